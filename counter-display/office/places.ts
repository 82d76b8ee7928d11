import type { Places } from './editor/editing.ts'
import type { OfficeModel } from './model.ts'

/** What of the hall a text may name; null until it has been read. */
export function placesOf({ hall: { value: view }, rows: { value: rows } }: Pick<OfficeModel, 'hall' | 'rows'>): Places | null {
  if (view === null || rows === null) return null
  const { hall, lines, counters } = view
  return { hallId: hall.id, hall, groups: rows.groups, lines: lines.map(({ id, names }) => ({ id, name: names })), counters }
}
