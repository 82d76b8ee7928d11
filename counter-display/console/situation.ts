import type { Me as SignedIn } from '../../shared/screen/session.ts'
import type { ConsoleView, StopView } from '../../shared/wire/views.ts'

/** Who is signed in at this machine. */
export type Me = Pick<SignedIn, 'username' | 'staffNo' | 'role'>

/** What the clerk knows at this moment; every guard and plan is a sum of it. `now`: server time, ms. */
export interface Situation {
  view: ConsoleView
  me: Me
  online: boolean
  now: number
}

/** Where the counter stands for this clerk. A paused counter with somebody at it counts as called or serving. */
export type Phase = 'hall-closed' | 'closed' | 'seat-free' | 'seat-taken' | 'paused' | 'free' | 'called' | 'serving'

export function phaseOf({ view, me }: Pick<Situation, 'view' | 'me'>): Phase {
  if (view.counter.state === 'closed') return view.open ? 'closed' : 'hall-closed'
  // Managers take no seat and may act at any counter.
  if (me.role === 'clerk' && view.clerk === null) return 'seat-free'
  if (me.role === 'clerk' && view.clerk?.username !== me.username) return 'seat-taken'
  if (view.current !== null) return view.current.state === 'serving' ? 'serving' : 'called'
  return view.paused ? 'paused' : 'free'
}

/** The next thing, which F2 does and names. */
export type Step = 'open' | 'sit' | 'take-over' | 'resume' | 'call-next' | 'start' | 'finish-and-call' | 'finish' | GoingOn
/** The visit has another stop: somewhere else, here, or somewhere else with the next visitor called. */
export type GoingOn = 'go-on' | 'go-on-here' | 'go-on-and-call'

/** The next stop of whoever is here; null: this is the last. */
export const stopAhead = ({ current }: Pick<ConsoleView, 'current'>): StopView | null =>
  current?.stops?.find(({ state }) => state === 'later') ?? null

/** Null: there is no next thing now. `finish` alone when nobody waits or the counter is paused: F2 never calls whom it did not announce. */
export function nextStep(situation: Pick<Situation, 'view' | 'me'>): Step | null {
  const { view } = situation
  switch (phaseOf(situation)) {
    case 'hall-closed':
      return null
    case 'closed':
      return 'open'
    case 'seat-free':
      return 'sit'
    case 'seat-taken':
      return 'take-over'
    case 'paused':
      return 'resume'
    case 'free':
      return view.next.length > 0 ? 'call-next' : null
    case 'called':
      return 'start'
    case 'serving':
      return whenDone(view)
  }
}

function whenDone(view: ConsoleView): Step {
  const calls = view.next.length > 0 && !view.paused
  const ahead = stopAhead(view)
  if (ahead === null) return calls ? 'finish-and-call' : 'finish'
  if (view.counter.lines.includes(ahead.line.id)) return 'go-on-here'
  return calls ? 'go-on-and-call' : 'go-on'
}

/** Changes whenever the state of the counter or the person at it does. */
export const standing = ({ counter, clerk, current, paused }: ConsoleView): string =>
  [counter.state, clerk?.username, paused, current?.number, current?.state, current?.line].join(' ')

/** The last F2 that was done. `from`: the standing it acted on; times are of the server, ms; `changedAt` null until the view shows the change. */
export interface LastNext {
  from: string
  answeredAt: number
  changedAt: number | null
}

/** ms after a change made by F2 in which a second F2 is taken for a bouncing finger. */
export const BOUNCE = 800
/** ms to wait for the view to show what F2 did, before it is believed to be unchanged. */
const SHOWN_WITHIN = 3_000

/**
 * True while F2 must be ignored: pressed twice quickly it would finish one person and call two. It opens again when the view shows what the
 * first press did and 800 ms have passed since both the answer and that view.
 */
export function bounces(last: LastNext | null, now: number): boolean {
  if (last === null) return false
  if (last.changedAt === null) return now - last.answeredAt < SHOWN_WITHIN
  return now - Math.max(last.answeredAt, last.changedAt) < BOUNCE
}
