import { render } from 'preact-render-to-string'
import { isOver } from '../../shared/case/codes.ts'
import type { Language } from '../../shared/language/languages.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { Dates, Next, Now, sayProgress, Step, Stopped } from '../../shared/screen/progress/parts.tsx'
import { N } from '../../shared/screen/say.tsx'
import { visitWords } from '../../shared/screen/visit/words.ts'
import { spanned } from '../../shared/screen/spanned.ts'
import type { ProgressView } from '../../shared/wire/cases.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, type Page } from './around.tsx'
import { titled } from './lists.tsx'

export const progressPath = '/progress'
type Say = ReturnType<typeof sayProgress>

interface Given {
  readonly language: Language
  readonly view: PublicView
}

/** Where the code is typed; `wrong`: it was no code, or too many were tried (seconds to wait). */
export function progressStart({ language, view }: Given, wrong: { readonly wait: number } | null): Page {
  const say = sayProgress(language)
  const html = (
    <Around language={language} hall={view.hall} path={progressPath}>
      <h1>{say.say('title')}</h1>
      <p>{say.say('about')}</p>
      {wrong === null ? null : (
        <p class="site-told is-wrong" role="alert">
          {wrong.wait > 0 ? say.say('slow', { n: wrong.wait }) : say.say('wrong')}
        </p>
      )}
      <form class="site-form site-code is-receipt" action={`/site/${language}${progressPath}/find`}>
        <label>
          {say.say('code')}
          <input name="code" required maxLength={60} dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck={false} />
        </label>
        <button type="submit" class="key">
          <Icon name="search" />
          {say.say('look-up')}
        </button>
      </form>
    </Around>
  )
  return { language, title: titled(say.plain('title'), language, view), description: '', path: progressPath, html: render(html) }
}

interface OfCase extends Given {
  /** To reach its documents, and itself in another language. */
  readonly code: string
  readonly one: ProgressView
  /** Results are handed out there; null: the hall has no line for it. */
  readonly collection: string | null
}

/** [PROGRESS-2] The case as its holder sees it. */
export function progressPage({ language, view, code, one, collection }: OfCase): Page {
  const say = sayProgress(language)
  const html = (
    <Around language={language} hall={view.hall} path={`${progressPath}/${code}`}>
      <h1>
        <Own text={one.item.names} language={language} />
      </h1>
      <Now one={one} language={language} />
      <Dates one={one} language={language}>
        <dt>{say.say('no')}</dt>
        <dd>
          <N>{one.no}</N>
        </dd>
      </Dates>
      {one.isCertain || isOver(one.state) ? null : <p class="site-quiet">{say.say('uncertain')}</p>}
      <Stopped one={one} language={language} />
      <section class="site-step" aria-labelledby="next">
        <h2 id="next">{say.say('next')}</h2>
        <Next one={one} language={language}>
          <Where view={view} collection={collection} language={language} />
        </Next>
      </section>
      <section class="site-step" aria-labelledby="steps">
        <h2 id="steps">{say.say('steps')}</h2>
        <ol class="progress-steps">
          {one.steps.toReversed().map((step) => (
            <li>
              <Step step={step} timeZone={view.hall.timeZone} language={language} />
            </li>
          ))}
        </ol>
      </section>
      <Documents one={one} code={code} language={language} say={say} />
      <p>{say.say('complain', { phone: <N>{view.hall.phones.complaints}</N> })}</p>
    </Around>
  )
  return {
    language,
    title: titled(say.plain('title'), language, view),
    description: '',
    path: progressPath,
    html: render(html),
    isKept: false,
  }
}

/** The counters that hand results out, by zone, with the way there. */
function Where({ view, collection, language }: Pick<OfCase, 'view' | 'collection' | 'language'>) {
  const counters = view.counters.filter(({ lines }) => lines.some((line) => line === collection))
  const zones = view.hall.zones.filter(({ id }) => counters.some(({ zone }) => zone === id))
  if (zones.length === 0) return null
  return (
    <ul>
      {zones.map(({ id, name }) => (
        <li key={id}>
          <a href={`/site/${language}/map?zone=${encodeURIComponent(id)}`}>
            <Own as="b" text={name} language={language} />
          </a>{' '}
          {visitWords(language).say('counters', {
            counters: <N>{spanned(counters.flatMap(({ zone, label }) => (zone === id ? [label] : [])))}</N>,
          })}
        </li>
      ))}
    </ul>
  )
}

function Documents({ one, code, language, say }: { one: ProgressView; code: string; language: Language; say: Say }) {
  if (one.documents.length === 0) return null
  return (
    <section class="site-step" aria-labelledby="papers">
      <h2 id="papers">{say.say('papers')}</h2>
      <ul>
        {one.documents.map(({ name, number }) => (
          <li>
            <a href={`/progress/${code}/documents/${name}?lang=${language}`}>
              <bdi>{number}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
