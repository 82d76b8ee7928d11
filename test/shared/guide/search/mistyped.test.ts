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
const lost = (code: string, typed: readonly string[], language: string) =>
  typed.filter((text) =>
    search
      .find({ text, language })
      .slice(0, 5)
      .every((hit) => hit.code !== code),
  )

// Every seventh of them all: enough to show a fault, few enough to be quick.
const some = <T>(all: readonly T[]) => all.filter((_, at) => at % 7 === 0)

test.each([
  ['en', 'x'],
  ['ug', 'ژ'],
  ['ru', 'ъ'],
])('one wrong letter in a name in %s keeps its guide among the first five', (language, other) => {
  const missed = named(language).flatMap(({ code, text }) => lost(code, some(wrongs(text, other)), language))
  expect(missed).toEqual([])
})
test('one wrong letter in the pinyin of a name keeps its guide among the first five', () => {
  const missed = named('zh').flatMap(({ code, syllables }) => lost(code, some(wrongs(syllables.join(''), 'v')), 'zh'))
  expect(missed).toEqual([])
})
test('one wrong character in a name keeps its guide among the first five', () => {
  const missed = named('zh')
    .filter(({ text }) => text.length > 5)
    .flatMap(({ code, text }) => lost(code, some(wrongs(text, '某')), 'zh'))
  expect(missed).toEqual([])
})
test('one letter off', () => {
  for (const typed of ['shne', 'she', 'shenn', 'shan', 'hsen', 'shen']) expect(isOneOff(typed, 'shen')).toBe(true)
  for (const typed of ['', 'sh', 'shi', 'nehs', 'shenfe']) expect(isOneOff(typed, 'shen')).toBe(false)
})
