import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../shared/screen/icon.tsx'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { TicketNo } from '../../shared/screen/say.tsx'
import type { TicketModel } from './model.ts'
import { ticketWords } from './words.ts'

/** Gives the number back, after a second question. */
export function Cancel({ model, number, isPossible }: { model: TicketModel; number: string; isPossible: boolean }) {
  const words = ticketWords(model.language.value)
  const state = model.cancelling.value
  if (!isPossible) return null
  if (state.step !== 'no') return <Confirm model={model} number={number} />
  return (
    <div class="act">
      <button type="button" class="key" data-act="cancel" onClick={model.askCancel}>
        <Icon name="cross" />
        {words.say('cancel')}
      </button>
    </div>
  )
}

function Confirm({ model, number }: { model: TicketModel; number: string }) {
  const language = model.language.value
  const words = ticketWords(language)
  const state = model.cancelling.value
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const isSent = state.step === 'sent'
  return (
    <section ref={box} class="confirm" role="group" aria-label={words.plain('cancel')}>
      <h2>{words.say('cancel-ask', { number: <TicketNo number={number} /> })}</h2>
      <p>{words.say('cancel-text')}</p>
      {state.step === 'refused' ? (
        <p class="why" role="alert">
          <span class="shape" data-state="grave" />
          <span>{words.say('not-cancelled', { why: refusalText(state.why, language) })}</span>
        </p>
      ) : null}
      <button type="button" class="key key-go" data-act="cancel-no" disabled={isSent} onClick={model.keep}>
        {words.say('cancel-no')}
      </button>
      <button type="button" class="key" data-act="cancel-yes" disabled={isSent} onClick={() => void model.cancel()}>
        {words.say(isSent ? 'cancelling' : 'cancel-yes')}
      </button>
    </section>
  )
}
