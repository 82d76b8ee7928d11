import { stringify } from 'csv-stringify/sync'
import { postingWords } from '../../shared/language/messages/posting.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'
import { hallTime } from '../../shared/screen/clock.ts'

/** The press's list (S07) for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula. */
export function postingsCsv(postings: readonly PublishedPosting[], timeZone: string): string {
  const clock = hallTime(timeZone, 'en')
  const rows = postings.map(({ posting, version, since }) => [
    posting.code,
    postingWords.zh[`type-${posting.details.type}`],
    posting.title.zh,
    posting.title.en ?? '',
    posting.summary?.zh ?? '',
    posting.body.map(({ zh }) => zh).join('\n'),
    posting.organisation.zh,
    clock.date(since),
    String(version),
    posting.enquiry.join(' '),
    posting.supervision.join(' '),
  ])
  const header = ['编号', '类别', '标题', '标题（英文）', '摘要', '正文', '公开单位', '公布日期', '版本', '咨询电话', '监督电话']
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
