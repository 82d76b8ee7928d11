import { numberOfDay } from '../../shared/calendar/day-number.ts'
import type { ServiceDay } from '../../shared/ids.ts'
import type { CaseView } from '../../shared/wire/cases.ts'

/** A stretch of the line, in percent of its length from its beginning. */
export interface Span {
  readonly from: number
  readonly to: number
}
export interface ClockSums {
  readonly today: number
  readonly promised: number
  readonly legal: number
  /** When the clock stood still; one that still does ends today. */
  readonly stops: readonly Span[]
}

/** The places of days on a line from acceptance to the legal due day, or to today when that is over; by calendar days, as days pass. */
export function clockSums({ clock, procedures }: Pick<CaseView, 'clock' | 'procedures'>, today: ServiceDay): ClockSums | null {
  if (clock === null) return null
  const first = numberOfDay(clock.from)
  const last = Math.max(numberOfDay(clock.legalDue), numberOfDay(today), first + 1)
  const at = (day: ServiceDay) => Math.min(100, Math.max(0, (100 * (numberOfDay(day) - first)) / (last - first)))
  const stops = procedures.filter(({ stopsClock }) => stopsClock).map(({ from, to }) => ({ from: at(from), to: at(to ?? today) }))
  return { today: at(today), promised: at(clock.promisedDue), legal: at(clock.legalDue), stops }
}
