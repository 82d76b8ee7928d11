import type { RecordRow } from '../../shared/wire/content.ts'
import type { Filters } from './place.ts'

/** Where a row stands, in the words of the filter. */
export const standing = ({ state, withdrawn }: Pick<RecordRow, 'state' | 'withdrawn'>) => state ?? (withdrawn ? 'withdrawn' : 'live')

/** Whether a record fits every filter that is set; every word must be somewhere in its code, owner or names. */
export function fits(row: RecordRow, { kind, state, group, q }: Filters): boolean {
  if (kind !== '' && row.kind !== kind) return false
  if (group !== '' && row.group !== group) return false
  if (state !== '' && standing(row) !== state) return false
  const words = [row.code, row.owner ?? '', ...Object.values(row.name)].join('\n').toLowerCase()
  return q
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}
