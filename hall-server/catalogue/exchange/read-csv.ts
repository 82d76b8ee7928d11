import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { ImportEncoding, ImportFault } from '../../../shared/wire/exchange.ts'
import { unguarded } from './cell.ts'
import type { Table } from './columns.ts'
import { decode } from './decode.ts'
import { ITEM, ORDER } from './write-csv.ts'

/** More rows than any hall has papers. */
const mostRows = 50_000

/** One row of a table, its cells by column. `row`: as a spreadsheet counts, the header being 1. */
export interface Row {
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}
export type Report = (fault: Pick<ImportFault, 'code'> & Partial<ImportFault>) => void
const grid = z.array(z.array(z.string()))

/** The rows of one file; whatever is wrong with it as a table is reported, and then there are none. */
export function rowsOf(table: Table, bytes: Uint8Array, encoding: ImportEncoding, report: Report): readonly Row[] {
  const told: Report = (fault) => report({ ...fault, file: table.file })
  const text = decode(bytes, encoding)
  if (!text.ok) return none(told({ code: text.error }))
  const cells = gridOf(text.value, told)
  const [header, ...rows] = cells ?? []
  if (header === undefined) return none(cells === null ? undefined : told({ code: 'csv-broken', row: 1 }))
  if (rows.length > mostRows) return none(told({ code: 'too-many', found: String(rows.length) }))
  if (!isHeader(table, header, told)) return []
  return rows.flatMap((row, at) =>
    row.every((cell) => cell.trim() === '')
      ? []
      : [{ row: at + 2, cells: new Map(header.map((name, place) => [name, unguarded(row[place] ?? '')])) }],
  )
}

const none = (_told: unknown): readonly Row[] => []

function gridOf(text: string, told: Report): string[][] | null {
  try {
    return grid.parse(parse(text, { bom: true, relax_column_count: false, max_record_size: 1_000_000 }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Rows, not lines: a cell may hold several.
    const before = 'records' in error && typeof error.records === 'number' ? error.records : null
    told({ code: 'csv-broken', row: before === null ? null : before + 1, found: error.code })
    return null
  }
}

function isHeader({ columns, list }: Table, header: readonly string[], told: Report): boolean {
  const known = [...(list === null ? [] : [ITEM, ORDER]), ...columns.map(({ name }) => name)]
  const twice = header.filter((name, at) => header.indexOf(name) !== at)
  const unknown = header.filter((name) => !known.includes(name))
  const missing = known.filter((name) => !header.includes(name))
  for (const field of new Set(twice)) told({ code: 'column-twice', row: 1, field })
  for (const field of new Set(unknown)) told({ code: 'column-unknown', row: 1, field: field.slice(0, 60) })
  for (const field of missing) told({ code: 'column-missing', row: 1, field })
  return twice.length + unknown.length + missing.length === 0
}
