import { turns } from './turns.ts'
import type { BookingCode } from '../shared/booking/code.ts'
import type { HallId, Instant } from '../shared/ids.ts'
import type { HallLayout, TicketClass } from '../shared/layout.ts'
import { ok, type Result } from '../shared/result.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import { bookingTicket, takeKey, type Booking, type Bookings, type BookingTicket } from './core/booking/bookings.ts'
import { admit, isOverdue } from './core/booking/check-in.ts'
import type { BookingAsk } from './core/booking/commands.ts'
import type { Journal } from './journal/journal.ts'
import { bookingStream, catchUp, replayBookings } from './running-bookings-memory.ts'
import { emptyTurn, streamDay, takeTurn, type BookingAsked, type BookingReply } from './running-bookings-turn.ts'
import { HallUnavailable } from './running-hall.ts'

/** Takes the booking's number in the hall: once for a booking, however often it is asked. */
export type TakeNumber = (booking: Booking, ticketClass: TicketClass) => Promise<Result<BookingTicket, Refusal>>

export interface RunningBookings {
  /** Never rejects. `hall-unavailable`: not known to be done, ask again with the same key. */
  handle(asked: BookingAsked): Promise<BookingReply>
  /**
   * Takes the number of a booking, or gives the one it has. Two who ask at once get the same number; so does who asks again after a power cut
   * between the number and the booking's own fact, because `take` gives one booking one number.
   */
  checkIn(code: BookingCode, actor: string, take: TakeNumber): Promise<Result<Booking, Refusal>>
  /** By the clock: bookings nobody came for are noted as missed, and a number that a power cut parted from its booking is put back to it. */
  settle(): Promise<void>
  /** Shows only what is durable. Rejects with HallUnavailable while the journal cannot be read. */
  look<T>(read: (bookings: Readonly<Bookings>) => T): Promise<T>
  /** Takes no more requests, finishes those it has. */
  close(): Promise<void>
}

interface Surroundings {
  readonly id: HallId
  readonly layout: HallLayout
  readonly journal: Journal
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

/** The one place that holds a hall's bookings. Requests run one at a time: decide, write, then show. The journal is read when first asked. */
export function openRunningBookings({ id, layout, journal, now, log }: Surroundings): RunningBookings {
  let bookings: Bookings | null = null
  let closing = false

  const { inTurn, idle } = turns()

  /** Memory is a cache of the journal: what it says now is what happened, whatever was being written. */
  async function memory(): Promise<Bookings> {
    bookings ??= await replayBookings(id, journal).catch((error: unknown) => {
      log(error, 'replaying the bookings')
      throw new HallUnavailable(`The bookings of ${id} cannot be read now`)
    })
    return bookings
  }

  async function handleNow(asked: BookingAsked): Promise<BookingReply> {
    const current = await memory()
    // Date arithmetic is loaded when it is first needed: a start does without.
    const { decide } = await import('./core/booking/decide.ts')
    const rules = { layout, at: now() }
    const day = streamDay(current, rules)
    const turn = emptyTurn()
    await journal.write(
      bookingStream(id, day),
      current.day === day ? current.position : 0,
      asked.key === null ? [] : [asked.key],
      (newer, answered) => {
        catchUp(current, newer)
        return takeTurn(decide, current, asked, rules, answered, turn)
      },
    )
    return turn.reply
  }

  function failed(error: unknown) {
    bookings = null
    if (!(error instanceof HallUnavailable)) log(error, 'keeping a booking')
    return refuse('hall-unavailable')
  }

  async function checkInNow(code: BookingCode, actor: string, take: TakeNumber): Promise<Result<Booking, Refusal>> {
    const booking = (await memory()).byCode.get(code)
    if (booking === undefined) return refuse('unknown-booking')
    if (booking.ticket !== null) return ok(booking)
    const admitted = admit(booking, { layout, at: now() })
    if (!admitted.ok) return admitted
    const ticket = await take(booking, admitted.value)
    if (!ticket.ok) return ticket
    const ask = { type: 'checked-in', code, ticket: ticket.value, late: admitted.value === 'normal' } as const
    const kept = await handleNow({ ask, actor, key: null, fingerprint: '' })
    if (!kept.ok) return kept
    return ok((await memory()).byCode.get(code) ?? booking)
  }

  /** What became of a booking whose time is over. */
  async function outcomeOf(booking: Booking): Promise<BookingAsk> {
    const { code } = booking
    const taken = await journal.answered(takeKey(booking))
    if (taken === null) return { type: 'missed', code }
    return { type: 'checked-in', code, ticket: bookingTicket.parse(JSON.parse(taken.answer)), late: false }
  }

  async function settleNow() {
    const at = now()
    const due = [...(await memory()).byCode.values()].filter((booking) => isOverdue(booking, { layout, at }))
    for (const booking of due) await handleNow({ ask: await outcomeOf(booking), actor: 'clock', key: null, fingerprint: '' })
  }

  return {
    async handle(asked) {
      return closing ? refuse('hall-unavailable') : inTurn(() => handleNow(asked).catch(failed))
    },
    async checkIn(code, actor, take) {
      return closing ? refuse('hall-unavailable') : inTurn(() => checkInNow(code, actor, take).catch(failed))
    },
    async settle() {
      if (!closing) await inTurn(() => settleNow().catch(failed))
    },
    look: (read) => inTurn(async () => read(await memory())),
    async close() {
      closing = true
      await idle()
    },
  }
}
