import { hallTime } from '../../../shared/screen/clock.ts'
import { N } from '../../../shared/screen/say.tsx'
import type { WhatIfLine, WhatIfView } from '../../../shared/wire/what-if.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import type { DashboardModel } from '../model.ts'
import type { Words } from '../words.ts'
import { Difference, FromTo, LineName } from './line-parts.tsx'

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
  answer: WhatIfView
}

/** What every line gains or loses, and the key that does it. */
export function Outcome({ model, view, words, answer }: Face) {
  const { say } = words
  const isIntake = answer.change.type === 'close-intake'
  const tellsLast = answer.lines.some(({ lastCall }) => lastCall !== null)
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-label={words.plain('what-if-title')}>
        <table class="grid lines">
          <thead>
            <tr>
              <th>{say('line')}</th>
              <th class="num">{say('line-waiting')}</th>
              <th>{say(tellsLast ? 'what-if-last-call' : 'what-if-newcomer')}</th>
              <th>{say(tellsLast ? 'what-if-newcomer' : 'what-if-last')}</th>
              <th>{say('what-if-difference')}</th>
              {!tellsLast && <th class="num">{say('what-if-affected')}</th>}
            </tr>
          </thead>
          <tbody>
            {answer.lines.map((one) => (
              <Row key={one.line} one={one} view={view} words={words} />
            ))}
          </tbody>
        </table>
      </div>
      {isIntake && (
        <p class="small">{answer.turnedAway === null ? say('what-if-unknown') : say('what-if-turned-away', { n: answer.turnedAway })}</p>
      )}
      <div class="answers">
        <button
          type="button"
          class="key key-go"
          data-act="what-if-do"
          aria-disabled={model.off.value}
          onClick={() => void model.whatIf.perform()}
        >
          {say('what-if-do')}
        </button>
      </div>
      <p class="small learned">{say('what-if-how')}</p>
    </>
  )
}

function Row({ one, view, words }: { one: WhatIfLine; view: DashboardView; words: Words }) {
  const line = view.lines.find(({ id }) => id === one.line)
  if (line === undefined) return null
  const { now, after, lastCall } = one
  const moved = one.sooner + one.later
  const newcomer = <FromTo now={now.newcomer} after={after.newcomer} words={words} nobody="what-if-never" />
  return (
    <tr data-line={one.line} class={moved > 0 || now.newcomer !== after.newcomer ? 'touched' : ''}>
      <th>
        <LineName line={line} words={words} />
      </th>
      <td class="num">
        <N>{one.waiting}</N>
      </td>
      <td>{lastCall === null ? newcomer : <LastCall call={lastCall} view={view} words={words} />}</td>
      <td>
        {lastCall === null ? (
          <FromTo now={now.last} after={after.last} words={words} nobody={one.waiting === 0 ? 'none' : 'what-if-never'} />
        ) : (
          newcomer
        )}
      </td>
      <td>
        {lastCall === null ? (
          <Difference now={now.newcomer} after={after.newcomer} words={words} less="what-if-saved" />
        ) : (
          <Difference {...minutesOf(lastCall)} words={words} less="what-if-earlier" />
        )}
      </td>
      {lastCall === null && (
        <td class="num">
          <N>{moved}</N>
        </td>
      )}
    </tr>
  )
}

const minutesOf = ({ now, after }: NonNullable<WhatIfLine['lastCall']>) => ({
  now: now === null ? null : now / 60_000,
  after: after === null ? null : after / 60_000,
})

function LastCall({ call, view, words }: { call: NonNullable<WhatIfLine['lastCall']>; view: DashboardView; words: Words }) {
  const { hm } = hallTime(view.hall.timeZone, words.language)
  const time = (at: number | null) => (at === null ? <span class="quiet">{words.say('what-if-never')}</span> : <N>{hm(at)}</N>)
  const isSame = call.now === call.after
  return (
    <>
      {time(call.now)}
      {!isSame && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="vh">{words.say('what-if-then')}</span> <b>{time(call.after)}</b>
        </>
      )}
    </>
  )
}
