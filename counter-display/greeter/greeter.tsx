import { Frame, NoView } from '../desk/frame.tsx'
import { NoticeLine } from '../desk/notice.tsx'
import { Anyway } from './anyway.tsx'
import { BookingDialog, BookingKey } from './booking.tsx'
import { Counters } from './counters.tsx'
import { Handle } from './handle.tsx'
import { Help } from './help.tsx'
import { IssuedNumber } from './issued.tsx'
import { Lines } from './lines.tsx'
import type { GreeterModel } from './model.ts'
import { People } from './people.tsx'
import { Take } from './take.tsx'
import { wordsOf } from './words.ts'
import './greeter.css'

/** The enquiry desk: a number for whoever needs help, and whoever waits and needs something changed. */
export function Greeter({ model }: { model: GreeterModel }) {
  const view = model.view.value
  const words = wordsOf(model.language.value)
  const step = model.booking.step.value
  if (view === null) return <NoView model={model} title={words.plain('title')} />
  const status = (
    <span class="state" data-state={view.open ? 'ok' : 'w-closed'}>
      {words.say(view.open ? 'day-open' : 'day-closed')}
    </span>
  )
  return (
    <div class="desk greeter">
      <Frame model={model} hall={view.hall} title={words.plain('title')} status={status}>
        {view.hall.takesAppointments === true && <BookingKey model={model} />}
      </Frame>
      <Help model={model} view={view} words={words} />
      {model.handled.value === null && step === null && model.limited.value === null && <NoticeLine model={model} />}
      <main>
        {model.issued.value === null ? (
          <Take model={model} view={view} words={words} />
        ) : (
          <IssuedNumber model={model} view={view} words={words} issued={model.issued.value} />
        )}
        <Lines model={model} view={view} words={words} />
        <People model={model} view={view} words={words} />
        <Counters view={view} words={words} />
      </main>
      {model.limited.value !== null && <Anyway model={model} words={words} />}
      {step !== null && <BookingDialog model={model} view={view} step={step} />}
      {model.handled.value !== null && (
        <Handle key={model.handled.value.number} model={model} view={view} words={words} ticket={model.handled.value} />
      )}
    </div>
  )
}
