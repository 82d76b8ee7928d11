import { isDeepStrictEqual } from 'node:util'
import { localTime, serviceDayOf, sessionsAt } from '../../shared/calendar/hours.ts'
import type { Instant, ServiceDay } from '../../shared/ids.ts'
import type { HallLayout } from '../../shared/layout.ts'
import type { Ask } from '../core/queue/commands.ts'
import type { Hall } from '../core/queue/hall.ts'
import type { OpenHall } from '../doors/asking.ts'
import { interval } from './interval.ts'

/** What the clock needs to know of a hall. */
export interface DayState {
  readonly day: ServiceDay | null
  readonly open: boolean
  /** Somebody is waiting, or at a counter. */
  readonly busy: boolean
}
export type DayStep = 'open-day' | 'close-day'

/** Those still waiting after the last session may be served so long before their numbers expire. */
const closeAfter = 120 // minutes
const tick = 15_000 // ms

/**
 * What the clock has to do now, in order. A day that a manager closed stays closed until the next. A hall that keeps no hours is
 * open from its start on, and numbers begin anew at the first opening time of a later date, never at midnight.
 */
export function whatIsDue(hall: DayState, layout: HallLayout, at: Instant, isStart: boolean): readonly DayStep[] {
  const { day: today, minute } = localTime(at, layout.timeZone)
  const sessions = sessionsAt(layout.hours, at, layout.timeZone)
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (layout.keepsHours) {
    if (hall.open) return isOver(hall, today, last?.to, minute) ? ['close-day'] : []
    const isIntake = first !== undefined && last !== undefined && minute >= first.from - layout.intakeLeadMinutes && minute < last.to
    return isIntake && hall.day !== today ? ['open-day'] : []
  }
  if (hall.day === today) return []
  const isNextOpening = first !== undefined && minute >= first.from
  if (hall.open) return isNextOpening ? ['close-day', 'open-day'] : []
  return isStart || isNextOpening ? ['open-day'] : []
}

function isOver({ day, busy }: DayState, today: ServiceDay, end: number | undefined, minute: number): boolean {
  if (day !== today || end === undefined) return true
  return minute >= end && (!busy || minute >= end + closeAfter)
}

const stateOf = ({ day, open, waiting, counters }: Readonly<Hall>): DayState => ({
  day,
  open,
  busy: waiting > 0 || [...counters.values()].some(({ ticket }) => ticket !== null),
})

/** Opens and closes the hall's days by the clock, from now until the returned function is called; an edited layout takes effect at the start. */
export async function keepDays(
  { running, layout }: OpenHall,
  now: () => Instant,
  log: (error: unknown, where: string) => void,
): Promise<() => void> {
  const doByClock = async (ask: Ask) => {
    const result = await running.handle({ command: { by: { kind: 'clock' }, ask }, key: null, fingerprint: '' })
    if (!result.ok) log(new Error(`The hall refused ${ask.type}: ${result.error.code}`), 'keeping the day')
  }
  const keep = async (isStart: boolean) => {
    const at = now()
    const due = await running.look((hall) => whatIsDue(stateOf(hall), layout, at, isStart))
    for (const step of due) {
      await doByClock(step === 'close-day' ? { type: step } : { type: step, day: serviceDayOf(at, layout.timeZone), layout })
    }
  }
  await keep(true)
  const isEdited = await running.look((hall) => hall.open && !isDeepStrictEqual(hall.layout, layout))
  if (isEdited) await doByClock({ type: 'change-layout', layout })
  return interval(() => void keep(false).catch((error: unknown) => log(error, 'keeping the day')), tick)
}
