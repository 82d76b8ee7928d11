import { hallTime } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { BookingView } from '../../shared/wire/bookings.ts'
import type { GreeterView } from '../../shared/wire/views.ts'
import { bookingWords } from './booking-words.ts'
import type { GreeterModel } from './model.ts'

interface Face {
  readonly model: GreeterModel
  readonly view: GreeterView
}

/** Day, time, one key. */
export function ChooseTime({ model, view, item, moved }: Face & { item: string; moved: BookingView | null }) {
  const language = model.language.value
  const words = bookingWords(language)
  const { booking } = model
  const clock = hallTime(view.hall.timeZone, language)
  const name = moved?.item.names ?? model.catalogue.value?.items.find((one) => one.code === item)?.name
  const chosen = booking.times.value.find(({ from }) => from === booking.from.value)
  const time = chosen === undefined ? '' : `${clock.day(chosen.from)} ${clock.hm(chosen.from)}–${clock.hm(chosen.to)}`
  return (
    <section class="ask-part choose-time">
      {name === undefined ? null : <Own as="b" text={name} language={language} />}
      <Choice {...{ model, view }} />
      <div class="answers">
        <button type="button" class="key" data-act="back" onClick={() => (moved === null ? booking.again() : booking.show(moved))}>
          {words.say('back')}
        </button>
        <button
          type="button"
          class="key key-go"
          data-act="confirm"
          aria-disabled={model.off.value || chosen === undefined}
          onClick={() => void booking.confirm()}
        >
          {chosen === undefined ? words.say('choose-time') : words.say(moved === null ? 'book' : 'move-to', { time: <N>{time}</N> })}
        </button>
      </div>
    </section>
  )
}

function Choice({ model, view }: Face) {
  const language = model.language.value
  const words = bookingWords(language)
  const { booking } = model
  const clock = hallTime(view.hall.timeZone, language)
  const slots = booking.slots.value
  if (slots === null) return <p role="status">{words.say('loading')}</p>
  const hasRoom = slots.days.some((one) => one.slots.some(({ left }) => left > 0))
  return (
    <>
      {hasRoom ? null : <p role="status">{words.say('none-left')}</p>}
      <h3>{words.say('days')}</h3>
      <div class="choices">
        {slots.days.map((one) => (
          <button
            key={one.day}
            type="button"
            class="key"
            data-day={one.day}
            aria-pressed={booking.day.value === one.day}
            onClick={() => booking.pickDay(one.day)}
          >
            {clock.day(one.slots[0]?.from ?? Date.parse(`${one.day}T12:00Z`))}
          </button>
        ))}
      </div>
      <h3>{words.say('times')}</h3>
      {booking.times.value.length === 0 ? <p>{words.say('day-over')}</p> : null}
      <div class="choices booking-times">
        {booking.times.value.map(({ from, to, left }) => (
          <button
            key={from}
            type="button"
            class="key"
            data-from={from}
            disabled={left === 0}
            aria-pressed={booking.from.value === from}
            onClick={() => (booking.from.value = from)}
          >
            <N>
              {clock.hm(from)}–{clock.hm(to)}
            </N>
            <small>{left === 0 ? words.say('full') : words.say('left', { n: left })}</small>
          </button>
        ))}
      </div>
    </>
  )
}
