import { textsOf } from '../../shared/guide/texts.ts'
import type { Posting } from '../../shared/posting/posting.ts'

const wanted: readonly { readonly weight: 3 | 1; readonly isThere: (posting: Posting) => boolean }[] = [
  { weight: 3, isThere: ({ body, tables, attachments }) => body.length + tables.length + attachments.length > 0 },
  { weight: 3, isThere: ({ owner }) => owner !== undefined },
  { weight: 3, isThere: ({ enquiry }) => enquiry.length > 0 },
  { weight: 3, isThere: ({ supervision }) => supervision.length > 0 },
  { weight: 3, isThere: (posting) => textsOf(posting).every(({ value }) => value.ug !== undefined) },
  { weight: 1, isThere: (posting) => textsOf(posting).every(({ value }) => value.en !== undefined) },
  { weight: 1, isThere: ({ summary }) => summary !== undefined },
  { weight: 1, isThere: ({ reviewDue, removeOn }) => reviewDue !== undefined || removeOn !== undefined },
]
const sum = (fields: typeof wanted) => fields.reduce((total, { weight }) => total + weight, 0)

/** How much of what is wanted of a posting is there, of 100. */
export const postingCompleteness = (posting: Posting): number =>
  Math.floor((sum(wanted.filter(({ isThere }) => isThere(posting))) * 100) / sum(wanted))
