import { caseNo } from '../case/codes.ts'
import { z } from 'zod'
import { counterId, hallId, instant, itemCode, lineId, serviceDay, ticketNumber, ticketToken, zoneId } from '../ids.ts'
import { ticketClass, weekHours } from '../layout.ts'
import { hallStops, stopKind } from '../visit/stops.ts'
import { language, text } from './plain-text.ts'
import { outcome } from './requests.ts'
import { tideView } from './what-if.ts'

const count = z.number().int().nonnegative()
const names = text(200)

/** Minutes, rounded outwards to 5; `high` null means "more than `low`". */
export const wait = z.strictObject({ low: count, high: count.nullable() })
export type Wait = z.infer<typeof wait>

/** What a visitor is told with the number, seconds: called with eight chances of ten between `low` and `high`. */
export const told = z.strictObject({ low: count, middle: count, high: count })
export type Told = z.infer<typeof told>

/** Why a wait is longer than was told: fewer counters serve the line, others were called first, services take longer than usual. */
export const later = z.enum(['fewer-counters', 'others-first', 'slower'])
export type Later = z.infer<typeof later>

/** paused, calling and serving can hold at once; the one the visitor must know comes first: calling, serving, paused. */
export const counterStates = ['closed', 'paused', 'free', 'calling', 'serving'] as const
export const counterState = z.enum(counterStates)
export type CounterState = (typeof counterStates)[number]

export const hallFacts = z.strictObject({
  id: hallId,
  name: names,
  timeZone: z.string(),
  timeName: names,
  phones: z.strictObject({ enquiry: z.string(), complaints: z.string() }),
  hours: weekHours,
  zones: z.array(z.strictObject({ id: zoneId, name: names, way: names.optional() })),
  /** Only there when some matter may be booked. */
  takesAppointments: z.literal(true).optional(),
  /** Which lines serve the stops after the intake; left out of a hall that has none. */
  stops: hallStops.optional(),
})
export type HallFacts = z.infer<typeof hallFacts>

/** Why no number is given now: other times, today's numbers all given, those who wait take until the end, closed by a manager. */
export const noNumbers = z.strictObject({
  why: z.enum(['window', 'quota', 'full', 'closed']),
  /** From when again; null: nobody knows. */
  from: instant.nullable(),
  /** What the manager said. */
  reason: z.string().nullable(),
})
export type NoNumbers = z.infer<typeof noNumbers>

export const lineView = z.strictObject({
  id: lineId,
  prefix: z.string(),
  /** Chinese; all languages in `names`. */
  name: z.string(),
  names,
  waiting: count,
  /** For somebody who takes a number now; null: nobody serves this line now. */
  wait: wait.nullable(),
  /** Counters that serve it now, by label in order. Empty: none is open. */
  counters: z.array(z.string()),
  zones: z.array(zoneId),
  /** Left out while numbers are given, and while the whole hall gives none. */
  shut: noNumbers.optional(),
  /** Gives numbers as long as the day is open, whatever else is shut. */
  alwaysOpen: z.literal(true).optional(),
})
export type LineView = z.infer<typeof lineView>

export const counterView = z.strictObject({
  id: counterId,
  label: z.string(),
  zone: zoneId,
  state: counterState,
  lines: z.array(lineId),
  /** The ticket at the counter. Never a name. */
  number: ticketNumber.optional(),
})
export type CounterView = z.infer<typeof counterView>

/** One call. `id` grows with each call and recall of the day, so that a board speaks each once. */
export const callView = z.strictObject({
  id: count,
  number: ticketNumber,
  counter: counterId,
  label: z.string(),
  zone: zoneId,
  /** Server time of the call or its last recall. */
  at: instant,
  /** 1 for the call itself, then one more for each recall. */
  times: count,
  language,
})
export type CallView = z.infer<typeof callView>

export const notice = z.enum(['hall-closed', 'no-counter-open'])

/** `GET /api/halls/:hall`: what anybody may see. No type in it has a field for anything private. */
export const publicView = z.strictObject({
  hall: hallFacts,
  day: serviceDay.nullable(),
  open: z.boolean(),
  lines: z.array(lineView),
  counters: z.array(counterView),
  /** Newest first; tickets called or being served now, and the last few. At most 7. */
  calling: z.array(callView),
  notices: z.array(notice),
  /** Items with rules of their own: for them `shut` here counts and not that of their line; null: numbers are given. */
  items: z.array(z.strictObject({ code: itemCode, shut: noNumbers.nullable() })).optional(),
})
export type PublicView = z.infer<typeof publicView>

/** Kiosk, board and sign show the public view; the sign picks its counter, the board its zone. */
export type BoardView = PublicView
export type KioskView = PublicView

