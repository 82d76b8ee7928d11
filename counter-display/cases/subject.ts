import { textIn } from '../../shared/language/text.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import type { CaseView } from '../../shared/wire/cases.ts'
import type { DepartmentsList } from '../../shared/wire/departments.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { sharedWords } from '../desk/words.ts'
import { caseWords, wordOf } from './words.ts'

interface Known {
  readonly view: CaseView | null
  readonly departments: DepartmentsList
  readonly language: DeskLanguage
}

/** The same refusal with a name in place of the id it is about: a department, an item, a paper, a person, a state. */
export function withName(refusal: Refusal, known: Known): Refusal {
  const { subject } = refusal
  return subject === undefined ? refusal : { ...refusal, subject: nameOf(refusal.code, subject, known) }
}

function nameOf(code: Refusal['code'], subject: string, { view, departments, language }: Known): string {
  if (code === 'review-taken' || code === 'deputy-away' || code === 'not-a-colleague')
    return sharedWords(language).desk.plain('staff-no', { no: subject })
  if (code === 'not-in-this-state' || code === 'case-over') return wordOf(caseWords(language), 'state', subject)
  const found =
    departments.find(({ id }) => id === subject)?.names ??
    view?.papers.find(({ id }) => id === subject)?.names ??
    view?.parts.find(({ item }) => item.code === subject)?.item.names
  return found === undefined ? subject : textIn(found, language)
}
