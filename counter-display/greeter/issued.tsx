import { useEffect, useRef } from 'preact/hooks'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { GreeterView, Issued } from '../../shared/wire/views.ts'
import { plannedStops } from '../../shared/screen/visit/planned-stops.ts'
import { StopsList } from '../../shared/screen/visit/stops-list.tsx'
import '../../shared/screen/visit/stops-list.css'
import { waitText } from '../desk/words.ts'
import { lineOf } from './find.ts'
import type { GreeterModel } from './model.ts'
import { QrCode } from '../../shared/screen/qr-code.tsx'
import type { Words } from './words.ts'
import './issued.css'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
  issued: Issued
}

/** The number just taken, for both to read, and its code for the visitor's phone. */
export function IssuedNumber({ model, view, words, issued }: Face) {
  const { say, plain } = words
  const line = lineOf(view, issued.line)
  const another = useRef<HTMLButtonElement>(null)
  useEffect(() => another.current?.focus(), [])
  return (
    <section class="take issued" aria-labelledby="issued-title">
      <h2 id="issued-title">{say('number-is')}</h2>
      <p class="big" data-number={issued.number} role="status">
        <TicketNo number={issued.number} />
      </p>
      {line !== undefined && (
        <p class="issued-line">
          <Own text={line.names} language={words.language} as="b" />
          <span>{issued.ahead === 0 ? say('nobody-ahead') : say('people-ahead', { n: issued.ahead })}</span>
          {issued.wait !== null && <span>{say('wait-is', { wait: waitText(issued.wait, words) })}</span>}
          <span>
            {line.counters.length === 0
              ? say('no-counter')
              : say('go-to', { counters: <N>{line.counters.join(words.desk.plain('comma'))}</N> })}
          </span>
        </p>
      )}
      {issued.stops !== undefined && (
        <StopsList stops={plannedStops(view, issued)} zones={view.hall.zones} language={words.language} items={[]} />
      )}
      {model.reasonLost.value && (
        <p class="notice" role="alert">
          <span class="state" data-state="warn">
            <span>{say('reason-not-kept')}</span>
          </span>
        </p>
      )}
      <div class="qr-and-key">
        <QrCode text={issued.url} label={plain('qr-label', { number: issued.number })} />
        <div>
          <p>{say('scan-me')}</p>
          <button ref={another} type="button" class="key key-go" data-act="take-another" onClick={model.another}>
            {say('take-another')}
          </button>
        </div>
      </div>
    </section>
  )
}
