import { z } from 'zod'
import { serviceDay, type ServiceDay } from '../ids.ts'
import { plainText, text } from '../wire/plain-text.ts'
import { weekdays } from '../week.ts'

const entry = z.strictObject({
  day: serviceDay,
  /** A day off, or a make-up day (调休) on which the hall works though the week says otherwise. */
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
  .superRefine(({ knownFrom, knownUntil, entries }, context) => {
    const seen = new Set<ServiceDay>()
    for (const [at, { day }] of entries.entries()) {
      const fault = (message: string) => context.addIssue({ code: 'custom', path: ['entries', at, 'day'], message })
      if (seen.has(day)) fault(`${day} is there twice`)
      if (day < knownFrom || day > knownUntil) fault(`${day} is not between knownFrom (${knownFrom}) and knownUntil (${knownUntil})`)
      seen.add(day)
    }
    if (knownUntil < knownFrom) context.addIssue({ code: 'custom', path: ['knownUntil'], message: 'before knownFrom' })
  })

export type WorkCalendar = z.infer<typeof workCalendar>
export type CalendarEntry = WorkCalendar['entries'][number]
