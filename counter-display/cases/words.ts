import { cases } from '../../shared/language/messages/cases.ts'
import type { zh } from '../../shared/language/cases/zh.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { speaker } from '../../shared/screen/say.tsx'

export const caseWords = (language: DeskLanguage) => speaker(cases[language], language)
export type CaseWords = ReturnType<typeof caseWords>
export type CaseWord = keyof typeof zh

/** The word of a name the server gave, `did-` + `CaseAccepted`; the name itself when a newer server knows one more. */
export const wordOf = (words: CaseWords, kind: string, name: string): string => {
  const key = `${kind}-${name}`
  return isWord(key) ? words.plain(key) : name
}
const isWord = (key: string): key is CaseWord => Object.hasOwn(cases.zh, key)
