import { expect, test } from 'vitest'
import { openSearch } from '../../../../shared/guide/search/search.ts'
import { isOneOff } from '../../../../shared/guide/search/spelling.ts'
import { sampleEntries } from './sample-entries.ts'

const entries = await sampleEntries()
const search = openSearch(entries)
const named = (wanted: string) =>
  entries.flatMap(({ code, names }) =>
    names.flatMap((name) => (name.kind === 'name' && name.language === wanted ? [{ ...name, code }] : [])),
  )

/** Each text with one thing wrong at each place: a letter missing, doubled, another, or exchanged with the next. */
const wrongs = (text: string, other: string): readonly string[] =>
  Array.from(text).flatMap((letter, at) => {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)]
    return [before + after, before + letter + letter + after, before + other + after, before + after.slice(0, 1) + letter + after.slice(1)]
  })
interface Typed {
  readonly code: string
  readonly typed: string
}
const typedFor = (code: string, all: readonly string[]): readonly Typed[] => all.map((typed) => ({ code, typed }))
/** Of four hundred spread over all: enough to show a fault, few enough to be quick. */
const lost = (all: readonly Typed[], language: string) =>
  all
    .filter((_, at) => at % Math.ceil(all.length / 400) === 0)
    .filter(({ code, typed }) =>
      search
        .find({ text: typed, language })
        .slice(0, 5)
        .every((hit) => hit.code !== code),
    )

test.each([
  ['en', 'x'],
  ['ug', 'ژ'],
  ['ru', 'ъ'],
])('one wrong letter in a name in %s keeps its guide among the first five', (language, other) => {
  const all = named(language).flatMap(({ code, text }) => typedFor(code, wrongs(text, other)))
  expect(lost(all, language)).toEqual([])
})
test('one wrong letter in the pinyin of a name keeps its guide among the first five', () => {
  const all = named('zh').flatMap(({ code, syllables }) => typedFor(code, wrongs(syllables.join(''), 'v')))
  expect(lost(all, 'zh')).toEqual([])
})
test('one wrong character in a name keeps its guide among the first five', () => {
  const long = named('zh').filter(({ text }) => text.length > 5)
  const all = long.flatMap(({ code, text }) => typedFor(code, wrongs(text, '某')))
  expect(lost(all, 'zh')).toEqual([])
})
test('one letter off', () => {
  for (const typed of ['shne', 'she', 'shenn', 'shan', 'hsen', 'shen']) expect(isOneOff(typed, 'shen')).toBe(true)
  for (const typed of ['', 'sh', 'shi', 'nehs', 'shenfe']) expect(isOneOff(typed, 'shen')).toBe(false)
})
