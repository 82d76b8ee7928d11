import { z } from 'zod'
import { bookingCode, type BookingCode } from '../shared/booking/code.ts'
import { serviceDayOf } from '../shared/calendar/hours.ts'
import type { ServiceDay } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { Booking, Bookings } from './core/booking/bookings.ts'
import type { BookingAsk, BookingRules } from './core/booking/commands.ts'
import type { decide } from './core/booking/decide.ts'
import type { BookingEvent } from './core/booking/events.ts'
import { evolve } from './core/booking/evolve.ts'
import type { Answered, Batch } from './journal/journal.ts'

export interface BookingAsked {
  readonly ask: BookingAsk
  /** Who, as the journal names them. */
  readonly actor: string
  /** Client-made and scoped to who asks; null: never retried. */
  readonly key: string | null
  /** Hash of the request's body: the same key with another body is refused. */
  readonly fingerprint: string
}

/** Which booking it was about: the one made first, when the request is a retry. */
const done = z.object({ code: bookingCode })
export type BookingReply = Result<z.infer<typeof done>, Refusal>

interface Turn extends Batch {
  readonly rows: Batch['rows'][number][]
  readonly answers: Batch['answers'][number][]
  reply: BookingReply
}
export const emptyTurn = (): Turn => ({ rows: [], answers: [], reply: refuse('hall-unavailable') })

/** So long a code still answers what became of its booking; then the journal alone knows. ms */
const keptFor = 7 * 24 * 3_600_000

/** The day whose stream takes what happens now. A clock put back goes on with the later day. */
export function streamDay(bookings: Readonly<Bookings>, { layout, at }: BookingRules): ServiceDay {
  const today = serviceDayOf(at, layout.timeZone)
  return bookings.day !== null && bookings.day > today ? bookings.day : today
}

/** Decides one request and applies it to `bookings`; what is to be written, and the reply, are in `turn`. */
export function takeTurn(
  deciding: typeof decide,
  bookings: Bookings,
  { ask, actor, key, fingerprint }: BookingAsked,
  rules: BookingRules,
  answered: ReadonlyMap<string, Answered>,
  turn: Turn,
): Turn {
  const before = key === null ? undefined : answered.get(key)
  if (before !== undefined) {
    turn.reply = before.fingerprint === fingerprint ? ok(done.parse(JSON.parse(before.answer))) : refuse('idempotency-key-reused')
    return turn
  }
  const decision = deciding(bookings, ask, rules)
  if (!decision.ok) {
    turn.reply = decision
    return turn
  }
  const events = decision.value.length === 0 ? [] : [...beginning(bookings, rules, ask.code), ...decision.value]
  for (const event of events) {
    evolve(bookings, event)
    turn.rows.push({ actor, requestId: key, fact: event })
  }
  const answer = { code: ask.code }
  if (key !== null) turn.answers.push({ key, fingerprint, answer: JSON.stringify(answer) })
  turn.reply = ok(answer)
  return turn
}

/** Nothing, or the first fact of a new day: with the bookings that go on, the one that is asked about among them. */
function beginning(bookings: Readonly<Bookings>, rules: BookingRules, about: BookingCode): BookingEvent[] {
  const day = streamDay(bookings, rules)
  if (bookings.day === day) return []
  const goesOn = ({ slot, state, code }: Booking) => state === 'booked' || code === about || slot.to > rules.at - keptFor
  const carried = [...bookings.byCode.values()].filter(goesOn)
  return [{ type: 'BookingDayBegun', day, bookings: carried, at: rules.at }]
}
