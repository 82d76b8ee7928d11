import { useState } from 'preact/hooks'
import { hallTime } from '../../shared/screen/clock.ts'
import { N } from '../../shared/screen/say.tsx'
import type { ComingChange, DashboardView } from '../../shared/wire/views.ts'
import type { Counter } from './decisions.ts'
import type { DashboardModel } from './model.ts'
import type { Words } from './words.ts'

interface Face {
  model: DashboardModel
  view: DashboardView
  counter: Counter
  words: Words
}

/** What the counter is to do today, and how the manager announces another thing. */
export function CounterPlan(face: Face) {
  const { model, counter, words } = face
  const { say } = words
  const shown = [...(counter.coming === null || counter.coming.announced ? [] : [counter.coming]), ...counter.announced]
  return (
    <section class="ask-part counter-plan">
      <h3>{say('plan-title')}</h3>
      {shown.length === 0 ? (
        <p class="small">{say('plan-none')}</p>
      ) : (
        <ul>
          {shown.map((coming) => (
            <li key={`${coming.change}-${coming.at}`}>
              <Change coming={coming} {...face} />
            </li>
          ))}
        </ul>
      )}
      {counter.announced.length > 0 && (
        <button
          type="button"
          class="key"
          data-act="forget-plan"
          aria-disabled={model.off.value}
          onClick={() => void model.act({ type: 'forget-plan', counter: counter.id })}
        >
          {say('plan-forget')}
        </button>
      )}
      <Announce {...face} />
    </section>
  )
}

function Change({ coming, view, words }: Face & { coming: ComingChange }) {
  const { hm } = hallTime(view.hall.timeZone, words.language)
  const { change, at, until, announced, reason } = coming
  const key = until === null ? (`plan-${change}-open` as const) : (`plan-${change}` as const)
  return (
    <>
      <b>{words.say(key, { from: <N>{hm(at)}</N>, until: <N>{until === null ? '' : hm(until)}</N> })}</b>
      <small>
        {words.say(announced ? 'plan-announced' : 'plan-by-plan')}
        {reason !== null && <> · {reason}</>}
      </small>
    </>
  )
}

const USUAL_LEAVE = '30' // minutes

function Announce({ model, view, counter, words }: Face) {
  const { say, plain } = words
  const [change, setChange] = useState<'closes' | 'opens'>(counter.state === 'closed' ? 'opens' : 'closes')
  const [at, setAt] = useState(hallTime(view.hall.timeZone, 'en').hm(model.time.value + 5 * 60_000))
  const [minutes, setMinutes] = useState(counter.state === 'closed' ? '' : USUAL_LEAVE)
  const [reason, setReason] = useState(plain('pause-meal'))
  const announce = () =>
    void model.act({
      type: 'plan-counter',
      counter: counter.id,
      change,
      at,
      ...(minutes === '' ? {} : { minutes: Number(minutes) }),
      ...(change === 'closes' ? { reason } : {}),
    })
  return (
    <form
      class="announce"
      onSubmit={(event) => {
        event.preventDefault()
        announce()
      }}
    >
      <label>
        {say('plan-change')}
        <select
          class="field"
          value={change}
          onChange={({ currentTarget }) => setChange(currentTarget.value === 'opens' ? 'opens' : 'closes')}
        >
          <option value="closes">{plain('plan-will-close')}</option>
          <option value="opens">{plain('plan-will-open')}</option>
        </select>
      </label>
      <label>
        {say('plan-at')}
        <input class="field" type="time" required value={at} onInput={({ currentTarget }) => setAt(currentTarget.value)} />
      </label>
      <label>
        {say('plan-minutes')}
        <input
          class="field"
          type="number"
          min={5}
          max={720}
          step={5}
          value={minutes}
          onInput={({ currentTarget }) => setMinutes(currentTarget.value)}
        />
      </label>
      {change === 'closes' && (
        <label class="reason">
          {say('plan-reason')}
          <input class="field" required maxLength={120} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
        </label>
      )}
      <button type="submit" class="key" data-act="plan-counter" aria-disabled={model.off.value}>
        {say('plan-save')}
      </button>
    </form>
  )
}
