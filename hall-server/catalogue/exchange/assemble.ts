import type { z } from 'zod'
import { languages } from '../../../shared/language/languages.ts'
import { fieldFor } from '../../../shared/schema/shape.ts'
import { linesOf, valueOf } from './cell.ts'
import type { Column, Table } from './columns.ts'
import type { Report, Row } from './read-csv.ts'
import { shown } from '../../../shared/schema/value-faults.ts'
import { ITEM, ORDER } from './write-csv.ts'

/** A document put together from the rows of several tables, and which row each of its list's entries stands in. */
export interface Assembled {
  readonly code: string
  readonly document: unknown
  readonly row: number
  readonly rowsOf: ReadonlyMap<string, readonly number[]>
}
type Plain = Record<string, unknown>

/** Puts the tables together again, an item a row of the first. What cannot be read is reported by row and column. */
export function assemble(
  schema: z.ZodObject,
  tables: readonly Table[],
  rows: ReadonlyMap<string, readonly Row[]>,
  report: Report,
): readonly Assembled[] {
  const [items, ...lists] = tables
  if (items === undefined) return []
  const owners = new Set<string>()
  const each = (rows.get(items.file) ?? []).flatMap((row) => {
    const code = (row.cells.get('item_code') ?? '').trim()
    if (code === '') return gone(report({ code: 'code-missing', file: items.file, row: row.row, field: 'item_code' }))
    if (owners.has(code))
      return gone(report({ code: 'code-twice', file: items.file, row: row.row, field: 'item_code', found: shown(code) }))
    owners.add(code)
    return [{ code, row }]
  })
  const entries = new Map(lists.map((table) => [table, byOwner(table, rows.get(table.file) ?? [], owners, report)]))
  return each.map(({ code, row }) => {
    const document = withGroups(schema, filled(items, row, report))
    const rowsIn = new Map<string, readonly number[]>()
    for (const [table, owned] of entries) {
      const mine = owned.get(code) ?? []
      if (table.list === null) continue
      document[table.list] = mine.map((entry) => entryOf(schema, table, entry, report))
      rowsIn.set(
        table.list,
        mine.map((entry) => entry.row),
      )
    }
    return { code, document, row: row.row, rowsOf: rowsIn }
  })
}

const gone = (_told: unknown) => []

function byOwner({ file }: Table, rows: readonly Row[], owners: ReadonlySet<string>, report: Report): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const code = (row.cells.get(ITEM) ?? '').trim()
    const own = found.get(code)
    const order = (row.cells.get(ORDER) ?? '').trim()
    if (!/^\d{1,9}$/.test(order)) report({ code: 'number', file, row: row.row, field: ORDER, found: shown(order) })
    if (!owners.has(code)) report({ code: 'code-unknown', file, row: row.row, field: ITEM, found: shown(code) })
    else if (own === undefined) found.set(code, [row])
    else own.push(row)
  }
  const order = (row: Row) => Number(row.cells.get(ORDER) ?? '')
  for (const list of found.values()) list.sort((a, b) => order(a) - order(b))
  return found
}

function entryOf(schema: z.ZodObject, table: Table, row: Row, report: Report): unknown {
  const values = filled(table, row, report)
  if (table.columns.some(({ path }) => path.length === 0)) return values['']
  const list = table.list === null ? undefined : fieldFor(schema).shape
  const inner = list?.kind === 'group' ? list.fields.find(([name]) => name === table.list)?.[1] : undefined
  const of = inner === undefined ? undefined : fieldFor(inner).shape
  return of?.kind === 'list' ? withGroups(of.of, values) : values
}

/** The values of one row, each where it belongs. */
function filled({ file, columns }: Table, row: Row, report: Report): Plain {
  const document: Plain = {}
  const done = new Set<string>()
  for (const column of columns) {
    const cell = row.cells.get(column.name) ?? ''
    const key = column.path.join('.')
    const told: Report = (fault) => report({ ...fault, file, row: row.row, field: column.name, found: shown(cell) })
    if (column.kind === 'texts') {
      if (!done.has(key))
        put(
          document,
          column.path,
          texts(
            columns.filter((other) => other.path.join('.') === key),
            row,
            told,
          ),
        )
      done.add(key)
    } else if (column.kind === 'text') {
      if (cell.trim() !== '' && column.language !== null) put(document, [...column.path, column.language], cell)
    } else {
      const read = valueOf(cell, column)
      if (!read.ok) told({ code: read.code })
      else if (read.value !== undefined) put(document, column.path, read.value)
    }
  }
  return document
}

/** A list of texts: as many lines as there are in Chinese, an empty one where a translation is missing. */
function texts(columns: readonly Column[], row: Row, told: Report): unknown[] {
  const lines = new Map(columns.map(({ language, name }) => [language, row.cells.get(name) ?? '']))
  const chinese = lines.get('zh') ?? ''
  if (chinese.trim() === '') return []
  const count = linesOf(chinese).length
  return linesOf(chinese).map((_, at) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const cell = lines.get(language) ?? ''
        const own = linesOf(cell)
        if (at === 0 && cell !== '' && own.length > count) told({ code: 'languages-uneven' })
        const text = own[at] ?? ''
        return text === '' ? [] : [[language, text]]
      }),
    ),
  )
}

function put(document: Plain, path: readonly string[], value: unknown) {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    document[first] = value
    return
  }
  const inner = document[first]
  const group: Plain = typeof inner === 'object' && inner !== null ? { ...inner } : {}
  put(group, rest, value)
  document[first] = group
}

/** Groups that must be there are, though every cell of theirs is empty; those that need not are only with something in them. */
function withGroups(schema: z.ZodType, document: Plain): Plain {
  const { shape } = fieldFor(schema)
  if (shape.kind !== 'group') return document
  for (const [name, inner] of shape.fields) {
    const field = fieldFor(inner)
    if (field.shape.kind !== 'group') continue
    const value = document[name]
    if (typeof value !== 'object' || value === null) {
      if (!field.isOptional) document[name] = {}
    } else if (field.isOptional && Object.values(value).every((one) => Array.isArray(one) && one.length === 0)) delete document[name]
  }
  return document
}
