import type { Asking } from '../../shared/screen/link.ts'
import type { Outcome } from '../../shared/wire/requests.ts'
import type { Act } from './keys.ts'
import { nextStep, stopAhead, type Situation } from './situation.ts'

/** A question the console asks before it acts. `number`: the ticket it is about; gone from the counter, the question closes. */
export type Question =
  | { kind: 'hold' | 'transfer' | 'stops' | 'intake'; number: string }
  | { kind: 'cases' | 'pause' | 'call' | 'return' | 'close' | 'sign-out' | 'help' }
  | { kind: 'take-over'; staffNo: string }

/** `page`: opened beside the console, whose keys stay the clerk's. */
export type Plan = { ask: Asking } | { question: Question } | { outcome: Outcome } | { page: string }

/** What an act comes to, once nothing stands against it: a request, a question first, or a choice kept for later. Null: nothing. */
export function planFor(act: Act, situation: Situation, outcome: Outcome | null): Plan | null {
  const { view } = situation
  const counter = view.counter.id
  switch (act) {
    case 'next':
      return planNext(situation, outcome)
    case 'finish':
      return { ask: finish(counter, outcome, false, stopAhead(view) !== null) }
    case 'recall':
    case 'no-show':
    case 'undo':
      return { ask: { type: act, counter } }
    case 'pause':
      return view.paused ? { ask: { type: 'resume', counter } } : { question: { kind: 'pause' } }
    case 'hold':
    case 'transfer':
    case 'stops':
    case 'intake':
      return view.current === null ? null : { question: { kind: act, number: view.current.number } }
    case 'first-asked':
      return { page: firstAskedPage(view.current?.items[0]?.code) }
    case 'cases':
    case 'call':
    case 'return':
    case 'close':
    case 'help':
      return { question: { kind: act } }
    case 'accepted':
    case 'incomplete':
    case 'done':
    case 'refused':
    case 'enquiry':
      return { outcome: act }
  }
}

/** [FIRST-1] Where it is noted who asked what, with the matter of whoever is served. */
const firstAskedPage = (item: string | undefined) => (item === undefined ? '/phone-desk' : `/phone-desk#item=${item}`)

function planNext(situation: Situation, outcome: Outcome | null): Plan | null {
  const { view } = situation
  const counter = view.counter.id
  const step = nextStep(situation)
  switch (step) {
    case null:
      return null
    case 'open':
    case 'sit':
      return { ask: { type: 'open', counter } }
    case 'take-over':
      return { question: { kind: 'take-over', staffNo: view.clerk?.staffNo ?? '' } }
    case 'resume':
    case 'call-next':
    case 'start':
      return { ask: { type: step, counter } }
    case 'finish':
    case 'finish-and-call':
      return { ask: finish(counter, outcome, step === 'finish-and-call', false) }
    case 'go-on':
    case 'go-on-here':
    case 'go-on-and-call':
      return { ask: finish(counter, outcome, step === 'go-on-and-call', true) }
  }
}

const finish = (counter: string, outcome: Outcome | null, callNext: boolean, goOn: boolean): Asking => ({
  type: 'finish',
  counter,
  callNext,
  ...(goOn ? { goOn } : {}),
  ...(outcome === null ? {} : { outcome }),
})
