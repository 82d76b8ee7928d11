import { textIn } from '../../shared/language/text.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { draftState, type RecordRow } from '../../shared/wire/content.ts'
import type { Filters } from './place.ts'

/** Every state a row can be in, in the order of the way to publication. */
export const standings = ['live', ...draftState.options, 'withdrawn'] as const
export type Standing = (typeof standings)[number]
/** Where a row stands, in the words of the filter. */
export const standing = ({ state, withdrawn }: Pick<RecordRow, 'state' | 'withdrawn'>): Standing =>
  state ?? (withdrawn ? 'withdrawn' : 'live')

/** What wants looking after. */
export const cares = ['faults', 'reports', 'gaps', 'sent-back', 'unowned'] as const
const wants: Readonly<Record<string, (row: RecordRow) => boolean>> = {
  faults: ({ faults }) => faults.blocking + faults.warning > 0,
  reports: ({ reports }) => reports > 0,
  gaps: ({ completeness, live, state }) => completeness < 100 && (live !== null || state !== null),
  'sent-back': ({ sentBack }) => sentBack !== null,
  unowned: ({ owner, withdrawn }) => owner === null && !withdrawn,
}

/** Whether a record fits every filter that is set; every word must be somewhere in its code, owner or names. */
export function fits(row: RecordRow, { kind, state, group, q, only }: Filters): boolean {
  if (kind !== '' && row.kind !== kind) return false
  if (group !== '' && row.group !== group) return false
  if (state !== '' && standing(row) !== state) return false
  if (only !== '' && wants[only]?.(row) === false) return false
  const words = [row.code, row.owner ?? '', ...Object.values(row.name)].join('\n').toLowerCase()
  return q
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

/** How many there would be in each state under the other filters. */
export function countsOf(rows: readonly RecordRow[], filters: Filters): ReadonlyMap<Standing, number> {
  const fitting = rows.filter((row) => fits(row, { ...filters, state: '' })).map(standing)
  return new Map(standings.map((one) => [one, fitting.filter((each) => each === one).length]))
}

export const orders = ['name', 'whole', 'faults', 'reports', 'changed'] as const
export type Order = (typeof orders)[number]
export const orderOf = ({ by }: Filters): Order => orders.find((order) => order === by) ?? 'changed'

/** What wants looking after first; under the same weight as they came, the last changed first. */
export function inOrder(rows: readonly RecordRow[], order: Order, language: DeskLanguage): readonly RecordRow[] {
  const faultsOf = ({ faults }: RecordRow) => faults.blocking * 1_000 + faults.warning
  switch (order) {
    case 'name':
      return rows.toSorted((a, b) => textIn(a.name, language).localeCompare(textIn(b.name, language), language))
    case 'whole':
      return rows.toSorted((a, b) => a.completeness - b.completeness)
    case 'faults':
      return rows.toSorted((a, b) => faultsOf(b) - faultsOf(a))
    case 'reports':
      return rows.toSorted((a, b) => b.reports - a.reports)
    case 'changed':
      return rows
  }
}