export const signView = z.strictObject({
  hall: hallFacts,
  counter: counterView,
  lines: z.array(z.strictObject({ id: lineId, prefix: z.string(), names })),
  /** Call of the ticket at the counter, while it is called or served. */
  call: callView.nullable(),
  /** Open counters that serve the same lines, while this one does not. */
  instead: z.array(z.string()),
  /** Who has just been sent on from here, and where to; left out once the counter does something else. */
  sentOn: z.strictObject({ number: ticketNumber, kind: stopKind, names, counters: z.array(z.string()) }).optional(),
})
export type SignView = z.infer<typeof signView>

export const ticketStates = ['waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled', 'expired'] as const
export const ticketState = z.enum(ticketStates)

/** One stop of a visit, as its holder and the staff see it. */
export const stopView = z.strictObject({
  kind: stopKind,
  line: z.strictObject({ id: lineId, prefix: z.string(), names }),
  state: z.enum(['done', 'now', 'later']),
  /** Counters that serve it now, by label. Of one that is done the counter where it was. */
  counters: z.array(z.string()),
  zones: z.array(zoneId),
  /** What is handed in there, where the visit has several intakes. */
  items: z.array(itemCode),
})
export type StopView = z.infer<typeof stopView>

/** What the holder of the QR may see. */
export const ticketView = z.strictObject({
  hall: hallFacts,
  number: ticketNumber,
  state: ticketState,
  class: ticketClass,
  line: z.strictObject({ id: lineId, prefix: z.string(), names }),
  items: z.array(z.strictObject({ code: itemCode, names })),
  issuedAt: instant,
  /** People who would be called before this one if nobody else came. 0 unless waiting. */
  ahead: count,
  wait: wait.nullable(),
  /** Why the wait ends later than was told with the number; null: it does not. */
  later: later.nullable(),
  /** Counters that serve the line now, by label; when called or served, only the one to go to. */
  counters: z.array(z.string()),
  zones: z.array(zoneId),
  /** Last number called in the same line, not this one. */
  lastCalled: ticketNumber.nullable(),
  /** When it was called last, and how often. */
  calledAt: instant.nullable(),
  calls: count,
  canCancel: z.boolean(),
  /** Of a visit with several stops: all of them, in order. */
  stops: z.array(stopView).optional(),
})
export type TicketView = z.infer<typeof ticketView>

/** A ticket as staff see it. */
export const staffTicket = z.strictObject({
  number: ticketNumber,
  state: ticketState,
  class: ticketClass,
  line: lineId,
  items: z.array(z.strictObject({ code: itemCode, names })),
  language,
  issuedAt: instant,
  calls: count,
  calledAt: instant.nullable(),
  startedAt: instant.nullable(),
  /** Since when it is held or missed, and the reason given for holding. */
  asideAt: instant.nullable(),
  reason: z.string().nullable(),
  /** The counter it was last called to. */
  counter: counterId.nullable(),
  /** Already came back once after being missed: a second miss needs a new number. */
  returned: z.boolean(),
  /** How often others that came later were called first, at counters that could have called it. */
  overtakes: count.default(0),
  /** Of a visit with several stops: all of them, in order. */
  stops: z.array(stopView).optional(),
  /** The case whose result is fetched with it. */
  collects: caseNo.optional(),
})
export type StaffTicket = z.infer<typeof staffTicket>

export const consoleView = z.strictObject({
  hall: hallFacts,
  open: z.boolean(),
  counter: counterView,
  /** Null: nobody has taken the seat. */
  clerk: z.strictObject({ username: z.string(), staffNo: z.string() }).nullable(),
  paused: z.boolean(),
  pauseReason: z.string().nullable(),
  current: staffTicket.nullable(),
  /** In the order they would be called, at most 12. */
  next: z.array(staffTicket),
  waiting: count,
  longestSince: instant.nullable(),
  /** Held or missed tickets of the counter's lines; those last here first. */
  aside: z.array(staffTicket),
  /** Minutes the current line takes as a rule. */
  usualMinutes: z.number().nullable(),
  recall: z.strictObject({ left: count, at: instant.nullable() }),
  /** Until when the last action can be undone, and which it was. */
  undo: z.strictObject({ action: z.string(), until: instant }).nullable(),
  today: z.strictObject({ finished: count, meanSeconds: count, missed: count }),
  lines: z.array(lineView),
  counters: z.array(counterView),
})
export type ConsoleView = z.infer<typeof consoleView>

export const greeterView = z.strictObject({
  hall: hallFacts,
  open: z.boolean(),
  lines: z.array(lineView),
  counters: z.array(counterView),
  /** All waiting tickets in the order of issue, at most 200. */
  waiting: z.array(staffTicket),
  aside: z.array(staffTicket),
  help: z.array(z.strictObject({ place: z.string(), at: instant })),
})
export type GreeterView = z.infer<typeof greeterView>

