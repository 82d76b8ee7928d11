import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import { Around, saySite, type Page } from './around.tsx'
import { SearchForm } from './listing.tsx'

/** Nothing is here, or not any more: said in words, with a way on. */
export function missingPage(language: Language, hall: GuideHall, what: 'guide' | 'page' = 'guide'): Page {
  const say = saySite(language)
  const word = what === 'guide' ? 'not-found' : 'no-page'
  const html = (
    <Around language={language} hall={hall} path="">
      <h1>{say.say(word)}</h1>
      <SearchForm language={language} asked="" />
      <p>
        <a href={`/site/${language}/guides`}>{say.say('all')}</a>
      </p>
    </Around>
  )
  return { language, title: say.plain(word), description: '', path: '', html: render(html), isKept: false }
}
