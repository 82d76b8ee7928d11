import type { Refusal, RefusalCode } from '../../shared/wire/refusals.ts'
import type { Act } from './keys.ts'
import { nextStep, phaseOf, type Situation } from './situation.ts'

/** Why a key cannot be used now: in the server's own words where it would refuse, else in the console's. */
export type Why =
  | { own: 'why-offline' | 'why-hall-closed' | 'why-seat-free' | 'why-not-started' | 'why-none-aside' | 'why-changed' }
  | { own: 'why-seat-taken'; staffNo: string }
  | { refusal: Refusal }

const refusal = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Why => ({ refusal: { code, ...more } })

/** Null: the key works. The server decides in the end; this only spares the clerk a refusal that is known already. */
export function whyNot(act: Act, situation: Situation): Why | null {
  if (act === 'help') return null
  if (!situation.online) return { own: 'why-offline' }
  if (act === 'next') return noNext(situation)
  if (act === 'cases' || act === 'first-asked') return null
  return notSeated(situation) ?? atThisCounter(act, situation)
}

function noNext(situation: Situation): Why | null {
  if (nextStep(situation) !== null) return null
  return phaseOf(situation) === 'hall-closed' ? { own: 'why-hall-closed' } : refusal('nobody-waiting')
}

function notSeated(situation: Situation): Why | null {
  const phase = phaseOf(situation)
  if (phase === 'hall-closed' || phase === 'closed') return refusal('counter-not-open')
  if (phase === 'seat-free') return { own: 'why-seat-free' }
  if (phase === 'seat-taken') return { own: 'why-seat-taken', staffNo: situation.view.clerk?.staffNo ?? '' }
  return null
}

function atThisCounter(act: Exclude<Act, 'help' | 'next' | 'cases' | 'first-asked'>, situation: Situation): Why | null {
  const { view } = situation
  switch (act) {
    case 'pause':
      return null
    case 'close':
      return view.current === null ? null : refusal('counter-busy')
    case 'undo':
      return noUndo(situation)
    case 'call':
      return notFree(situation)
    case 'return':
      return notFree(situation) ?? (view.aside.length > 0 ? null : { own: 'why-none-aside' })
    case 'hold':
    case 'transfer':
    case 'stops':
      return view.current === null ? refusal('counter-idle') : null
    case 'recall':
    case 'no-show':
      return notCalled(situation) ?? (act === 'recall' ? noRecall(situation) : null)
    case 'intake':
    case 'finish':
    case 'accepted':
    case 'incomplete':
    case 'done':
    case 'refused':
    case 'enquiry':
      if (view.current === null) return refusal('counter-idle')
      return view.current.state === 'serving' ? null : { own: 'why-not-started' }
  }
}

function noUndo({ view, now }: Situation): Why | null {
  if (view.undo === null) return refusal('nothing-to-undo')
  return now < view.undo.until ? null : refusal('too-late-to-undo')
}

function notFree({ view }: Situation): Why | null {
  if (view.current !== null) return refusal('counter-busy')
  return view.paused ? refusal('counter-paused') : null
}

function notCalled({ view }: Situation): Why | null {
  if (view.current === null) return refusal('counter-idle')
  return view.current.state === 'called' ? null : refusal('already-serving')
}

function noRecall({ view, now }: Situation): Why | null {
  if (view.recall.left === 0) return refusal('recall-limit-reached')
  const wait = Math.ceil(((view.recall.at ?? 0) - now) / 1_000)
  return wait > 0 ? refusal('recall-too-soon', { retryAfter: wait }) : null
}
