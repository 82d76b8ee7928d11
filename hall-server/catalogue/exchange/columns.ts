import type { z } from 'zod'
import { languages, type Language } from '../../../shared/language/languages.ts'
import { fieldFor } from '../../../shared/schema/shape.ts'

/** One column of a table, and where its value stands in the document. */
export interface Column {
  readonly name: string
  readonly path: readonly string[]
  readonly kind: 'word' | 'day' | 'number' | 'yes-no' | 'text' | 'words' | 'texts' | 'json'
  /** Of a text, or of a list of texts. */
  readonly language: Language | null
  readonly isNullable: boolean
}
/** A table of the exchange: the items themselves, or one of their lists. `list` null: the items. */
export interface Table {
  readonly file: string
  readonly list: string | null
  readonly columns: readonly Column[]
}

/** Column names of the national item table (C0109) where it has them; the others are the field's name. */
const c0109: Readonly<Record<string, string>> = {
  code: 'item_code',
  name: 'task_name',
  catalogCode: 'catalog_code',
  implementationCode: 'task_code',
  handlingItemCode: 'task_handle_item',
  localCatalogCode: 'local_catalog_code',
  localImplementationCode: 'local_task_code',
  itemType: 'task_type',
  powerSource: 'power_source',
  exerciseLevel: 'use_level',
  'authority.name': 'dept_name',
  'authority.uscc': 'dept_code',
  'authority.nature': 'dept_type',
  entrustedBy: 'entrust_name',
  jointAuthorities: 'other_dept',
  effectiveFrom: 'plan_effective_date',
  effectiveTo: 'plan_cancel_date',
  serviceObjects: 'server_type',
  topics: 'user_topic_type',
  acceptanceConditions: 'accept_condition',
  quotaNote: 'limit_explain',
  caseType: 'project_type',
  handlingModes: 'handle_type',
  crossRegionScope: 'handle_area',
  openingHours: 'transact_time',
  onSiteVisits: 'limit_scene_num',
  onSiteReason: 'limit_scene_explain',
  inHall: 'is_entry_center',
  onTerminal: 'is_service_terminals',
  bookable: 'is_schedule',
  online: 'is_online',
  onlinePay: 'is_pay_online',
  courier: 'is_express',
  onlineUrl: 'online_handle_url',
  mobileUrl: 'mobile_terminal_url',
  'enquiry.phones': 'link_way',
  'supervision.phones': 'supervise_way',
  'legalLimit.value': 'anticipate_day',
  'legalLimit.unit': 'anticipate_type',
  'legalLimit.note': 'anticipate_explain',
  'promisedLimit.value': 'promise_day',
  'promisedLimit.unit': 'promise_type',
  'promisedLimit.note': 'promise_explain',
  'result.name': 'result_name',
  'result.type': 'result_type',
  'result.sample': 'result_guid',
  charged: 'is_fee',
  remark: 'remark',
  'materials.originals': 'original_num',
  'materials.copies': 'page_num',
}
const files: Readonly<Record<string, string>> = {
  legalBasis: 'by_law',
  places: 'transact_addr',
  specialProcedures: 'special_procedure',
  steps: 'handle_flow',
  intermediaryServices: 'service_type',
  faqs: 'questions',
  questions: 'visitor_questions',
  materials: 'material',
  tariffs: 'fee_project',
}
const suffix: Readonly<Record<Language, string>> = { zh: '', ug: '_ug', en: '_en', ru: '_ru', 'kk-Arab': '_kk' }
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The tables of one kind of text, made from its schema: no field can be left out of the exchange. */
export function tablesOf(prefix: string, schema: z.ZodObject): readonly Table[] {
  const fields = fieldsOf(schema)
  const lists = fields.flatMap(([name, inner]) => {
    const entry = groupIn(inner)
    return entry === null
      ? []
      : [
          {
            file: `${prefix}_${files[name] ?? snake(name)}.csv`,
            list: name,
            columns: entry.flatMap(([field, of]) => columnsOf([field], of, name)),
          },
        ]
  })
  const own = fields.filter(([, inner]) => groupIn(inner) === null).flatMap(([name, inner]) => columnsOf([name], inner, null))
  return [{ file: `${prefix}_basic.csv`, list: null, columns: own }, ...lists]
}

type Fields = readonly (readonly [string, z.ZodType])[]

function fieldsOf(schema: z.ZodType): Fields {
  const { shape } = fieldFor(schema)
  return shape.kind === 'group' ? shape.fields : []
}

/** The fields of a list's entries; null when it is no list of groups. A list of choices has one column, its JSON. */
function groupIn(schema: z.ZodType): Fields | null {
  const { shape } = fieldFor(schema)
  if (shape.kind !== 'list') return null
  const of = fieldFor(shape.of).shape
  if (of.kind === 'group') return of.fields
  return of.kind === 'either' ? [['', shape.of]] : null
}

function columnsOf(path: readonly string[], schema: z.ZodType, list: string | null): readonly Column[] {
  const { shape, isNullable } = fieldFor(schema)
  const key = [...(list === null ? [] : [list]), ...path].join('.')
  const name = c0109[key] ?? (path[0] === '' ? 'content' : path.map(snake).join('_'))
  const column = (kind: Column['kind']): Column => ({ name, path: path[0] === '' ? [] : path, kind, language: null, isNullable })
  const inEach = (kind: 'text' | 'texts') =>
    languages.map((language) => ({ ...column(kind), name: `${name}${suffix[language]}`, language }))
  switch (shape.kind) {
    case 'texts':
      return inEach('text')
    case 'word':
    case 'one-of':
      return [column('word')]
    case 'day':
      return [column('day')]
    case 'number':
      return [column('number')]
    case 'yes-no':
      return [column('yes-no')]
    case 'group':
      return shape.fields.flatMap(([field, inner]) => columnsOf([...path, field], inner, list))
    case 'list': {
      const of = fieldFor(shape.of).shape.kind
      if (of === 'texts') return inEach('texts')
      return [column(of === 'word' || of === 'one-of' ? 'words' : 'json')]
    }
    case 'either':
    case 'condition':
    case 'marks':
      return [column('json')]
  }
}
