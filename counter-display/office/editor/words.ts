import { choiceWords, type ChoiceName } from '../../../shared/language/guide/choices.ts'
import { fieldWords, type FieldName } from '../../../shared/language/guide/fields.ts'
import { importWords } from '../../../shared/language/guide/import.ts'
import { lintWords } from '../../../shared/language/guide/lint.ts'
import { postingLintWords } from '../../../shared/language/guide/posting-lint.ts'
import { filled, sentence, type Message } from '../../../shared/language/message.ts'
import { ownName } from '../../../shared/language/languages.ts'
import { office } from '../../../shared/language/messages/office.ts'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import { speaker } from '../../../shared/screen/say.tsx'
import type { Fault } from '../../../shared/wire/content.ts'
import { SCHEMA } from './check.ts'
import type { Path } from './paths.ts'

export const officeWords = (language: DeskLanguage) => speaker(office[language], language)
export type OfficeWords = ReturnType<typeof officeWords>

const plain = (message: Message) => (typeof message === 'string' ? message : message.other)
const isField = (name: string): name is FieldName => Object.hasOwn(fieldWords.zh, name)
const isChoice = (name: string): name is ChoiceName => Object.hasOwn(choiceWords.zh, name)

/** A field's name in words: `materials.2.name` as `Materials 3 · Name`. */
export function fieldName(path: Path, language: DeskLanguage): string {
  return path
    .map((part, at) => (typeof part === 'number' ? String(part + 1) : `${at === 0 ? '' : '· '}${partName(part, language)}`))
    .join(' ')
}

/** Names in another writing direction must not carry the figures beside them along. */
const isolated = (text: string) => `\u2068${text}\u2069`
const languageNames: Readonly<Record<string, string>> = { ...ownName, ug: isolated(ownName.ug), 'kk-Arab': isolated(ownName['kk-Arab']) }
export const partName = (part: string, language: DeskLanguage): string =>
  isField(part) ? plain(fieldWords[language][part]) : (languageNames[part] ?? part)

/** A choice's name in words; what has none is shown as it is. */
export function choiceName(path: Path, value: string, language: DeskLanguage): string {
  const names = path.filter((part) => typeof part === 'string')
  const keys = [names.slice(-2).join('.'), names.at(-1) ?? ''].map((name) => `${name}:${value}`)
  const key = keys.find(isChoice)
  return key === undefined ? value : plain(choiceWords[language][key])
}

/** What is wrong, in words. */
export function faultText({ rule, values }: Fault, language: DeskLanguage): string {
  const isSchema = rule.startsWith(SCHEMA)
  const all: Readonly<Record<string, Message>> = isSchema
    ? { ...importWords[language], money: office[language]['money-wrong'], number: office[language]['number-wrong'] }
    : { ...postingLintWords[language], ...lintWords[language] }
  const message = all[isSchema ? rule.slice(SCHEMA.length) : rule]
  if (message === undefined) return plain(office[language]['fault-schema'])
  return filled(
    sentence(message, language, undefined),
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isolated(String(value))])),
  ).join('')
}
