import { z } from 'zod'
import { serviceDay, type ServiceDay } from '../ids.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import { plainText, text } from '../wire/plain-text.ts'
import { weekdays } from '../week.ts'

/** As the notices say it: a day, or the days from one to another, both included. */
const entry = z.strictObject({
  day: serviceDay,
  until: serviceDay.optional(),
  /** Days off, or make-up days (调休) on which the hall works though the week says otherwise. */
  kind: z.enum(['holiday', 'working-day']),
  name: text(60),
  /** The notice that fixed it, by its number where it has one. */
  source: plainText(300),
  /** False while nobody has seen the notice: the day counts as the entry says, but what reaches over it is not certain. */
  confirmed: z.boolean().default(true),
})

/**
 * A hall's working days: a week, and the dated entries that differ from it. A feast's date is never worked out (practice.md §2.14): what the
 * notices said is written down, from `knownFrom` to `knownUntil`, the last day they speak of.
 */
export const workCalendar = z
  .strictObject({
    week: z.array(z.enum(weekdays)).min(1).max(7).default(['mon', 'tue', 'wed', 'thu', 'fri']),
    knownFrom: serviceDay,
    knownUntil: serviceDay,
    /** A period is yellow from this share of it left. */
    yellowShare: z.number().min(0).max(1).default(0.3),
    entries: z.array(entry).max(4_000),
  })
  .superRefine((calendar, context) => {
    for (const { path, message } of faultsOf(calendar)) context.addIssue({ code: 'custom', path, message })
  })

export type WorkCalendar = z.infer<typeof workCalendar>
export type CalendarEntry = WorkCalendar['entries'][number]

const LONGEST = 31 // days of one entry: longer is a slip of the year

/** The days of an entry. */
export const daysOf = ({ day, until = day }: Pick<CalendarEntry, 'day' | 'until'>): ServiceDay[] =>
  Array.from({ length: Math.max(0, numberOfDay(until) - numberOfDay(day) + 1) }, (_, index) => dayOfNumber(numberOfDay(day) + index))

function faultsOf({ knownFrom, knownUntil, entries }: Pick<WorkCalendar, 'knownFrom' | 'knownUntil' | 'entries'>) {
  if (knownUntil < knownFrom) return [{ path: ['knownUntil'], message: 'before knownFrom' }]
  const seen = new Set<ServiceDay>()
  return entries.flatMap((one, at) => {
    const { day, until = day } = one
    const fault = (field: 'day' | 'until', message: string) => [{ path: ['entries', at, field], message }]
    if (until < day || numberOfDay(until) - numberOfDay(day) >= LONGEST) return fault('until', `not within ${LONGEST} days of ${day}`)
    if (day < knownFrom || until > knownUntil) return fault('day', `not between knownFrom (${knownFrom}) and knownUntil (${knownUntil})`)
    const twice = daysOf(one).find((other) => seen.has(other))
    for (const other of daysOf(one)) seen.add(other)
    return twice === undefined ? [] : fault('day', `${twice} is there twice`)
  })
}
