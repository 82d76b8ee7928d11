import type { Actor, Ask } from '../../hall-server/core/queue/commands.ts'
import { decide } from '../../hall-server/core/queue/decide.ts'
import type { HallEvent } from '../../hall-server/core/queue/events.ts'
import { evolve } from '../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../hall-server/core/queue/hall.ts'
import {
  counterId,
  hallId,
  instant,
  lineId,
  serviceDay,
  ticketToken,
  username,
  type CounterId,
  type Instant,
  type TicketToken,
} from '../../shared/ids.ts'
import { hallLayout, type HallLayout } from '../../shared/layout.ts'
import { weekdays } from '../../shared/week.ts'
import type { Caller, Recorded } from './recorded.ts'

/** A server not seen for so long is taken to have left, until he or she is seen again. Seconds. */
const GONE_AFTER = 600
/** The log rounds to seconds: a service that ends so soon has ended when the next begins. */
const ROUNDING = 5
const recorder: Actor = { kind: 'staff', role: 'manager', username: username.parse('recorder'), staffNo: '0' }
const visitor: Actor = { kind: 'public' }
const hall = hallId.parse('recorded')

/** Services each server has been seen at, over the days. */
export type Skills = Map<string, Set<string>>

interface Step {
  readonly at: number
  /** At the same second: ends, those who give up, calls of those who came before, arrivals, calls of those just come. */
  readonly order: number
  readonly caller: Caller
  readonly kind: 'ends' | 'leaves' | 'called' | 'arrives'
}

function stepsOf(caller: Caller): Step[] {
  const begin = caller.arrival + caller.wait
  const arrives: Step = { at: caller.arrival, order: 3, caller, kind: 'arrives' }
  const later = caller.wait > 0
  if (caller.served === null) return [arrives, { at: begin, order: later ? 1 : 4, caller, kind: 'leaves' }]
  return [
    arrives,
    { at: begin, order: later ? 2 : 4, caller, kind: 'called' },
    { at: begin + caller.served.seconds, order: 0, caller, kind: 'ends' },
  ]
}

/** Plays one recorded day through the real core: every line of the log is a command, and `told` hears each event with the hall after it. */
export function playRecordedDay(
  { date, callers }: Recorded,
  services: readonly string[],
  skills: Skills,
  told: (hall: Hall, event: HallEvent) => void,
) {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const desk = new Desk(midnight, told)
  const counters = new Counters(desk, skills, callers)
  const last = callers.reduce((latest, one) => Math.max(latest, one.arrival + one.wait + (one.served?.seconds ?? 0)), 0)
  desk.ask(0, { type: 'open-day', day: serviceDay.parse(date), layout: layoutFor(services, counters.names()) })
  const tokens = new Map<Caller, TicketToken>(callers.map((one, n) => [one, tokenOf(date, n)]))
  const steps = callers.flatMap(stepsOf).sort((a, b) => a.at - b.at || a.order - b.order)
  for (const { at, kind, caller } of steps) {
    const token = tokens.get(caller)
    if (token === undefined) throw new Error('a caller without a token')
    counters.sendHome(at)
    if (kind === 'arrives') desk.take(at, caller, token)
    else if (kind === 'leaves') desk.ask(at, { type: 'cancel', token }, visitor)
    else if (kind === 'called') counters.call(at, caller, token)
    else counters.finish(at, token)
  }
  desk.ask(last + 1, { type: 'close-day' })
}

const tokenOf = (date: string, n: number) => ticketToken.parse(`${date.replaceAll('-', '')}${String(n).padStart(14, '0')}`)

class Desk {
  readonly hall: Hall = emptyHall(hall)
  private readonly midnight: number
  private readonly told: (hall: Hall, event: HallEvent) => void

  constructor(midnight: number, told: (hall: Hall, event: HallEvent) => void) {
    this.midnight = midnight
    this.told = told
  }
  instant = (seconds: number): Instant => instant.parse(this.midnight + seconds * 1_000)

  /** A recorded fact the core refuses is a fault of the player. */
  ask(seconds: number, ask: Ask, by: Actor = recorder) {
    const decision = decide(this.hall, { by, ask }, this.instant(seconds))
    if (!decision.ok) throw new Error(`${ask.type} at ${seconds}: ${JSON.stringify(decision.error)}`)
    for (const event of decision.value) {
      evolve(this.hall, event)
      this.told(this.hall, event)
    }
  }
  take(seconds: number, { service, priority }: Caller, token: TicketToken) {
    const klass = priority === 2 ? 'priority' : 'normal'
    this.ask(seconds, { type: 'take', token, line: lineId.parse(service), items: [], class: klass, language: 'zh' }, visitor)
  }
}

