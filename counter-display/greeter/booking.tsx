import { useEffect, useRef } from 'preact/hooks'
import { unreachable } from '../../shared/result.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { GreeterView } from '../../shared/wire/views.ts'
import { Dialog } from '../desk/dialog.tsx'
import type { BookingStep } from './booking-model.ts'
import { bookingWords } from './booking-words.ts'
import { Receipt } from './booking-receipt.tsx'
import { ChooseTime } from './booking-times.tsx'
import type { GreeterModel } from './model.ts'
import './booking.css'

interface BookingFace {
  readonly model: GreeterModel
  readonly view: GreeterView
}

export const BookingKey = ({ model }: { model: GreeterModel }) => (
  <button type="button" class="key" data-act="bookings" onClick={() => void model.booking.open()}>
    <Icon name="calendar" />
    {bookingWords(model.language.value).say('title')}
  </button>
)

/** Appointments: by a code somebody brings, or a new one for somebody who asks. */
export function BookingDialog({ model, view, step }: BookingFace & { step: BookingStep }) {
  return (
    <Dialog model={model} title={bookingWords(model.language.value).say('title')} wide onDismiss={model.booking.close}>
      <Step model={model} view={view} step={step} />
    </Dialog>
  )
}

function Step({ model, view, step }: BookingFace & { step: BookingStep }) {
  switch (step.at) {
    case 'start':
      return <Start model={model} />
    case 'choose':
      return <ChooseTime model={model} view={view} item={step.item} moved={step.moved} />
    case 'shown':
    case 'cancel':
      return <Receipt model={model} view={view} booking={step.booking} asksCancel={step.at === 'cancel'} />
    default:
      return unreachable(step)
  }
}

function Start({ model }: { model: GreeterModel }) {
  const words = bookingWords(model.language.value)
  const { booking } = model
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const items = (booking.offered.value?.items ?? []).flatMap(
    (code) => model.catalogue.value?.items.find((item) => item.code === code) ?? [],
  )
  const today = booking.offered.value?.today
  return (
    <>
      {today === undefined ? null : (
        <p class="booking-today">
          {words.say('today', { expected: <N>{today.expected}</N>, in: <N>{today.checkedIn}</N>, missed: <N>{today.missed}</N> })}
        </p>
      )}
      <form
        class="ask-part booking-find"
        onSubmit={(event) => {
          event.preventDefault()
          void booking.find()
        }}
      >
        <label for="booking-code">{words.say('code')}</label>
        <input
          ref={box}
          id="booking-code"
          class="field"
          data-first
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={booking.code.value}
          onInput={(event) => (booking.code.value = event.currentTarget.value)}
        />
        <button type="submit" class="key key-go" data-act="find-booking" aria-disabled={model.off.value || booking.code.value === ''}>
          {words.say('find')}
        </button>
        <p class="small">{words.say('code-hint')}</p>
      </form>
      <section class="ask-part" aria-labelledby="new-booking">
        <h3 id="new-booking">{words.say('new-title')}</h3>
        <p class="small">{words.say(booking.offered.value === null ? (model.busy.value ? 'loading' : 'items-missing') : 'new-hint')}</p>
        <div class="choices booking-items">
          {items.map((item) => (
            <button key={item.code} type="button" class="key" data-book={item.code} onClick={() => void booking.choose(item.code)}>
              <Icon name={item.icon} />
              <Own text={item.name} language={model.language.value} />
            </button>
          ))}
        </div>
      </section>
    </>
  )
}
