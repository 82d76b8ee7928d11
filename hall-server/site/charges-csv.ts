import { stringify } from 'csv-stringify/sync'
import { exactYuan } from '../../shared/money.ts'
import type { PublicEntry } from '../../shared/wire/charges.ts'
import { chargesWords } from './charges-here.ts'

/** Every charge for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula. */
export function chargesCsv(entries: readonly PublicEntry[]): string {
  const { plain } = chargesWords('zh')
  const rows = entries.map(({ kind, day, receipt, takesBack, item, published, charged, exemptions }) => [
    day,
    receipt,
    takesBack ?? '',
    item.code,
    item.names.zh,
    kind === 'charged' ? exactYuan(published) : '',
    kind === 'charged' ? exactYuan(charged) : '',
    kind === 'cancelled' ? exactYuan(charged) : '',
    exemptions.map(({ names }) => names.zh).join('；'),
  ])
  const header = [
    plain('head-day'),
    plain('head-receipt'),
    '冲销的凭证',
    '事项编码',
    plain('head-item'),
    `${plain('head-published')}（元）`,
    `${plain('head-charged')}（元）`,
    `${plain('head-cancelled')}（元）`,
    plain('head-why'),
  ]
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
