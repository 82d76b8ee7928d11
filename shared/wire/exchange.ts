import { z } from 'zod'
import { itemCode } from '../ids.ts'

// Bringing guides and postings in and out of the hall as files.

/** `csv`, `csv-zip`: a zip of tables, one CSV file each. */
export const importFormat = z.enum(['json', 'csv', 'csv-zip'])
export type ImportFormat = z.infer<typeof importFormat>
/** `auto`: UTF-8, and GBK where it is not that. */
export const importEncoding = z.enum(['auto', 'utf-8', 'gbk'])
export type ImportEncoding = z.infer<typeof importEncoding>

/** What can be wrong with a file that is brought in. Their words are in shared/language/guide/import.ts. */
const importFaults = [
  'too-many',
  'not-a-zip',
  'zip-too-large',
  'zip-odd-name',
  'zip-encrypted',
  'table-twice',
  'table-unknown',
  'table-missing',
  'encoding',
  'encoding-utf16',
  'csv-broken',
  'column-missing',
  'column-unknown',
  'column-twice',
  'not-json',
  'not-a-list',
  'code-missing',
  'code-twice',
  'code-unknown',
  'number',
  'yes-no',
  'json-cell',
  'languages-uneven',
  'value',
  'value-missing',
  'field-unknown',
  'kind-wrong',
  'form',
  'date',
  'address',
  'negative',
  'too-small',
  'too-large',
  'too-long',
  'list-too-long',
  'list-too-short',
  'not-in-list',
  'hidden-character',
  'markup',
  'line-unknown',
  'group-unknown',
  'zone-unknown',
  'counter-unknown',
  'in-review',
  'refused',
] as const
const importFault = z.object({
  code: z.enum(importFaults),
  /** The file inside the zip; null: the file itself. */
  file: z.string().nullable(),
  /** Counted as a spreadsheet does, the header being 1; null: all of it. */
  row: z.int().nullable(),
  /** The column, or of JSON the field. */
  field: z.string().nullable(),
  /** What stands there, cut short. */
  found: z.string(),
  /** What would be right: the most, the least, or the list to choose from. */
  wanted: z.string(),
})
export type ImportFault = z.infer<typeof importFault>

/** `POST /api/office/import`: nothing is kept when there is a fault, or when it was asked for `dry`. */
export const importAnswer = z.object({
  /** Of all content as it was looked at: the `base` of the import that follows a look. */
  position: z.int().nonnegative(),
  faults: z.array(importFault),
  added: z.array(itemCode),
  changed: z.array(itemCode),
  same: z.int(),
  /** Whether the drafts were saved. */
  saved: z.boolean(),
})
export type ImportAnswer = z.infer<typeof importAnswer>
