import type { ServiceDay } from '../ids.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import { deadlineOf, lengthOf, type Deadline, type Limit, type Period, type Running } from './deadline.ts'
import type { Moment } from './measures.ts'
import { inOrder } from './pauses.ts'
import type { WorkingDays } from './working-days.ts'

export type Light = 'green' | 'yellow' | 'red' | 'paused'

/** A clock as screens show it. */
export interface Reading {
  readonly light: Light
  /** In the limit's unit: what is left after now, and of the last day 0; what it is over by is negative and at least 1. */
  readonly left: number
  /** The whole period, in the same unit. */
  readonly total: number
  readonly deadline: Deadline
}

const HOUR = 3_600_000 // ms

/** What the clock of a period shows now; for one that is over, give the moment it was decided. */
export function readClock(days: WorkingDays, period: Period, now: Moment): Reading {
  const deadline = deadlineOf(days, period)
  const total = lengthOf(period)
  if (deadline.state === 'paused') return { light: 'paused', left: deadline.left, total, deadline }
  const left = isOver(deadline, now) ? Math.min(-1, -over(days, period, deadline, now)) : leftUntil(days, period, deadline, now)
  const light = isStopped(period, deadline, now) ? 'paused' : lightOf(left, total, days.calendar.yellowShare)
  return { light, left, total, deadline }
}

/** Red is over; yellow has at most `yellowShare` of the period left, its last day included [CLOCK-10]. */
export function lightOf(left: number, total: number, yellowShare: number): Light {
  if (left < 0) return 'red'
  return left <= total * yellowShare ? 'yellow' : 'green'
}

const isOver = ({ day, at }: Running, now: Moment) => (at === null ? now.day > day : now.at > at)

/** Today is within a special procedure whose end is known already. */
const isStopped = ({ pauses = [] }: Period, { day }: Running, now: Moment) =>
  pauses.some(({ from, to }) => from <= day && from <= now.day && to !== null && now.day <= to)

function over(days: WorkingDays, { limit }: Period, { day, at }: Running, now: Moment): number {
  return at === null ? counted(days, limit, day, now.day) : Math.ceil((now.at - at) / HOUR)
}

function leftUntil(days: WorkingDays, { limit, pauses = [] }: Period, { day, at }: Running, now: Moment): number {
  if (at !== null) return Math.ceil((at - now.at) / HOUR)
  const stopped = inOrder(pauses)
    .filter(({ from, to }) => from <= day && to !== null && to > now.day)
    .map(({ from, to }) => counted(days, limit, from > now.day ? dayBefore(from) : now.day, to ?? day))
  return stopped.reduce((left, one) => left - one, counted(days, limit, now.day, day))
}

/** Days in the unit of the limit after one up to another. */
const counted = (days: WorkingDays, { unit }: Limit, from: ServiceDay, to: ServiceDay) =>
  unit === 'working-day' ? days.workingDaysBetween(from, to) : numberOfDay(to) - numberOfDay(from)

const dayBefore = (day: ServiceDay) => dayOfNumber(numberOfDay(day) - 1)
