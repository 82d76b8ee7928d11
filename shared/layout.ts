import { z } from 'zod'
import { appointmentSetting } from './booking/setting.ts'
import { documentIssuer } from './case/codes.ts'
import { counterId, hallId, lineId, zoneId } from './ids.ts'
import { zoneClock } from './calendar/zone-clock.ts'
import { limits } from './limits.ts'
import { clock, weekdays } from './week.ts'
import { hallMap } from './visit/map.ts'
import { hallStops } from './visit/stops.ts'
import { plainText, text } from './wire/plain-text.ts'

/** The three classes of ticket (queue-science.md §5.3). */
export const ticketClasses = ['normal', 'appointment', 'priority'] as const
export const ticketClass = z.enum(ticketClasses)
export type TicketClass = (typeof ticketClasses)[number]

const slope = z.number().positive().max(100)
/** Opening and closing time of each session of a weekday, in the hall's time zone; an empty day is closed. */
export const weekHours = z.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, z.array(z.tuple([clock, clock])).max(4)])) as Record<
    (typeof weekdays)[number],
    z.ZodArray<z.ZodTuple<[typeof clock, typeof clock]>>
  >,
)
export type WeekHours = z.infer<typeof weekHours>

const zone = z.strictObject({ id: zoneId, name: text(40), way: text(80).optional() })
const line = z.strictObject({
  id: lineId,
  /** The letter before the number. I and O are too easily read as 1 and 0 (calling.md §4.1). */
  prefix: z.string().regex(/^[A-HJ-NP-Z]$/),
  name: text(40),
  /** What one visitor takes as a rule, until the day has shown better. Minutes. */
  serviceMinutes: z.number().positive().max(240),
  /** 办不成事: no limit and no stop closes it while the day is open [INTAKE-1]. */
  alwaysOpen: z.boolean().default(false),
})
const counter = z.strictObject({
  id: counterId,
  /** What is written over the counter and spoken: 12. */
  label: z.string().regex(/^[0-9]{1,3}$/),
  zone: zoneId,
  lines: z.array(lineId).min(1).max(26),
})

const times = z
  .array(z.tuple([clock, clock]))
  .max(4)
  .refine((list) => list.every(([from, to]) => from < to), { message: 'ends before it begins' })
/** When counters are to be open and at lunch on some weekdays [PLAN-1]. Of several entries for a counter the first counts, those that name it before those that name a line. */
const planned = z
  .strictObject({
    counters: z.array(counterId).min(1).max(200).optional(),
    /** Every counter that serves one of them, by the layout. */
    lines: z.array(lineId).min(1).max(24).optional(),
    days: z.array(z.enum(weekdays)).min(1).max(7),
    /** Left out: the hall's hours, of a hall that keeps them. Empty: not open on these days. */
    open: times.optional(),
    lunch: times.default([]),
  })
  .refine(({ counters, lines }) => (counters === undefined) !== (lines === undefined), { message: 'either counters or lines' })

