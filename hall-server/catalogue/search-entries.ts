import { pinyin } from 'pinyin-pro'
import type { Group, Groups, PublicGuide } from '../../shared/guide/guide.ts'
import { languages } from '../../shared/language/languages.ts'
import type { Text } from '../../shared/language/text.ts'
import type { SearchEntry } from '../../shared/wire/content.ts'

type Name = SearchEntry['names'][number]
type Kind = Name['kind']

type Facts = 'code' | 'name' | 'words' | 'department' | 'topics' | 'lifeEvents' | 'serviceObjects' | 'popular'
/** What a matter is found by. */
export interface Findable extends Pick<PublicGuide, Facts> {
  readonly result: Pick<PublicGuide['result'], 'name'>
  readonly materials: readonly Pick<PublicGuide['materials'][number], 'name'>[]
}

/** What the search knows of public guides. Only here is pinyin made: its dictionary is too large for a screen. */
export const searchEntries = (guides: readonly Findable[], groups: Groups): SearchEntry[] => entryMaker()(guides, groups)

/** The same again and again: a text that was spelled once is not spelled anew when another changes. */
export function entryMaker(): typeof searchEntries {
  const spell = speller()
  return (guides, groups) => guides.map((guide) => searchEntry(guide, groups, spell))
}

function searchEntry(guide: Findable, groups: Groups, spell: Spell): SearchEntry {
  const { code, department, topics, lifeEvents, serviceObjects, popular } = guide
  const inWords = (kind: Kind, text: Text) => inLanguages(kind, text, spell)
  const named = (all: readonly Group[], ids: readonly string[]) =>
    all.filter(({ id }) => ids.includes(id)).flatMap(({ name }) => inWords('group', name))
  const names = [
    ...inWords('name', guide.name),
    ...guide.words.map((word) => nameOf('word', languageOfWord(word), word, spell)),
    ...named(groups.departments, [department]),
    ...named(groups.topics, topics),
    ...named(groups.lifeEvents, lifeEvents),
    ...inWords('material', guide.result.name),
    ...guide.materials.map(({ name }) => nameOf('material', 'zh', name.zh, spell)),
  ]
  return { code, department, topics, lifeEvents, serves: serviceObjects, popular, names: once(names) }
}

const inLanguages = (kind: Kind, text: Text, spell: Spell): Name[] =>
  languages.flatMap((language) => {
    const own = text[language]
    return own === undefined ? [] : [nameOf(kind, language, own, spell)]
  })

const nameOf = (kind: Kind, language: string, text: string, spell: Spell): Name => ({
  kind,
  language,
  text,
  syllables: language === 'zh' ? spell(text) : [],
})

/** A word is kept without its language; letters tell enough of it to compare it as its language is compared. */
function languageOfWord(word: string): string {
  if (/\p{Script=Arabic}/u.test(word)) return 'ug'
  if (/\p{Script=Cyrillic}/u.test(word)) return 'ru'
  return /\p{Script=Han}/u.test(word) || !/\p{L}{2}/u.test(word) ? 'zh' : 'en'
}

/** A text is named once, as the first that it is: a paper may be called as the guide is. */
function once(names: readonly Name[]): Name[] {
  const seen = new Set<string>()
  return names.filter(({ language, text }) => {
    const key = `${language} ${text}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

type Spell = (text: string) => string[]

/** Pinyin without tones, one syllable a character, `v` for ü; `''` for what is not Chinese. Empty where nothing is. */
function speller(): Spell {
  const known = new Map<string, string[]>()
  return (text) => {
    let spelled = known.get(text)
    if (spelled === undefined) known.set(text, (spelled = spellingOf(text)))
    return spelled
  }
}

function spellingOf(text: string): string[] {
  const chars = Array.from(text)
  const spelled = pinyin(text, { toneType: 'none', type: 'array', v: true })
  // Read together a character sounds as it does in its word; should the two not go together, one by one.
  const each = spelled.length === chars.length ? spelled : chars.map((char) => pinyin(char, { toneType: 'none', v: true }))
  const syllables = chars.map((char, at) => (isSpelled(char, each[at]) ? (each[at] ?? '') : ''))
  return syllables.some((syllable) => syllable !== '') ? syllables : []
}
const isSpelled = (char: string, syllable: string | undefined) => /\p{Script=Han}/u.test(char) && /^[a-z]+$/.test(syllable ?? '')
