import type { ComponentChildren } from 'preact'
import { exactYuan } from '../../money.ts'
import { isOver } from '../../case/codes.ts'
import type { Language } from '../../language/languages.ts'
import { progress as words } from '../../language/messages/progress.ts'
import type { ProgressView } from '../../wire/cases.ts'
import { hallTime } from '../clock.ts'
import { Own } from '../page.tsx'
import { N, speaker } from '../say.tsx'

export const sayProgress = (language: Language) => speaker(words[language], language)

interface Of {
  readonly one: ProgressView
  readonly language: Language
}

/** How far it is, at a glance. */
export function Now({ one, language }: Of) {
  const say = sayProgress(language)
  return (
    <p class="progress-now" data-light={one.state === 'told' ? 'yellow' : one.light}>
      <b>{say.say(`state-${one.state}`)}</b> <Left one={one} language={language} />
    </p>
  )
}

function Left({ one: { light, daysLeft, state }, language }: Of) {
  const say = sayProgress(language)
  if (daysLeft === null || light === 'none' || state === 'decided') return null
  if (daysLeft < 0) return <span>{say.say('over', { n: -daysLeft })}</span>
  return <span>{daysLeft === 0 ? say.say('last-day') : say.say('left', { n: daysLeft })}</span>
}

/** The promised and the legal day; `children` stands before them. */
export const Dates = ({ one, language, children }: Of & { children?: ComponentChildren }) => (
  <dl class="site-number">
    {children}
    <Due word="promised" day={one.promisedDue} language={language} />
    <Due word="legal" day={one.legalDue} language={language} />
  </dl>
)

function Due({ word, day, language }: { word: 'promised' | 'legal'; day: string | null; language: Language }) {
  if (day === null) return null
  return (
    <>
      <dt>{sayProgress(language).say(word)}</dt>
      <dd>
        <N>{day}</N>
      </dd>
    </>
  )
}

/** [PROGRESS-4] What stops the clock, and why. */
export function Stopped({ one: { stopped }, language }: Of) {
  const say = sayProgress(language)
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

const says = { received: 'wait-intake', accepted: 'wait', decided: 'collect' } as const

/** What its holder does next; `children`: where a result is handed out. */
export function Next({ one, language, children }: Of & { children?: ComponentChildren }) {
  const say = sayProgress(language)
  const { state } = one
  return (
    <>
      {isOver(state) ? <p>{say.say('ended')}</p> : null}
      {state === 'received' || state === 'accepted' || state === 'decided' ? <p>{say.say(says[state])}</p> : null}
      {state === 'decided' ? children : null}
      <Missing one={one} language={language} />
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
      {(one.owed ?? 0) > 0 ? <p>{say.say('owed', { yuan: <N>{exactYuan(one.owed ?? 0)}</N> })}</p> : null}
    </>
  )
}

function Missing({ one: { missing }, language }: Of) {
  const say = sayProgress(language)
  if (missing.length === 0) return null
  return (
    <>
      <p>{say.say('bring')}</p>
      <ul>
        {missing.map(({ names, fault, note }) => (
          <li>
            <Own text={names} language={language} as="b" /> · {say.say(`fault-${fault}`)} {note === null ? null : <bdi>{note}</bdi>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** One thing that happened: when, what, by which department, why, and until when then. */
export function Step({ step, timeZone, language }: { step: ProgressView['steps'][number]; timeZone: string; language: Language }) {
  // In figures: browsers do not know the names of days and months in every language.
  const { date, hm } = hallTime(timeZone, 'en')
  const say = sayProgress(language)
  return (
    <>
      <span class="progress-when">
        <N>
          {date(step.at)} {hm(step.at)}
        </N>
      </span>{' '}
      <b>{say.say(`step-${step.what}`, { yuan: <N>{exactYuan(step.fen ?? 0)}</N> })}</b>{' '}
      {step.department === null ? null : <Own text={step.department} language={language} />}{' '}
      {step.item === null ? null : <Own text={step.item} language={language} />}{' '}
      {step.why === null ? null : <span>{say.say('why', { why: <bdi>{step.why}</bdi> })}</span>}{' '}
      {step.due === null ? null : <span class="progress-when">{say.say('due', { day: <N>{step.due}</N> })}</span>}
    </>
  )
}
