import { render } from 'preact-render-to-string'
import { isOver } from '../../shared/case/codes.ts'
import type { Language } from '../../shared/language/languages.ts'
import { progress as words } from '../../shared/language/messages/progress.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N, speaker } from '../../shared/screen/say.tsx'
import type { ProgressView } from '../../shared/wire/cases.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, type Page } from './around.tsx'
import { titled } from './lists.tsx'

export const progressPath = '/progress'
const sayProgress = (language: Language) => speaker(words[language], language)
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

/** [PROGRESS-2] The case as its holder sees it. `code`: to reach its documents. */
export function progressPage({ language, view, code, one }: Given & { readonly code: string; readonly one: ProgressView }): Page {
  const say = sayProgress(language)
  const html = (
    <Around language={language} hall={view.hall} path={progressPath}>
      <h1>
        <Own text={one.item.names} language={language} />
      </h1>
      <p class="site-progress-now" data-light={one.state === 'told' ? 'yellow' : one.light}>
        <b>{say.say(`state-${one.state}`)}</b> <Left one={one} say={say} />
      </p>
      <dl class="site-number">
        <dt>{say.say('no')}</dt>
        <dd>
          <N>{one.no}</N>
        </dd>
        <Due word="promised" day={one.promisedDue} say={say} />
        <Due word="legal" day={one.legalDue} say={say} />
      </dl>
      {one.isCertain || isOver(one.state) ? null : <p class="site-quiet">{say.say('uncertain')}</p>}
      <Stopped one={one} language={language} say={say} />
      <Next one={one} language={language} say={say} />
      <Steps one={one} view={view} language={language} say={say} />
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

function Left({ one: { light, daysLeft, state }, say }: { one: ProgressView; say: Say }) {
  if (daysLeft === null || light === 'none' || state === 'decided') return null
  if (daysLeft < 0) return <span>{say.say('over', { n: -daysLeft })}</span>
  return <span>{daysLeft === 0 ? say.say('last-day') : say.say('left', { n: daysLeft })}</span>
}

function Due({ word, day, say }: { word: 'promised' | 'legal'; day: string | null; say: Say }) {
  if (day === null) return null
  return (
    <>
      <dt>{say.say(word)}</dt>
      <dd>
        <N>{day}</N>
      </dd>
    </>
  )
}

function Stopped({ one: { stopped }, language, say }: { one: ProgressView; language: Language; say: Say }) {
  if (stopped === null) return null
  return (
    <div class="site-told">
      <p>
        <b>{say.say('stopped', { procedure: <Own text={stopped.names} language={language} /> })}</b>
      </p>
      <p>{say.say('why', { why: <bdi>{stopped.why}</bdi> })}</p>
    </div>
  )
}

function Next({ one, language, say }: { one: ProgressView; language: Language; say: Say }) {
  return (
    <section class="site-step" aria-labelledby="next">
      <h2 id="next">{say.say('next')}</h2>
      {isOver(one.state) ? <p>{say.say('ended')}</p> : null}
      {one.state === 'received' ? <p>{say.say('wait-intake')}</p> : null}
      {one.state === 'accepted' ? <p>{say.say('wait')}</p> : null}
      {one.state === 'decided' ? <p>{say.say('collect')}</p> : null}
      {one.missing.length === 0 ? null : (
        <>
          <p>{say.say('bring')}</p>
          <ul>
            {one.missing.map(({ names, fault, note }) => (
              <li>
                <Own text={names} language={language} as="b" /> · {say.say(`fault-${fault}`)} {note === null ? null : <bdi>{note}</bdi>}
              </li>
            ))}
          </ul>
        </>
      )}
      {one.deferred.length === 0 ? null : (
        <>
          <p>{say.say('deferred')}</p>
          <ul>
            {one.deferred.map((names) => (
              <li>
                <Own text={names} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      {(one.owed ?? 0) > 0 ? <p>{say.say('owed', { yuan: <N>{yuan(one.owed)}</N> })}</p> : null}
    </section>
  )
}

const yuan = (fen: number | null) => ((fen ?? 0) / 100).toFixed(2)

function Steps({ one, view, language, say }: { one: ProgressView; view: PublicView; language: Language; say: Say }) {
  const { day, hm } = hallTime(view.hall.timeZone, language)
  return (
    <section class="site-step" aria-labelledby="steps">
      <h2 id="steps">{say.say('steps')}</h2>
      <ol class="site-progress-steps">
        {one.steps.toReversed().map((step) => (
          <li>
            <span class="site-quiet">
              <bdi>{day(step.at)}</bdi> <N>{hm(step.at)}</N>
            </span>{' '}
            <b>{say.say(`step-${step.what}`, { yuan: <N>{yuan(step.fen)}</N> })}</b>{' '}
            {step.department === null ? null : <Own text={step.department} language={language} />}{' '}
            {step.item === null ? null : <Own text={step.item} language={language} />}{' '}
            {step.why === null ? null : <span>{say.say('why', { why: <bdi>{step.why}</bdi> })}</span>}{' '}
            {step.due === null ? null : <span class="site-quiet">{say.say('due', { day: <N>{step.due}</N> })}</span>}
          </li>
        ))}
      </ol>
    </section>
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
