import { stringify } from 'csv-stringify/sync'
import type { PublicResult } from '../../shared/wire/results.ts'
import { resultsWords } from './results-page.tsx'

/** Every result for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula. */
export function resultsCsv(results: readonly PublicResult[]): string {
  const { plain } = resultsWords('zh')
  const header = [
    'head-tail',
    'head-item',
    'head-department',
    'head-received',
    'head-decided',
    'head-result',
    'head-promised',
    'kept',
  ] as const
  const rows = results.map(({ tail, item, department, received, decided, result, promised, kept }) => [
    tail,
    item?.names.zh ?? plain('few'),
    department.zh,
    received,
    decided,
    plain(`result-${result}`),
    promised ?? '',
    kept === null ? '' : plain(kept ? 'on-time' : 'late'),
  ])
  return stringify([header.map((word) => plain(word)), ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
