import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { guideWords, type GuideHall } from '../../shared/screen/guide/shown.ts'
import { N } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { errorReasons, type ErrorReason } from '../../shared/wire/requests.ts'
import { Around, saySite, type Crumb, type Page } from './around.tsx'
import { told } from './refused.ts'
import { guideCrumbs, guidePath, type GuideHere } from './guide-here.tsx'

interface FormProps {
  readonly language: Language
  /** Of the text, after `/site/xx`. */
  readonly path: string
  readonly version: number
  readonly reasons?: readonly ErrorReason[]
}

/** 此处有误 (S21) without any script: one touch says what is wrong. */
export function ReportForm({ language, path, version, reasons = errorReasons }: FormProps) {
  const words = guideWords(language)
  return (
    <details class="site-report">
      <summary class="key">{words.say('wrong')}</summary>
      <form class="site-form" method="post" action={`/site/${language}${path}/report`}>
        <input type="hidden" name="version" value={version} />
        <fieldset>
          <legend>{words.say('wrong-ask')}</legend>
          {reasons.map((reason) => (
            <button key={reason} type="submit" class="key" name="reason" value={reason}>
              {words.say(`wrong-${reason}`)}
            </button>
          ))}
        </fieldset>
      </form>
    </details>
  )
}

/** The text a report is about. */
interface Reported {
  readonly language: Language
  readonly hall: GuideHall
  readonly path: string
  readonly crumbs: readonly Crumb[]
  /** For when it was not taken. */
  readonly phone: string
}

export const reportedGuide = (here: GuideHere): Reported => ({
  language: here.shown.language,
  hall: here.view.hall,
  path: guidePath(here.shown),
  crumbs: guideCrumbs(here),
  phone: here.shown.guide.supervision.phones[0] ?? here.view.hall.phones.complaints,
})

/** After saying so: thanks, or why it was not taken. */
export function reportedPage({ language, hall, path, crumbs, phone }: Reported, refusal: Refusal | null): Page {
  const words = guideWords(language)
  const html = (
    <Around language={language} hall={hall} path={path} crumbs={crumbs} takesReports>
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