export const dashboardLine = z.strictObject({
  ...lineView.shape,
  longestSince: instant.nullable(),
  /** The number that has waited longest. */
  longest: ticketNumber.nullable(),
  issued: count,
  finished: count,
  missed: count,
  usualMinutes: z.number(),
})
/** What a counter is to do next today: by its plan, or as announced. `until`: when it is expected back, or to leave again. */
export const comingChange = z.strictObject({
  change: z.enum(['opens', 'closes']),
  at: instant,
  until: instant.nullable(),
  announced: z.boolean(),
  reason: z.string().nullable(),
})
export type ComingChange = z.infer<typeof comingChange>
export const dashboardCounter = z.strictObject({
  ...counterView.shape,
  clerk: z.string().nullable(),
  pauseReason: z.string().nullable(),
  /** Since when it is in this state. */
  since: instant.nullable(),
  finished: count,
  coming: comingChange.nullable(),
  /** Announced for today and not over yet. */
  announced: z.array(comingChange),
})
/** One half hour of today: tickets issued, tickets called, waiting at its end. */
export const halfHour = z.strictObject({ at: instant, issued: count, called: count, waiting: count })
/** How true one day's forecasts were: of those told a wait and called, the mean miss, the share told more than five minutes too little, the share inside the range. */
export const forecastDay = z.strictObject({
  day: serviceDay,
  n: count,
  missSeconds: count,
  late: z.number(),
  coverage: z.number(),
  /** What the best simple rule would have missed by. */
  simpleMissSeconds: count,
})
export const dashboardView = z.strictObject({
  hall: hallFacts,
  day: serviceDay.nullable(),
  open: z.boolean(),
  /** The service day is open; `open` says that numbers are given: outside its hours an open hall gives none. */
  dayOpen: z.boolean(),
  lines: z.array(dashboardLine),
  counters: z.array(dashboardCounter),
  waiting: count,
  longestSince: instant.nullable(),
  longest: ticketNumber.nullable(),
  /** 80 % of the tickets called in the last hour waited at most so long; null with fewer than 5. Minutes. */
  eightOfTen: count.nullable(),
  /** The waiting ticket that was overtaken most often; null: none was. */
  mostOvertaken: z.strictObject({ number: ticketNumber, times: count }).nullable().default(null),
  today: z.strictObject({ issued: count, finished: count, missed: count, cancelled: count, waitedMeanSeconds: count }),
  halfHours: z.array(halfHour),
  /** The last days with forecasts, newest first. */
  forecastDays: z.array(forecastDay),
  tides: z.array(tideView),
  /** The hall's calendar ends soon and needs its next year; null: not yet [CLOCK-11]. */
  calendar: z.strictObject({ knownUntil: serviceDay, daysLeft: z.int() }).nullable().default(null),
})
export type DashboardView = z.infer<typeof dashboardView>

/** Answer to taking a number. */
export const issued = z.strictObject({
  token: ticketToken,
  number: ticketNumber,
  line: lineId,
  ahead: count,
  wait: wait.nullable(),
  url: z.string(),
  /** Of a visit with several stops: all of them, in order. */
  stops: z.array(z.strictObject({ kind: stopKind, line: lineId })).optional(),
})
export type Issued = z.infer<typeof issued>

/** Answer to an action that leaves a ticket at the counter. */
export const ticketAtCounter = z.strictObject({
  number: ticketNumber,
  counter: counterId,
  line: lineId,
  class: ticketClass,
  state: ticketState,
  /** The outcome just recorded, when the action finished somebody. */
  finished: z.strictObject({ number: ticketNumber, outcome: outcome.optional() }).optional(),
  /** Who just went on to another stop, and which. */
  wentOn: z.strictObject({ number: ticketNumber, kind: stopKind, line: lineId }).optional(),
})
export type TicketAtCounter = z.infer<typeof ticketAtCounter>

/** One service item as the kiosk, the console and the greeter's desk list it. */
export const itemView = z.strictObject({
  code: itemCode,
  name: names,
  line: lineId,
  department: z.string(),
  icon: z.string(),
  /** Other words people use for it, for the search. */
  words: z.array(z.string()),
  /** 1 is the most asked for; null: not on the first page. */
  popular: count.nullable(),
})
export type ItemView = z.infer<typeof itemView>
export const departmentView = z.strictObject({ id: z.string(), name: names, icon: z.string() })
export type DepartmentView = z.infer<typeof departmentView>
/** `GET /api/items` */
export const itemsPage = z.strictObject({
  items: z.array(itemView),
  departments: z.array(departmentView),
  total: count,
  page: count,
})
export type ItemsPage = z.infer<typeof itemsPage>

/** Every push carries the whole view with its position, so a screen that missed one is right at the next. `at`: server time. */
export interface Push<View> {
  position: number
  at: number
  view: View
}
