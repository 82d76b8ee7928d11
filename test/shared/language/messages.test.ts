import { describe, expect, test } from 'vitest'
import { filled, sentence, type Message } from '../../../shared/language/message.ts'

const modules = import.meta.glob<Record<string, Record<string, Record<string, Message>>>>(
  ['../../../shared/language/messages/*.ts', '../../../shared/language/guide/{lint,posting-lint,review,import,fields,choices}.ts'],
  { eager: true },
)
const catalogues = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module).map(([name, words]) => [`${path.split('/').at(-1)}: ${name}`, words] as const),
)

const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))
const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort((a, b) => a.localeCompare(b))
const places = (message: Message) => [...new Set(forms(message).flatMap(placesOf))].sort((a, b) => a.localeCompare(b))

describe.each(catalogues)('%s', (_, words) => {
  const zh = words['zh'] ?? {}
  test('[LANG-1] every language has the same keys', () => {
    for (const language of Object.keys(words)) expect(Object.keys(words[language] ?? {}).sort(), language).toEqual(Object.keys(zh).sort())
  })
  test('[LANG-2] every language fills the same places', () => {
    for (const [language, messages] of Object.entries(words))
      for (const [key, message] of Object.entries(messages)) expect(places(message), `${language}.${key}`).toEqual(places(zh[key] ?? ''))
  })
  test('[LANG-3] no sentence is empty, and none carries an arrow character, which would point the wrong way in Uyghur', () => {
    for (const [language, messages] of Object.entries(words))
      for (const [key, message] of Object.entries(messages))
        for (const text of forms(message)) {
          expect(text.trim(), `${language}.${key}`).not.toBe('')
          expect(text, `${language}.${key}`).not.toMatch(/[←-⇿➔-➾]/)
        }
  })
  test('[LANG-4] Uyghur keeps to its own brackets and commas', () => {
    for (const [key, message] of Object.entries(words['ug'] ?? {}))
      for (const text of forms(message)) expect(text, key).not.toMatch(/[（），。：；？！、《》]/)
  })
})

test('[LANG-5] plural forms are chosen by the language', () => {
  const message = { one: '{n} person', other: '{n} people' }
  expect(sentence(message, 'en', 1)).toBe('{n} person')
  expect(sentence(message, 'en', 2)).toBe('{n} people')
})

test('[LANG-6] a place without a value stays visible, so that it is found', () => {
  expect(filled('号 {number} 到 {counter}', { number: 7 })).toEqual(['号 ', 7, ' 到 ', '{counter}'])
})
