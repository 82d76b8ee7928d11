import { z } from 'zod'
import { caseNo } from '../../../shared/case/codes.ts'
import { counterId, instant, itemCode, lineId, personKey, serviceDay, ticketNumber, ticketToken, username } from '../../../shared/ids.ts'
import { hallLayout, ticketClass } from '../../../shared/layout.ts'
import { refusalCode } from '../../../shared/wire/refusals.ts'
import { MOST_STOPS, stop } from '../../../shared/visit/stops.ts'
import { language } from '../../../shared/wire/plain-text.ts'
import { outcome } from '../../../shared/wire/requests.ts'
import { told } from '../../../shared/wire/views.ts'

const token = ticketToken
const counter = counterId
const at = instant
const count = z.number().int().nonnegative()
/** 0 for the first event of a counter's command, 1 for the next: one undo takes them back together. */
const step = z.number().int().min(0).max(3)

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), at, ...shape })

/** Facts, in the past tense. Once written to the journal a shape is never edited, only added to. */
export const hallEvent = z.discriminatedUnion('type', [
  event('DayOpened', { day: serviceDay, layout: hallLayout }),
  event('DayClosed', {}),
  event('LayoutChanged', { layout: hallLayout }),

  /** `told`: the wait that was told with the number; null: no counter served the line. Left out of older facts. */
  event('TicketIssued', {
    token,
    number: ticketNumber,
    line: lineId,
    class: ticketClass,
    items: z.array(itemCode),
    language,
    person: personKey.optional(),
    /** Staff gave it although this would have been the refusal, and why. */
    override: z.strictObject({ of: refusalCode, reason: z.string() }).optional(),
    told: told.nullable().optional(),
    /** Of a visit with several: all of them, the first at `line` [VISIT-1]. */
    stops: z.array(stop).max(MOST_STOPS).optional(),
    /** The case whose result is fetched with it [COLLECT-1]. */
    collects: caseNo.optional(),
  }),
  event('TicketCancelled', { token, reason: z.string().nullable() }),
  /** `by`: the role of who did it, left out of older facts. */
  event('TicketClassChanged', { token, class: ticketClass, reason: z.string(), by: z.enum(['greeter', 'manager']).optional() }),
  /** `afterCalls`: the line's count of calls from which it may be called again. */
  event('TicketReturnedToLine', { token, afterCalls: count }),

  /** No more numbers of a line from an instant on. */
  event('IntakeClosed', { line: lineId, from: instant, reason: z.string() }),
  /** Numbers again for the rest of the day, whatever waits. */
  event('IntakeOpened', { line: lineId, reason: z.string().nullable() }),

  /** `clerk` null: opened by a manager, the seat is free. */
  event('CounterOpened', { counter, clerk: z.strictObject({ username, staffNo: z.string() }).nullable(), lines: z.array(lineId) }),
  /** The clerk sits down at a counter that is open already; whoever is being served stays. */
  event('CounterTakenOver', { counter, clerk: z.strictObject({ username, staffNo: z.string() }) }),
  event('CounterPaused', { counter, reason: z.string() }),
  event('CounterResumed', { counter }),
  event('CounterClosed', { counter }),
  event('CounterLinesAssigned', { counter, lines: z.array(lineId) }),
  /** Announced for today: from when, and until when if that was said. */
  event('CounterPlanned', {
    counter,
    change: z.enum(['opens', 'closes']),
    from: instant,
    until: instant.nullable(),
    reason: z.string().nullable(),
  }),
  event('CounterPlanForgotten', { counter }),

  /** `why`: by its turn, chosen by the clerk with a reason, or back from being held or missed. */
  event('TicketCalled', { token, counter, step, why: z.enum(['turn', 'chosen', 'returned']), reason: z.string().nullable() }),
  event('TicketRecalled', { token, counter, step }),
  event('ServiceStarted', { token, counter, step }),
  event('ServiceFinished', { token, counter, step, outcome: outcome.nullable() }),
  event('TicketMissed', { token, counter, step }),
  event('TicketHeld', { token, counter, step, reason: z.string() }),
  /** `since`: from when its waiting counts in the new place. `to` null: for whichever counter serves the line. */
  event('TicketTransferred', { token, counter, step, line: lineId, to: counterId.nullable(), since: instant }),
  /** On to the next stop of the visit, which is the `stop`th, counted from 0. `stays`: the same counter does it, nobody calls. */
  event('TicketWentOn', {
    token,
    counter,
    step,
    outcome: outcome.nullable(),
    stop: count,
    line: lineId,
    since: instant,
    stays: z.boolean(),
  }),
  /** A later stop is left out, or put in after those of the kinds before it. */
  event('StopSkipped', { token, counter, step, stop: count, reason: z.string() }),
  event('StopAdded', { token, counter, step, stop: count, what: stop }),
  event('LastActionUndone', { counter }),

  event('HelpAsked', { place: z.string() }),
  event('HelpGiven', { place: z.string() }),
])
export type HallEvent = z.infer<typeof hallEvent>
export type EventOf<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>
