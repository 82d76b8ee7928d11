import type { ScreenLanguage } from '../../shared/language/languages.ts'
import type { Text } from '../../shared/language/text.ts'
import { lookUpWords } from '../words.ts'
import type { Why } from './search.ts'

/** Why a guide was found: the text it was found by, with the part that matched marked. */
export function WhyFound({ language, why }: { language: ScreenLanguage; name: Text; why: Why }) {
  const words = lookUpWords(language)
  return (
    <span class="why" data-how={why.how}>
      <small>{words.say('why-word')}</small>
      <bdi>
        {why.text.slice(0, why.from)}
        <mark>{why.text.slice(why.from, why.to)}</mark>
        {why.text.slice(why.to)}
      </bdi>
    </span>
  )
}
