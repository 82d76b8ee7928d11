import { stringify } from 'csv-stringify/sync'
import { strToU8, zipSync } from 'fflate'
import { cellOf, guarded } from './cell.ts'
import type { Column, Table } from './columns.ts'
import { valueAt } from '../../../shared/schema/value-faults.ts'

/** Of the rows of a list: whose they are, and their order. */
export const ITEM = 'item_code'
export const ORDER = 'sort_order'

/** Texts of one kind as a zip of tables, one file each, for spreadsheets: UTF-8 with its mark, nothing that runs as a formula. */
export function csvZip(sets: readonly { readonly tables: readonly Table[]; readonly documents: readonly unknown[] }[]): Buffer {
  const files = sets.flatMap(({ tables, documents }) => tables.map((table) => [table.file, strToU8(csvOf(table, documents))] as const))
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 6, mtime: '1980-01-01' }))
}

function csvOf({ list, columns }: Table, documents: readonly unknown[]): string {
  const header = [...(list === null ? [] : [ITEM, ORDER]), ...columns.map(({ name }) => name)]
  const rows = documents.flatMap((document) =>
    list === null
      ? [cells(columns, document)]
      : entriesIn(document, list).map((entry, at) => [wordAt(document, ['code']), String(at + 1), ...cells(columns, entry)]),
  )
  return stringify([header, ...rows.map((row) => row.map(guarded))], { bom: true, record_delimiter: 'windows' })
}

const cells = (columns: readonly Column[], value: unknown) => columns.map((column) => cellOf(valueAt(value, column.path), column))

const entriesIn = (document: unknown, list: string): readonly unknown[] => {
  const found = valueAt(document, [list])
  return Array.isArray(found) ? found : []
}
const wordAt = (value: unknown, path: readonly string[]) => {
  const found = valueAt(value, path)
  return typeof found === 'string' ? found : ''
}
