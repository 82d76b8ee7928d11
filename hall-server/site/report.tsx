import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { guideWords, type Shown } from '../../shared/screen/guide/shown.ts'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { N } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { errorReasons } from '../../shared/wire/requests.ts'
import { Around, saySite, type Page } from './around.tsx'
import { guideCrumbs, guidePath, type GuideHere } from './guide-here.tsx'

/** Refusals are written in the languages of the screens; readers of the others are given English. */
export const told = (refusal: Refusal, language: Language) => refusalText(refusal, language === 'zh' || language === 'ug' ? language : 'en')

/** 此处有误 (S21) without any script: one touch says what is wrong. */
export function ReportForm({ shown }: { shown: Shown }) {
  const { language, version } = shown
  const words = guideWords(language)
  return (
    <details class="site-report">
      <summary class="key">{words.say('wrong')}</summary>
      <form class="site-form" method="post" action={`/site/${language}${guidePath(shown)}/report`}>
        <input type="hidden" name="version" value={version} />
        <fieldset>
          <legend>{words.say('wrong-ask')}</legend>
          {errorReasons.map((reason) => (
            <button key={reason} type="submit" class="key" name="reason" value={reason}>
              {words.say(`wrong-${reason}`)}
            </button>
          ))}
        </fieldset>
      </form>
    </details>
  )
}

/** After saying so: thanks, or why it was not taken. */
export function reportedPage(here: GuideHere, refusal: Refusal | null): Page {
  const { shown, view } = here
  const { language, guide } = shown
  const words = guideWords(language)
  const path = guidePath(shown)
  const phone = guide.supervision.phones[0] ?? view.hall.phones.complaints
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={guideCrumbs(here)} takesReports>
      <h1>{words.say('wrong')}</h1>
      {refusal === null ? (
        <p class="site-told" role="status">
          {words.say('wrong-thanks')}
        </p>
      ) : (
        <>
          <p class="site-told is-wrong" role="alert">
            {told(refusal, language)}
          </p>
          <p>{words.say('wrong-failed', { phone: <N>{phone}</N> })}</p>
        </>
      )}
      <p>
        <a href={`/site/${language}${path}`}>{saySite(language).say('back')}</a>
      </p>
    </Around>
  )
  return { language, title: words.plain('wrong'), description: '', path, html: render(html), isKept: false }
}
