import { paperFaults } from '../../shared/case/codes.ts'
import { textIn } from '../../shared/language/text.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import type { CaseView } from '../../shared/wire/cases.ts'
import type { DepartmentsList, DepartmentStaff } from '../../shared/wire/departments.ts'
import { sharedWords } from '../desk/words.ts'
import { isWanted, type Doable } from './doable.ts'
import { caseWords, type CaseWord } from './words.ts'

/** What a dialog asks for; `name` is the body's field. */
export type Field =
  | { readonly kind: 'text'; readonly name: string; readonly label: CaseWord; readonly longest: number }
  | { readonly kind: 'choice'; readonly name: string; readonly label: CaseWord; readonly options: readonly Option[] }
  | { readonly kind: 'day'; readonly name: string; readonly label: CaseWord; readonly from: string }
  | { readonly kind: 'count'; readonly name: string; readonly label: CaseWord; readonly most: number }
  | { readonly kind: 'papers'; readonly papers: readonly Option[] }
  | { readonly kind: 'gaps'; readonly papers: readonly Paper[] }

export interface Option {
  /** A number where the body wants one. */
  readonly value: string | number
  readonly label: string
}
export interface Paper extends Option {
  readonly isHere: boolean
  /** Not there and may not follow: the notice has to name it [TOLD-2]. */
  readonly isMissing: boolean
}

interface Around {
  readonly view: CaseView
  readonly departments: DepartmentsList
  readonly colleagues: DepartmentStaff
  /** The hall's calendar day. */
  readonly today: string
  readonly language: DeskLanguage
}

const REASON = 500 // characters, the wire's limit
const OPINION = 1_000
const MOST_DAYS = 15 // working days, where several departments handle a case [DUE-5]

const text = (name: string, label: CaseWord, longest = REASON): Field => ({ kind: 'text', name, label, longest })
const reason = text('reason', 'field-reason')

/** What has to be said for an action, in the order it is asked. */
export function fieldsOf({ action, as, at }: Doable, around: Around): readonly Field[] {
  const { view, language } = around
  const words = caseWords(language)
  const grantOrDeny = (['grant', 'deny'] as const).map((value) => ({ value, label: words.plain(value) }))
  switch (action) {
    case 'put-back':
    case 'deny-extension':
    case 'refuse':
    case 'not-needed':
    case 'withdraw':
    case 'cancel-charge':
      return [reason]
    case 'settle-payment':
      return as === 'settle-paid' ? [text('slip', 'field-slip', 40)] : []
    case 'hand-over':
      return [{ kind: 'choice', name: 'to', label: 'field-to', options: colleaguesFor(around, at) }, reason]
    case 'opinion':
      return [{ kind: 'choice', name: 'advises', label: 'field-advises', options: grantOrDeny }, text('opinion', 'field-opinion', OPINION)]
    case 'ask-department':
      return [
        { kind: 'choice', name: 'department', label: 'field-department', options: othersThan(around, at) },
        text('question', 'field-question'),
      ]
    case 'decide':
      return [{ kind: 'choice', name: 'result', label: 'field-decision', options: grantOrDeny }, text('opinion', 'field-reason', OPINION)]
    case 'start-procedure':
      return [
        { kind: 'choice', name: 'procedure', label: 'field-procedure', options: procedures(around, at) },
        reason,
        { kind: 'day', name: 'expected', label: 'field-expected', from: around.today },
      ]
    case 'end-procedure':
      return [text('result', 'field-result')]
    case 'ask-extension':
      return [{ kind: 'count', name: 'days', label: 'field-days', most: MOST_DAYS }, reason]
    case 'not-ours':
      return [text('whose', 'field-whose', 200)]
    case 'answer-supervision':
    case 'close-supervision':
      return [text('text', 'field-text')]
    case 'bring':
      return [
        { kind: 'papers', papers: view.papers.filter(isWanted).map(({ id, names }) => ({ value: id, label: textIn(names, language) })) },
      ]
    case 'tell':
      return [
        {
          kind: 'gaps',
          papers: view.papers.map(({ id, names, state }) => ({
            value: id,
            label: textIn(names, language),
            isHere: state === 'here',
            isMissing: state === 'missing',
          })),
        },
      ]
    case 'take':
    case 'accept':
    case 'grant-extension':
      return []
  }
}

/** Everybody of the department but who has it; without oneself only when one has it. */
function colleaguesFor({ view, colleagues, language }: Around, review: string | null): readonly Option[] {
  const { desk } = sharedWords(language)
  const holder = view.reviews.find(({ id }) => id === review)?.taken?.username
  return colleagues
    .filter(({ username }) => username !== holder)
    .map(({ username, staffNo }) => ({ value: username, label: desk.plain('staff-no', { no: staffNo }) }))
}

const othersThan = ({ view, departments, language }: Around, part: string | null): readonly Option[] => {
  const own = view.parts.find(({ item }) => item.code === part)?.department.id
  return departments.filter(({ id }) => id !== own).map(({ id, names }) => ({ value: id, label: textIn(names, language) }))
}

function procedures({ view, language }: Around, code: string | null): readonly Option[] {
  const words = caseWords(language)
  const part = view.parts.find(({ item }) => item.code === code)
  return (part?.procedures ?? []).flatMap(({ name, stopsClock, isRunning }, place) =>
    isRunning ? [] : [{ value: place, label: `${textIn(name, language)}${stopsClock ? words.plain('stops-clock') : ''}` }],
  )
}

/** What has been filled in, by field name; a choice, day or text as its text, papers and gaps as they are sent. */
export type Filled = Readonly<Record<string, unknown>>

/** What stands in the fields from the beginning: a notice names all that is missing. */
export const begunWith = (fields: readonly Field[]): Filled =>
  Object.fromEntries(fields.flatMap((field) => (field.kind === 'gaps' ? [[field.kind, field.papers.filter(isMissing).map(missing)]] : [])))
const isMissing = (paper: Paper) => paper.isMissing
const missing = ({ value }: Paper) => ({ paper: value, fault: 'missing', note: null })

/** The body as it is sent, or null while something is missing. */
export function bodyOf(fields: readonly Field[], filled: Filled): Filled | null {
  const body: Record<string, unknown> = {}
  for (const field of fields) {
    const name = 'name' in field ? field.name : field.kind
    const value = valueOf(field, filled[name])
    if (value === undefined) return null
    body[name] = value
  }
  return body
}

function valueOf(field: Field, given: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined
    case 'choice':
      return field.options.find(({ value }) => String(value) === given)?.value
    case 'day':
      return typeof given === 'string' && given !== '' ? given : null
    case 'count': {
      const count = Number(given)
      return Number.isInteger(count) && count >= 1 && count <= field.most ? count : undefined
    }
    case 'papers':
    case 'gaps':
      return Array.isArray(given) && given.length > 0 ? given : undefined
  }
}

export const faultsOf = ({ isHere }: Paper): readonly (typeof paperFaults)[number][] =>
  isHere ? paperFaults.filter((fault) => fault !== 'missing') : ['missing']