/** The servers as counters: opened when first seen at work, closed when not seen for long. */
class Counters {
  private readonly desk: Desk
  private readonly skills: Skills
  /** A name that serves two at once, as the log's unnamed server does, has several counters. */
  private readonly most: Map<string, number>
  private readonly busyUntil = new Map<CounterId, number>()
  private readonly seen = new Map<CounterId, number>()
  private readonly at = new Map<TicketToken, CounterId>()

  constructor(desk: Desk, skills: Skills, callers: readonly Caller[]) {
    this.desk = desk
    this.skills = skills
    this.most = mostAtOnce(callers)
  }

  names(): CounterId[] {
    return [...this.most].flatMap(([name, most]) => Array.from({ length: most }, (_, n) => this.counterOf(name, n)))
  }

  call(at: number, { service, served }: Caller, token: TicketToken) {
    if (served === null) return
    const counter = this.freeOf(served.by, at)
    const known = (this.skills.get(served.by) ?? new Set()).add(service)
    this.skills.set(served.by, known)
    this.open(at, counter, [...known])
    const number = this.desk.hall.tickets.get(token)?.number
    if (number === undefined) throw new Error('a call of a number never taken')
    this.desk.ask(at, { type: 'call', counter, number, reason: 'recorded' })
    this.desk.ask(at, { type: 'start', counter })
    this.at.set(token, counter)
    this.busyUntil.set(counter, at + served.seconds)
    this.seen.set(counter, at)
  }

  finish(at: number, token: TicketToken) {
    const counter = this.at.get(token)
    if (counter === undefined) return
    this.at.delete(token)
    this.desk.ask(at, { type: 'finish', counter })
    this.busyUntil.delete(counter)
    this.seen.set(counter, at)
  }

  sendHome(at: number) {
    for (const [counter, seen] of this.seen) {
      if (at - seen < GONE_AFTER || this.busyUntil.has(counter)) continue
      this.seen.delete(counter)
      this.desk.ask(at, { type: 'close', counter })
    }
  }

  private open(at: number, counter: CounterId, services: readonly string[]) {
    const lines = services.map((service) => lineId.parse(service))
    const there = this.desk.hall.counters.get(counter)
    if (there?.open !== true) this.desk.ask(at, { type: 'open', counter, lines })
    else if (lines.some((line) => !there.lines.includes(line))) this.desk.ask(at, { type: 'assign-lines', counter, lines })
  }

  /** A name that is no identifier goes by its place in the day's list. */
  private counterOf(name: string, n: number): CounterId {
    const known = counterId.safeParse(name)
    return counterId.parse(`${known.success ? name : `server-${[...this.most.keys()].indexOf(name) + 1}`}${n === 0 ? '' : `.${n + 1}`}`)
  }

  private freeOf(name: string, at: number): CounterId {
    const all = Array.from({ length: this.most.get(name) ?? 1 }, (_, n) => this.counterOf(name, n))
    const free = all.find((id) => !this.busyUntil.has(id)) ?? all.find((id) => (this.busyUntil.get(id) ?? 0) - at <= ROUNDING)
    if (free === undefined) throw new Error(`${name} serves more at once than counted`)
    for (const [token, counter] of this.at) if (counter === free) this.finish(at, token)
    return free
  }
}

function mostAtOnce(callers: readonly Caller[]): Map<string, number> {
  const ends = new Map<string, number[]>()
  const most = new Map<string, number>()
  const served = callers.flatMap((one) => (one.served === null ? [] : [{ begin: one.arrival + one.wait, ...one.served }]))
  for (const { begin, by, seconds } of served.sort((a, b) => a.begin - b.begin)) {
    const now = (ends.get(by) ?? []).filter((end) => end - begin > ROUNDING)
    now.push(begin + seconds)
    ends.set(by, now)
    most.set(by, Math.max(most.get(by) ?? 1, now.length))
  }
  return most
}

const prefixes = 'ABCDEFGHJKLMNPQRSTUVWXYZ'.split('')

/** The hall of a log: its services are the lines, the servers of the day its counters. */
function layoutFor(services: readonly string[], counters: readonly CounterId[]): HallLayout {
  return hallLayout.parse({
    id: hall,
    name: { zh: '回放' },
    timeZone: 'UTC',
    timeName: { zh: 'UTC' },
    phones: { enquiry: '-', complaints: '-' },
    hours: Object.fromEntries(weekdays.map((weekday) => [weekday, []])),
    keepsHours: false,
    intakeLeadMinutes: 0,
    slopes: { normal: 1, appointment: 2, priority: 3 },
    recall: { most: 0, everySeconds: 0 },
    returnAfterCalls: 3,
    undoSeconds: 0,
    ticketsPerMinute: 1_000_000,
    zones: [{ id: 'all', name: { zh: '全部' } }],
    lines: services.map((id, n) => ({ id, prefix: prefixes[n], name: { zh: id }, serviceMinutes: 3 })),
    counters: counters.map((id, n) => ({ id, label: String(n + 1), zone: 'all', lines: services })),
  })
}