/** A hall as its people describe it: one document, read at start and by every replay from the journal. */
export const hallLayout = z
  .strictObject({
    id: hallId,
    name: text(60),
    timeZone: z.string().refine(isTimeZone, { message: 'unknown time zone' }),
    /** How the hall's time is called beside every clock: 北京时间. */
    timeName: text(20),
    phones: z.strictObject({ enquiry: plainText(30), complaints: plainText(30) }),
    hours: weekHours,
    /** False: numbers are given at any hour (sample hall, drills). True: only from `intakeLead` minutes before each session to its end. */
    keepsHours: z.boolean(),
    intakeLeadMinutes: z.number().int().min(0).max(240),
    slopes: z.strictObject({ normal: slope, appointment: slope, priority: slope }),
    /** A recalled number: at most so often, at least so far apart (calling.md §4.1). */
    recall: z.strictObject({ most: z.number().int().min(0).max(10), everySeconds: z.number().int().min(0).max(600) }),
    /** A missed number that comes back waits for so many others to be called first. */
    returnAfterCalls: z.number().int().min(0).max(20),
    undoSeconds: z.number().int().min(0).max(120),
    /** Numbers one address may take a minute without signing in. */
    ticketsPerMinute: z.number().int().min(1).max(1_000_000),
    zones: z.array(zone).min(1).max(50),
    lines: z.array(line).min(1).max(24),
    counters: z.array(counter).min(1).max(200),
    plan: z.array(planned).max(400).default([]),
    /** What the staffing plan is made for: this share of the visitors waits at most so many minutes. */
    waitTarget: z
      .strictObject({ minutes: z.number().min(0).max(240), share: z.number().min(0.5).max(0.99) })
      .default({ minutes: 15, share: 0.8 }),
    /** A line whose wait may be longer than so many minutes for so many minutes on end asks for another counter [WHATIF-4]. */
    tide: z
      .strictObject({ minutes: z.number().min(5).max(240), lasting: z.number().min(0).max(120) })
      .default({ minutes: 30, lasting: 10 }),
    appointments: appointmentSetting.prefault({}),
    limits: limits.prefault({}),
    /** A counter of several lines leaves one to the counters of that line alone that are soon free [CHOICE-1]. */
    leavesToSpecialists: z.boolean().default(false),
    /** The lines of what follows the intake: one ticket, no second number [VISIT-1]. */
    stops: hallStops.default({}),
    /** 首问负责: what is passed on is accepted and answered in so much opening time and so many working days [FIRST-3]. */
    contacts: z
      .strictObject({ acceptMinutes: z.number().int().min(5).max(2_400), answerWorkingDays: z.number().int().min(0).max(20) })
      .default({ acceptMinutes: 60, answerWorkingDays: 1 }),
    /** Written in front of the numbers of its documents [PAPER-1]; those issued before keep theirs. */
    documentIssuer: documentIssuer.optional(),
    /**
     * So many years after a case is over its applicant's name, number and phone are erased, and its receipt's code with them [PEOPLE-1]. How long is
     * the archive's to say (档案管理); left out: nothing is erased by itself.
     */
    applicantsKeptYears: z.number().int().min(1).max(100).optional(),
    /** Where the zones are, for the map that shows visitors the way. */
    map: hallMap.prefault({}),
  })
  .superRefine(crossReferences)
export type HallLayout = z.infer<typeof hallLayout>
export type LineLayout = HallLayout['lines'][number]
export type CounterLayout = HallLayout['counters'][number]

function isTimeZone(name: string): boolean {
  try {
    zoneClock(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

type Loose = {
  zones: { id: string }[]
  lines: { id: string; prefix: string }[]
  counters: { id: string; label: string; zone: string; lines: string[] }[]
  plan: { counters?: string[] | undefined; lines?: string[] | undefined }[]
  limits: { lines: Readonly<Record<string, unknown>> }
  stops: Readonly<Record<string, string | undefined>>
  map: { zones: Readonly<Record<string, unknown>> }
}

function crossReferences(layout: Loose, context: z.RefinementCtx) {
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const unique = (list: 'zones' | 'lines' | 'counters', field: string, values: string[]) =>
    values.forEach((value, at) => {
      if (values.indexOf(value) !== at) complain([list, at, field], `"${value}" is used twice`)
    })
  unique(
    'zones',
    'id',
    layout.zones.map((zone) => zone.id),
  )
  unique(
    'lines',
    'id',
    layout.lines.map((line) => line.id),
  )
  unique(
    'lines',
    'prefix',
    layout.lines.map((line) => line.prefix),
  )
  unique(
    'counters',
    'id',
    layout.counters.map((counter) => counter.id),
  )
  unique(
    'counters',
    'label',
    layout.counters.map((counter) => counter.label),
  )
  const zones = new Set(layout.zones.map((zone) => zone.id))
  const lines = new Set(layout.lines.map((line) => line.id))
  layout.counters.forEach((counter, at) => {
    if (!zones.has(counter.zone)) complain(['counters', at, 'zone'], `no zone "${counter.zone}"`)
    counter.lines.forEach((line, n) => {
      if (!lines.has(line)) complain(['counters', at, 'lines', n], `no line "${line}"`)
    })
  })
  for (const line of Object.keys(layout.limits.lines)) if (!lines.has(line)) complain(['limits', 'lines', line], `no line "${line}"`)
  const placed = Object.keys(layout.map.zones)
  for (const zone of placed) if (!zones.has(zone)) complain(['map', 'zones', zone], `no zone "${zone}"`)
  if (placed.length > 0) for (const zone of zones) if (!placed.includes(zone)) complain(['map', 'zones'], `"${zone}" is not placed`)
  for (const [kind, line] of Object.entries(layout.stops))
    if (line !== undefined && !lines.has(line)) complain(['stops', kind], `no line "${line}"`)
  const counters = new Set(layout.counters.map((counter) => counter.id))
  layout.plan.forEach((entry, at) => {
    entry.counters?.forEach((id, n) => counters.has(id) || complain(['plan', at, 'counters', n], `no counter "${id}"`))
    entry.lines?.forEach((id, n) => lines.has(id) || complain(['plan', at, 'lines', n], `no line "${id}"`))
  })
}
