import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSearch, type Asked } from '../../../../shared/guide/search/search.ts'
import { sampleEntries } from './sample-entries.ts'

const entries = await sampleEntries()
const search = openSearch(entries)
const find = (text: string, more: Partial<Asked> = {}) => search.find({ text, language: 'zh', ...more })
const placeOf = (code: string, text: string, language = 'zh') => find(text, { language }).findIndex((hit) => hit.code === code) + 1
const marked = (text: string, more: Partial<Asked> = {}) => {
  const why = find(text, more)[0]?.why
  return why && { how: why.how, part: why.text.slice(why.from, why.to), of: why.text }
}
const official = entries.map(({ code, names }) => ({ code, names: names.filter(({ kind }) => kind === 'name') }))
const chinese = official.flatMap(({ code, names }) => names.filter(({ language }) => language === 'zh').map((name) => ({ code, ...name })))

describe('an official name', { timeout: 30_000 }, () => {
  const sharing = (text: string) =>
    new Set(official.filter(({ names }) => names.some((name) => name.text === text)).map(({ code }) => code))

  test('finds its guide first, in every language', () => {
    const others = official.flatMap(({ code, names }) =>
      names.filter(({ language, text }) => placeOf(code, text, language) > sharing(text).size || placeOf(code, text, language) === 0),
    )
    expect(others.map(({ text }) => text)).toEqual([])
  })
  test('finds its guide within five by all its pinyin, with spaces and without, and by its initials', () => {
    const spelled = chinese.map(({ code, text, syllables }) => ({ code, text, syllables: syllables.filter((syllable) => syllable !== '') }))
    const ways = (syllables: readonly string[]) => [syllables.join(''), syllables.join(' '), syllables.map(([first]) => first).join('')]
    const others = spelled.flatMap(({ code, syllables }) =>
      ways(syllables).filter((typed) => placeOf(code, typed) > 5 || placeOf(code, typed) === 0),
    )
    expect(others).toEqual([])
  })
  test('finds its guide within five with any one of its characters left out', () => {
    const long = chinese.filter(({ text }) => text.length > 4)
    const lost = long.flatMap(({ code, text }) =>
      Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)).filter((typed) => {
        const place = placeOf(code, typed)
        return place > 5 || place === 0
      }),
    )
    expect(lost).toEqual([])
  })
  test('is found as its pinyin is being typed', () => {
    const lost = chinese.flatMap(({ code, syllables }) => {
      const letters = syllables.join('')
      return [6, 9, 12]
        .filter((typed) => typed <= letters.length && placeOf(code, letters.slice(0, typed)) === 0)
        .map((typed) => letters.slice(0, typed))
    })
    expect(lost).toEqual([])
  })
})

describe('why a guide was found', () => {
  test('by its name, with the part that was typed', () => {
    expect(marked('身份证补领')).toEqual({ how: 'name', part: '身份证补领', of: '居民身份证补领' })
  })
  test('by a common word', () => expect(marked('领结婚证')).toMatchObject({ how: 'word', part: '领结婚证' }))
  test('by pinyin and by initials', () => {
    expect(marked('jiehundeng')).toEqual({ how: 'pinyin', part: '结婚登', of: '结婚登记' })
    expect(marked('hu')).toMatchObject({ how: 'pinyin', part: '户' })
    expect(marked('jhdj')).toEqual({ how: 'initials', part: '结婚登记', of: '结婚登记' })
  })
  test('as something like it', () => expect(marked('结昏登记')).toMatchObject({ how: 'typo', part: '结婚登记' }))
  test('in another language, by whole words', () => {
    expect(marked('divorc', { language: 'en' })?.part.toLowerCase()).toBe('divorce')
    expect(marked('ىشسىزلىق', { language: 'ug' })).toMatchObject({ part: 'ئىشسىزلىق' })
    expect(marked('insurance for', { language: 'en' })?.part).toBe('Insurance for')
  })
})

describe('among what', () => {
  const codesOf = (hits: readonly { code: string }[]) => hits.map(({ code }) => code)
  const department = 'social'

  test('only guides that pass every filter are found', () => {
    const hits = codesOf(find('登记', { department, serves: '1' }))
    const right = new Set<string>(
      entries.filter((entry) => entry.department === department && entry.serves.includes('1')).map(({ code }) => code),
    )
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every((code) => right.has(code))).toBe(true)
  })
  test('without words all that pass, those most asked for first', () => {
    const hits = find('  ', { department })
    expect(new Set(codesOf(hits))).toEqual(new Set(entries.filter((entry) => entry.department === department).map(({ code }) => code)))
    expect(hits[0]).toMatchObject({ code: 'ss-card-reissue', why: null })
    expect(find('')).toHaveLength(entries.length)
  })
  test('a department finds what it does', () => {
    expect(
      codesOf(find('民政局'))
        .slice(0, 5)
        .every((code) => code.startsWith('civ-')),
    ).toBe(true)
  })
  test('nothing for what nobody calls anything', () => expect(find('qqqqq')).toEqual([]))
  test('nothing where there is nothing', () => expect(openSearch([]).find({ text: '身份证', language: 'zh' })).toEqual([]))
})

describe('whatever is typed', () => {
  const letters = fc.constantFrom(...Array.from('身份证补领办sfzheng结婚 ئكىملىناهвт1２ｓ、“\u0301\u200d😀𠮷'))
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: letters, maxLength: 200 }),
    fc.string({ maxLength: 400 }),
  )

  test('is answered, best first, with marks inside the text', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('zh', 'ug', 'en', 'ru', 'kk-Arab', 'xx'), (text, language) => {
        const hits = find(text, { language })
        expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length)
        expect(hits.every(({ score }, at) => score <= (hits[at - 1]?.score ?? Infinity))).toBe(true)
        for (const { why } of hits) if (why !== null) expect(0 <= why.from && why.from < why.to && why.to <= why.text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  test('is answered the same again, whatever came between', () => {
    fc.assert(
      fc.property(typed, typed, (text, other) => {
        const before = find(text)
        find(other)
        expect(find(text)).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})
