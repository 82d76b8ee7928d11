import type { z } from 'zod'
import { guide } from '../../../shared/guide/guide.ts'
import { posting } from '../../../shared/posting/posting.ts'
import type { ContentKind, Scope } from '../../../shared/wire/content.ts'
import type { ImportEncoding, ImportFault, ImportFormat } from '../../../shared/wire/exchange.ts'
import { assemble, type Assembled } from './assemble.ts'
import { circle, circleCode, CIRCLES, circleTables, type Circles } from './circles.ts'
import { tablesOf, type Table } from './columns.ts'
import { decode } from './decode.ts'
import { notHere, type KnownHere } from './known.ts'
import { rowsOf, type Report, type Row } from './read-csv.ts'
import { unzip } from './unzip.ts'
import { shown, valueAt, valueFaults, type ValueFault } from '../../../shared/schema/value-faults.ts'

type Place = Pick<ImportFault, 'file' | 'row' | 'field'>

/** Plain data: it comes from another thread. */
export interface ImportedText {
  readonly kind: ContentKind
  readonly code: string
  readonly document: unknown
  /** Who may read it, where the file says so. */
  readonly scope: Scope | null
  /** Where it stands in the file, for what is found wrong with it later. */
  readonly at: Place
}
export interface ImportRead {
  readonly texts: readonly ImportedText[]
  readonly faults: readonly ImportFault[]
}

/** How the file is to be read, and what there is in the hall that its texts may name. */
export interface Reading {
  readonly format: ImportFormat
  readonly encoding: ImportEncoding
  readonly known: KnownHere
}

interface ReadText {
  /** `circle`: who may read a text. */
  readonly kind: ContentKind | 'circle'
  readonly code: string
  readonly document: unknown
  place(field: string): Place
}

/** More than these nobody reads. */
const mostFaults = 200
const mostTexts = 5_000

interface Kind<K extends ReadText['kind'] = ReadText['kind']> {
  readonly kind: K
  readonly schema: z.ZodObject
  readonly tables: readonly Table[]
  /** The name of its list in JSON. */
  readonly name: string
}
export const exchangeKinds: readonly Kind<ContentKind>[] = [
  { kind: 'guide', schema: guide, tables: tablesOf('up_task_general', guide), name: 'guides' },
  { kind: 'posting', schema: posting, tables: tablesOf('posting', posting), name: 'postings' },
]

/** The texts, and who may read them. */
const everyKind: readonly Kind[] = [...exchangeKinds, { kind: 'circle', schema: circle, tables: circleTables, name: CIRCLES }]

/** [EXCH-2] Reads a whole import: every text in order by its schema and by what the hall has, or the faults, each with file, row and column. */
export async function readImport(bytes: Uint8Array, { format, encoding, known }: Reading): Promise<ImportRead> {
  const faults: ImportFault[] = []
  const report: Report = (fault) => {
    if (faults.length < mostFaults) faults.push({ file: null, row: null, field: null, found: '', wanted: '', ...fault })
  }
  const texts = format === 'json' ? fromJson(bytes, encoding, report) : await fromCsv(bytes, encoding, report)
  if (texts.length > mostTexts) report({ code: 'too-many', found: String(texts.length) })
  const circles = faults.length > 0 ? noCircles : circlesIn(texts, report)
  const checked = faults.length > 0 ? [] : texts.flatMap((text) => inOrder(text, known, circles, report))
  return { texts: faults.length > 0 ? [] : checked, faults }
}

const noCircles: Circles = new Map()

function circlesIn(texts: readonly ReadText[], report: Report): Circles {
  const own = texts.filter(({ kind }) => kind === 'circle')
  return new Map(
    own.flatMap(({ document, place }) => {
      const parsed = circle.safeParse(document)
      if (!parsed.success) tell(valueFaults(document, parsed.error.issues), place, report)
      return parsed.success ? [[parsed.data.code, parsed.data.scope]] : []
    }),
  )
}

function inOrder({ kind, code, document, place }: ReadText, known: KnownHere, circles: Circles, report: Report): ImportedText[] {
  if (kind === 'circle') return []
  const parsed = exchangeKinds.find((one) => one.kind === kind)?.schema.safeParse(document)
  if (parsed?.success !== true) tell(valueFaults(document, parsed?.error.issues ?? []), place, report)
  for (const { field, ...fault } of notHere(kind, document, known)) report({ ...fault, ...place(field) })
  if (parsed?.success !== true) return []
  return [{ kind, code, document: parsed.data, scope: circles.get(circleCode(kind, code)) ?? null, at: place('code') }]
}

function tell(faults: readonly ValueFault[], place: ReadText['place'], report: Report) {
  for (const { path, ...fault } of faults) report({ ...fault, ...place(path.map(String).join('.')) })
}

