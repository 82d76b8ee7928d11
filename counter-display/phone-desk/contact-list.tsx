import { useState } from 'preact/hooks'
import { hallTime } from '../../shared/screen/clock.ts'
import { N } from '../../shared/screen/say.tsx'
import type { ContactView } from '../../shared/wire/contacts.ts'
import type { PhoneDeskModel, Which } from './model.ts'
import { PassTo } from './record-form.tsx'
import { personText, referralIn, referralText } from './referrals.ts'
import { wordsOf } from './words.ts'

const lists: readonly Which[] = ['mine', 'open', 'day', 'late']

/** What was recorded, whose it is now, by when, and what one may do with it. */
export function ContactList({ model, timeZone }: { model: PhoneDeskModel; timeZone: string }) {
  const words = wordsOf(model)
  return (
    <section class="pd-list">
      <div class="pd-keys" role="group">
        {lists.map((one) => (
          <button
            key={one}
            type="button"
            class="key"
            data-list={one}
            aria-pressed={model.which.value === one}
            onClick={() => (model.which.value = one)}
          >
            {words.say(`list-${one}`)}
          </button>
        ))}
      </div>
      {model.list.value.length === 0 && <p role="status">{words.say('empty')}</p>}
      <ul>
        {model.list.value.map((one) => (
          <Row key={one.no} model={model} one={one} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  )
}

function Row({ model, one, timeZone }: { model: PhoneDeskModel; one: ContactView; timeZone: string }) {
  const words = wordsOf(model)
  const { day, hm } = hallTime(timeZone, words.language)
  const when = (at: number) => `${day(at)} ${hm(at)}`
  const known = model.referrals.value
  const isOver = one.state === 'answered' || one.state === 'closed'
  return (
    <li data-contact={one.no}>
      <b>{one.topic}</b>
      <span
        class="state"
        data-state={one.escalation !== null ? 'grave' : isOver ? 'ok' : one.state === 'accepted' ? 'w-serving' : 'waiting'}
      >
        {words.say(one.escalation === null ? `state-${one.state}` : `late-${one.escalation}`)}
      </span>
      <small>
        <N>{one.no}</N> · {words.say('holder', { who: personText(one.holder, known, words) })}
        {one.referredTo !== null && <> · {words.say('passed-to', { to: referralText(one.referredTo, known, words) })}</>}
        {one.state === 'passed-on' && one.acceptBy !== null && <> · {words.say('accept-by', { time: when(one.acceptBy) })}</>}
        {!isOver && <> · {words.say('answer-by', { time: when(one.answerBy) })}</>}
      </small>
      {one.phone !== null && <N>{one.phone}</N>}
      {one.answer !== null && <p>{one.answer}</p>}
      {one.handedBack !== null && <p>{words.say('handed-back', { reason: one.handedBack })}</p>}
      <Acts model={model} one={one} />
    </li>
  )
}

function Acts({ model, one }: { model: PhoneDeskModel; one: ContactView }) {
  const words = wordsOf(model)
  const [asking, ask] = useState<'answer' | 'hand-back' | 'pass-on' | null>(null)
  const [text, write] = useState('')
  async function send(action: ContactView['may'][number]) {
    if (action === 'accept' || action === 'close') return void (await model.act(one.no, action))
    const target = { to: referralIn(model.form.to.value) }
    const body = action === 'answer' ? { answer: text } : action === 'hand-back' ? { reason: text } : target
    if ((await model.act(one.no, action, body)) !== null) ask(null)
  }
  return (
    <>
      <div class="pd-keys">
        {one.may.map((action) => (
          <button
            key={action}
            type="button"
            class="key"
            data-act={action}
            aria-pressed={asking === action}
            onClick={() => (action === 'accept' || action === 'close' ? void send(action) : ask(action))}
          >
            {words.say(`act-${action}`)}
          </button>
        ))}
      </div>
      {asking !== null && (
        <form
          class="pd-words"
          onSubmit={(event) => {
            event.preventDefault()
            void send(asking)
          }}
        >
          {asking === 'pass-on' ? (
            <PassTo model={model} />
          ) : (
            <label>
              <span>{words.say(asking === 'answer' ? 'answer-text' : 'reason-text')}</span>
              <input class="field" required data-words value={text} maxLength={200} onInput={(event) => write(event.currentTarget.value)} />
            </label>
          )}
          <button type="submit" class="key key-go">
            {words.say(`act-${asking}`)}
          </button>
        </form>
      )}
    </>
  )
}
