import { TicketNo } from '../../shared/screen/say.tsx'
import { dateIn } from './local-day.ts'
import type { DashboardView } from '../../shared/wire/views.ts'
import { Dialog } from '../desk/dialog.tsx'
import type { DashboardModel } from './model.ts'
import { closing } from './sums.ts'
import type { Words } from './words.ts'

interface Face {
  model: DashboardModel
  view: DashboardView
  kind: 'open-day' | 'close-day'
  words: Words
}

/** Opening and ending the day say first what they will do. */
export function DayDialog(face: Face) {
  const { model, kind, words } = face
  const ends = kind === 'close-day'
  return (
    <Dialog model={model} title={words.say(ends ? 'close-title' : 'open-title')} onDismiss={model.dismiss}>
      {ends ? <Ending {...face} /> : <Opening {...face} />}
      <div class="answers">
        <button
          type="button"
          class="key key-go"
          data-act="confirm"
          aria-disabled={model.off.value}
          {...(ends ? {} : { 'data-first': true })}
          onClick={() => void model.act({ type: kind })}
        >
          {words.say(ends ? 'close-yes' : 'open-yes')}
        </button>
        {/* The focus starts on the way out: Enter alone must not end the day. */}
        <button type="button" class="key" {...(ends ? { 'data-first': true } : {})} onClick={model.dismiss}>
          {words.desk.say('cancel')}
        </button>
      </div>
    </Dialog>
  )
}

function Opening({ model, view, words }: Face) {
  const again = view.day === dateIn(view.hall.timeZone, model.time.value)
  return (
    <>
      <p>{words.say(again ? 'open-same-day' : 'open-new-day')}</p>
      <p>{words.say('open-then')}</p>
    </>
  )
}

function Ending({ view, words }: Face) {
  const { say, desk } = words
  const { waiting, atCounter, counters } = closing(view)
  return (
    <ul class="will">
      <li>{waiting === 0 ? say('close-none-waiting') : <b>{say('close-expires', { n: waiting })}</b>}</li>
      {atCounter.length > 0 && (
        <li>
          {say('close-at-counter', {
            n: atCounter.length,
            numbers: atCounter.map((number, at) => (
              <span key={number}>
                {at > 0 && desk.say('comma')}
                <TicketNo number={number} />
              </span>
            )),
          })}
        </li>
      )}
      <li>{say('close-aside')}</li>
      <li>{counters === 0 ? say('close-all-closed') : say('close-counters', { n: counters })}</li>
    </ul>
  )
}
