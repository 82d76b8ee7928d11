import { spacedCode } from '../../shared/booking/alphabet.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { QrCode } from '../../shared/screen/qr-code.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { BookingView } from '../../shared/wire/bookings.ts'
import type { GreeterView } from '../../shared/wire/views.ts'
import { bookingWords } from './booking-words.ts'
import type { GreeterModel } from './model.ts'

const states = { booked: 'ok', 'checked-in': 'ok', cancelled: 'w-closed', missed: 'missed' } as const

interface Face {
  readonly model: GreeterModel
  readonly view: GreeterView
  readonly booking: BookingView
  readonly asksCancel: boolean
}

/** One appointment: its code for both to read, and what may be done with it now. */
export function Receipt({ model, view, booking, asksCancel }: Face) {
  const language = model.language.value
  const words = bookingWords(language)
  const { day, hm } = hallTime(view.hall.timeZone, language)
  const { state, slot, checkIn } = booking
  return (
    <section class="ask-part booking" data-booking={booking.code}>
      <div class="booking-code">
        <QrCode text={booking.url} label={words.plain('qr')} />
        <div>
          <p class="big">
            <N>{spacedCode(booking.code)}</N>
          </p>
          <p class="state" data-state={states[state]}>
            <b>{words.say(`state-${state}`, { number: <N>{booking.number ?? ''}</N> })}</b>
          </p>
          {state === 'booked' ? <p class="small">{words.say('tell-code')}</p> : null}
        </div>
      </div>
      <dl>
        <dt>{words.say('matter')}</dt>
        <dd>
          <Own as="b" text={booking.item.names} language={language} />
        </dd>
        <dt>{words.say('time')}</dt>
        <dd>
          <b>
            {day(slot.from)}{' '}
            <N>
              {hm(slot.from)}–{hm(slot.to)}
            </N>
          </b>
          {state === 'booked' ? (
            <p class="small">{words.say('window', { from: <N>{hm(checkIn.from)}</N>, until: <N>{hm(checkIn.until)}</N> })}</p>
          ) : null}
        </dd>
      </dl>
      {asksCancel ? <AskCancel model={model} booking={booking} /> : <Deeds model={model} booking={booking} />}
    </section>
  )
}

type Part = Pick<Face, 'model' | 'booking'>

function Deeds({ model, booking }: Part) {
  const words = bookingWords(model.language.value)
  const act = model.booking
  const mayCheckIn = booking.state === 'booked' || booking.state === 'missed'
  return (
    <div class="answers">
      <button type="button" class="key" data-act="another-booking" onClick={act.again}>
        {words.say('another')}
      </button>
      {booking.canChange ? (
        <>
          <button type="button" class="key" data-act="cancel-booking" onClick={() => act.askCancel(booking)}>
            {words.say('cancel')}
          </button>
          <button type="button" class="key" data-act="move-booking" onClick={() => void act.move(booking)}>
            {words.say('move')}
          </button>
        </>
      ) : null}
      {mayCheckIn ? (
        <button
          type="button"
          class="key key-go"
          data-act="check-in"
          aria-disabled={model.off.value}
          onClick={() => void act.checkIn(booking)}
        >
          {words.say('check-in')}
        </button>
      ) : null}
    </div>
  )
}

function AskCancel({ model, booking }: Part) {
  const words = bookingWords(model.language.value)
  return (
    <div class="answers">
      <p role="alert">{words.say('cancel-ask')}</p>
      <button type="button" class="key" data-act="back" onClick={() => model.booking.show(booking)}>
        {words.say('back')}
      </button>
      <button
        type="button"
        class="key key-go"
        data-act="cancel-yes"
        aria-disabled={model.off.value}
        onClick={() => void model.booking.cancel(booking)}
      >
        {words.say('cancel-yes')}
      </button>
    </div>
  )
}
