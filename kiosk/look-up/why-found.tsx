import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { lookUpWords } from '../words.ts'
import type { Why } from '../../shared/guide/search/search.ts'

const words = {
  name: 'why-name',
  word: 'why-word',
  group: 'why-group',
  material: 'why-material',
  pinyin: 'why-pinyin',
  initials: 'why-initials',
  typo: 'why-near',
} as const

/** Why a guide was found: the text it was found by, with the part that matched marked. */
export function WhyFound({ language, why }: { language: ScreenLanguage; why: Why }) {
  return (
    <span class="why" data-how={why.how}>
      <small>{lookUpWords(language).say(words[why.how])}</small>
      <bdi>
        {why.text.slice(0, why.from)}
        <mark>{why.text.slice(why.from, why.to)}</mark>
        {why.text.slice(why.to)}
      </bdi>
    </span>
  )
}
