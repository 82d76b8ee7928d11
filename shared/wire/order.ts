import { z } from 'zod'
import { hallId, instant, serviceDay, ticketNumber } from '../ids.ts'
import { ticketClass } from '../layout.ts'
import { text } from './plain-text.ts'
import { ticketState } from './views.ts'

const count = z.number().int().nonnegative()

/** Who acted: a role, never a name. `staff`: facts of an older program do not say which. */
export const actingRoles = ['clerk', 'greeter', 'manager', 'staff'] as const
export const actingRole = z.enum(actingRoles)
export type ActingRole = (typeof actingRoles)[number]

/**
 * Why somebody was called before a ticket. `earlier`: stood before it · `class`: waits at a steeper slope · `returned`: missed, back in its
 * line with its time of issue · `brought-back`: held or missed, back at the counter · `sent`: sent to that counter, which could not have
 * called this ticket · `chosen`: called out of order, with a reason · `you-returned`: this ticket came back and lets others go first ·
 * `you-sent`: this ticket was sent to another counter · `plan`: how the hall shares its lines among its counters.
 */
export const whysBefore = [
  'chosen',
  'class',
  'returned',
  'visit',
  'brought-back',
  'sent',
  'you-returned',
  'you-sent',
  'plan',
  'earlier',
] as const
export const whyBefore = z.enum(whysBefore)

/** Time waited in a line, and how much each minute of it counts. */
const standing = z.strictObject({ waitedMs: count, slope: z.number() })
export type Standing = z.infer<typeof standing>

export const calledBefore = z.strictObject({
  number: ticketNumber,
  class: ticketClass,
  /** The counter's label. */
  label: z.string(),
  at: instant,
  why: whyBefore,
  /** Null: called from being held or missed, not from a line. */
  theirs: standing.nullable(),
  /** Null: the counter could not have called this ticket at that moment. */
  mine: standing.nullable(),
  /** It was issued later and went first [OPEN-1]. */
  isOvertake: z.boolean(),
  /** Who called out of order or set the class, and the reason given: as typed, or one of the codes. */
  by: actingRole.nullable(),
  reason: z.string().nullable(),
})
export type CalledBefore = z.infer<typeof calledBefore>

/** Something the staff did beside the rules: a call out of order, another class, a number given in spite of a limit. */
export const orderChange = z.strictObject({
  kind: z.enum(['call', 'class', 'number']),
  at: instant,
  number: ticketNumber,
  by: actingRole,
  reason: z.string(),
  /** Of the counter that called; null for a class or number. */
  label: z.string().nullable(),
  /** The class it was given; null for a call or number. */
  class: ticketClass.nullable(),
  /** How many were overtaken by the call. */
  passed: count,
  /** The call was taken back at once. */
  isUndone: z.boolean(),
})
export type OrderChange = z.infer<typeof orderChange>

/** The rule, as the hall's layout has it. */
export const orderRule = z.strictObject({
  slopes: z.strictObject({ normal: z.number(), appointment: z.number(), priority: z.number() }),
  returnAfterCalls: count,
})
export type OrderRule = z.infer<typeof orderRule>

/** `GET /api/tickets/:token/order` and `/api/halls/:hall/order/:number`: who was called before a ticket, and why. */
export const orderStory = z.strictObject({
  hall: hallId,
  day: serviceDay,
  number: ticketNumber,
  class: ticketClass,
  state: ticketState,
  line: z.strictObject({ prefix: z.string(), names: text(200) }),
  issuedAt: instant,
  rule: orderRule,
  /** Its last call. */
  calledAt: instant.nullable(),
  label: z.string().nullable(),
  overtakes: count,
  /** Newest first, at most 300. */
  before: z.array(calledBefore),
  /** All that were called before it. */
  total: count,
  /** What the staff changed for this very ticket, newest first. */
  changes: z.array(orderChange),
})
export type OrderStory = z.infer<typeof orderStory>

/** `GET /api/halls/:hall/order`: what the staff changed in a day's order, newest first, at most 500. */
export const orderDay = z.strictObject({
  hall: hallId,
  day: serviceDay,
  rule: orderRule,
  /** Calls so far, and how many of them were out of order. */
  calls: count,
  outOfOrder: count,
  changes: z.array(orderChange),
})
export type OrderDay = z.infer<typeof orderDay>

/** `GET /api/halls/:hall/digest`: whoever writes it down can show later whether a row of that day was changed. */
export const dayDigest = z.strictObject({
  hall: hallId,
  day: serviceDay,
  /** Of the day's last row. */
  position: count,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day was closed by that row; otherwise more rows may follow. */
  isClosed: z.boolean(),
  at: instant,
})
export type DayDigest = z.infer<typeof dayDigest>

/** A row of the journal as inspectors get it. */
export const journalRow = z.strictObject({
  position: count,
  at: instant,
  actor: z.string(),
  requestId: z.string().nullable(),
  type: z.string(),
  /** The fact as JSON text: what is hashed. */
  data: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})
export const journalRows = z.strictObject({
  stream: z.string(),
  rows: z.array(journalRow),
  /** `from` of the next page; null after the last row. */
  next: count.nullable(),
})
export type JournalRows = z.infer<typeof journalRows>
