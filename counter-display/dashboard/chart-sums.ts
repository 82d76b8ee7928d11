import { hallTime } from '../../shared/screen/clock.ts'
import { weekdayOf } from './local-day.ts'
import type { DashboardView } from '../../shared/wire/views.ts'

export const HALF_HOUR = 1_800_000 // ms
const MINUTE = 60_000
const MARKS = 4

export interface Axis {
  from: number
  to: number
  /** Full hours to be written under the axis, ms. */
  hours: number[]
  /** Breaks between the day's sessions. */
  rests: { from: number; to: number }[]
}
export interface Scale {
  top: number
  marks: number[]
}

/** Today's axis: the hall's hours, and whatever happened, or is to happen, before or after them. */
export function axisOf({ hall, halfHours }: Pick<DashboardView, 'hall'> & { halfHours: readonly { at: number }[] }, now: number): Axis {
  const clock = hallTime(hall.timeZone, 'en')
  const midnight = now - minuteOf(clock.hm(now)) * MINUTE - (now % MINUTE)
  const sessions = (hall.hours[weekdayOf(hall.timeZone, now)] ?? []).map(([opens, closes]) => ({
    from: midnight + minuteOf(opens) * MINUTE,
    to: midnight + minuteOf(closes) * MINUTE,
  }))
  const first = halfHours[0]?.at ?? now
  const last = halfHours.at(-1)
  const from = floorTo(HALF_HOUR, Math.min(first, now, ...sessions.map((session) => session.from)))
  const to = ceilTo(
    HALF_HOUR,
    Math.max(now, last === undefined ? now : last.at + HALF_HOUR, from + 4 * HALF_HOUR, ...sessions.map((session) => session.to)),
  )
  const rests = sessions.slice(1).map((session, at) => ({ from: sessions[at]?.to ?? session.from, to: session.from }))
  return { from, to, hours: hoursBetween(from, to), rests }
}

const minuteOf = (hm: string) => Number(hm.slice(0, 2)) * 60 + Number(hm.slice(3, 5))
const floorTo = (step: number, at: number) => Math.floor(at / step) * step
const ceilTo = (step: number, at: number) => Math.ceil(at / step) * step

function hoursBetween(from: number, to: number): number[] {
  const every = (to - from) / (2 * HALF_HOUR) > 12 ? 4 * HALF_HOUR : 2 * HALF_HOUR
  const hours: number[] = []
  for (let at = ceilTo(2 * HALF_HOUR, from); at <= to; at += every) hours.push(at)
  return hours
}

/** A round scale that holds every bar and the curve, never under 4. */
export function scaleOf(halfHours: DashboardView['halfHours'], waiting: number): Scale {
  return scaleTo(Math.max(waiting, ...halfHours.flatMap((half) => [half.issued, half.called, half.waiting])))
}

/** A round scale up to a count, never under 4. */
export function scaleTo(count: number): Scale {
  const most = Math.max(4, count)
  const step = roundUp(most / MARKS)
  const steps = Math.ceil(most / step)
  return { top: step * steps, marks: Array.from({ length: steps + 1 }, (_, at) => at * step) }
}

function roundUp(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return (([1, 2, 5, 10] as const).find((step) => step * power >= least) ?? 10) * power
}

/** The waiting curve: nobody before the first number, then each half hour's end, then now. */
export function curveOf(halfHours: DashboardView['halfHours'], waiting: number, now: number): { at: number; waiting: number }[] {
  const first = halfHours[0]
  if (first === undefined) return []
  const over = halfHours.filter((half) => half.at + HALF_HOUR <= now)
  return [{ at: first.at, waiting: 0 }, ...over.map((half) => ({ at: half.at + HALF_HOUR, waiting: half.waiting })), { at: now, waiting }]
}