async function fromCsv(bytes: Uint8Array, encoding: ImportEncoding, report: Report): Promise<ReadText[]> {
  const files = await unzip(bytes)
  if (!files.ok) {
    report({ code: files.error.code, found: files.error.found })
    return []
  }
  const known = new Set(everyKind.flatMap(({ tables }) => tables.map(({ file }) => file)))
  for (const name of files.value.keys()) if (!known.has(name)) report({ code: 'table-unknown', file: name })
  const there = everyKind.filter(({ tables }) => tables.some(({ file }) => files.value.has(file)))
  if (there.length === 0) report({ code: 'table-missing', file: exchangeKinds[0]?.tables[0]?.file ?? null })
  return there.flatMap((kind) => fromTables(kind, files.value, encoding, report))
}

function fromTables(
  { kind, schema, tables }: Kind,
  files: ReadonlyMap<string, Uint8Array>,
  encoding: ImportEncoding,
  report: Report,
): ReadText[] {
  const rows = new Map<string, readonly Row[]>()
  let isWhole = true
  const told: Report = (fault) => {
    isWhole = false
    report(fault)
  }
  for (const table of tables) {
    const file = files.get(table.file)
    if (file === undefined) told({ code: 'table-missing', file: table.file })
    else rows.set(table.file, rowsOf(table, file, encoding, told))
  }
  // With a table missing, whatever the others say would look wrong too.
  if (!isWhole) return []
  return assemble(schema, tables, rows, report).map((one) => ({
    kind,
    code: one.code,
    document: one.document,
    place: (field) => placeIn(tables, one, field),
  }))
}

/** `materials.2.name.zh` as the third row of that item in the table of materials, column `name`. */
function placeIn(tables: readonly Table[], one: Assembled, field: string): Place {
  const [first = '', at = '', ...rest] = field.split('.')
  const list = tables.find((table) => table.list === first)
  const table = list ?? tables[0]
  const inside = list === undefined ? field : rest.join('.')
  const column = table?.columns
    .filter(
      ({ path, language }) =>
        isUnder(inside, [...path, ...(language === null ? [] : [language])].join('.')) || isUnder(inside, path.join('.')),
    )
    .toSorted((a, b) => score(b, inside) - score(a, inside))[0]
  const row = list === undefined ? one.row : (one.rowsOf.get(first)?.[Number(at)] ?? null)
  return { file: table?.file ?? null, row, field: column?.name ?? field }
}
const isUnder = (field: string, path: string) => path === '' || field === path || field.startsWith(`${path}.`)
/** The longest path that fits, and of a text's columns the language meant. */
const score = ({ path, language }: Table['columns'][number], field: string) =>
  path.length * 2 + (language !== null && field.split('.').includes(language) ? 1 : 0)

function fromJson(bytes: Uint8Array, encoding: ImportEncoding, report: Report): ReadText[] {
  const text = decode(bytes, encoding)
  if (!text.ok) {
    report({ code: text.error })
    return []
  }
  const json = parsed(text.value)
  if (json === undefined) {
    report({ code: 'not-json' })
    return []
  }
  const lists = listsIn(json)
  if (lists === null) {
    report({ code: 'not-a-list' })
    return []
  }
  const seen = new Set<string>()
  return lists.flatMap(({ kind, name, list }) =>
    list.flatMap((document, at) => {
      const place = (field: string) => ({ file: null, row: null, field: `${name}.${at}${field === '' ? '' : `.${field}`}` })
      const code = valueAt(document, ['code'])
      if (typeof code !== 'string' || code === '') {
        report({ code: 'code-missing', ...place('code') })
        return []
      }
      if (seen.has(`${kind} ${code}`)) report({ code: 'code-twice', ...place('code'), found: shown(code) })
      seen.add(`${kind} ${code}`)
      return [{ kind, code, document, place }]
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined // RangeError: nested deeper than the parser goes
    throw error
  }
}

/** Of `{ guides, postings }`, or a mere list of guides. */
function listsIn(json: unknown): readonly { kind: ReadText['kind']; name: string; list: readonly unknown[] }[] | null {
  if (Array.isArray(json)) return [{ kind: 'guide', name: 'guides', list: json }]
  if (typeof json !== 'object' || json === null) return null
  const found = everyKind.flatMap(({ kind, name }) => {
    const list: unknown = Object.entries(json).find(([key]) => key === name)?.[1]
    return Array.isArray(list) ? [{ kind, name, list }] : []
  })
  const unknown = Object.keys(json).filter((key) => !everyKind.some(({ name }) => name === key))
  return found.length === 0 || unknown.length > 0 ? null : found
}
