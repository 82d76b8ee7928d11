import { z } from 'zod'
import { hallId, instant, itemCode, zoneId } from '../ids.ts'
import { phone } from '../guide/guide.ts'
import { mediaId } from '../guide/material.ts'
import { aboutText } from '../wire/about-text.ts'
import { text } from '../wire/plain-text.ts'
import { cadence } from './cadence.ts'
import { details } from './details.ts'

/** Whose openness it is (S32–S35, S54): each can have a board of its own. */
export const namespace = z.enum([
  'government',
  'township',
  'station',
  'public-utility',
  'village',
  'factory',
  'policing',
  'procuratorial',
  'school',
  'internal',
])
export type Namespace = z.infer<typeof namespace>

/** A table as it hangs on the board: fees, income and spending, results. */
const table = z
  .strictObject({
    caption: text(200),
    columns: z.array(text(60)).min(1).max(8),
    rows: z.array(z.array(text(200)).min(1).max(8)).max(200),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    message: 'a row has not as many cells as columns',
    path: ['rows'],
  })
export type PostingTable = z.infer<typeof table>

/**
 * 公开栏内容: one text on the notice board (S01), the site, the press's feeds and the paper sheets. Who may see it is the record's scope.
 * Days are the hall's own calendar days.
 */
export const posting = z.strictObject({
  code: itemCode,
  title: text(200),
  summary: text(400).optional(),
  /** One paragraph each. */
  body: z.array(text(2000)).max(40),
  tables: z.array(table).max(6),
  attachments: z.array(z.strictObject({ media: mediaId, name: text(200) })).max(10),
  namespace,
  /** 公开单位. */
  organisation: text(100),
  cadence,
  details,
  /** Where on the hall's walls it hangs; left out: on every board. */
  board: z.strictObject({ hall: hallId, zones: z.array(zoneId).max(20) }).optional(),
  effectiveFrom: z.iso.date(),
  /** Last day it is shown. */
  removeOn: z.iso.date().optional(),
  /** By when somebody must look whether it is still true. */
  reviewDue: z.iso.date().optional(),
  enquiry: z.array(phone).max(3),
  supervision: z.array(phone).max(3),
  ...aboutText,
})
export type Posting = z.infer<typeof posting>

/** What the public is given of a public posting. */
export const publicPosting = posting.omit({ owner: true, risk: true })
export type PublicPosting = z.infer<typeof publicPosting>

/** Until when nobody outside the office may see it; null: no embargo. */
export const embargoOf = ({ details: of }: Pick<Posting, 'details'>) => (of.type === 'release' ? (of.embargoUntil ?? null) : null)

/** A posting and where it stands, as the public is told. */
export const publishedPosting = z.object({ version: z.int().positive(), since: instant, posting: publicPosting })
export type PublishedPosting = z.infer<typeof publishedPosting>
