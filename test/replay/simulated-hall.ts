import type { Actor, Ask } from '../../hall-server/core/queue/commands.ts'
import { decide } from '../../hall-server/core/queue/decide.ts'
import type { HallEvent } from '../../hall-server/core/queue/events.ts'
import { evolve } from '../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../hall-server/core/queue/hall.ts'
import type { Open } from '../../hall-server/core/queue/play-forward.ts'
import type { Openings } from '../../hall-server/core/queue/world.ts'
import { counterId, hallId, instant, lineId, serviceDay, ticketToken, username, type CounterId, type Instant } from '../../shared/ids.ts'
import { hallLayout, type HallLayout, type TicketClass } from '../../shared/layout.ts'
import { weekdays } from '../../shared/week.ts'

// The hall of queue-science.md §5.2: eight counters of mixed skills, a thin lunch, people who do not come when called.
const MINUTE = 60_000 // ms
const HOUR = 60 * MINUTE
const OPENS = 10 * HOUR
const CLOSES = 20 * HOUR
const LUNCH: Open = [14 * HOUR, 16 * HOUR]
const lines = [
  { id: 'A', minutes: 7, cv: 0.7, share: 0.5 },
  { id: 'B', minutes: 14, cv: 0.8, share: 0.25 },
  { id: 'C', minutes: 10, cv: 0.6, share: 0.25 },
] as const
const counters: readonly (readonly string[])[] = [...Array.from({ length: 4 }, () => ['A', 'B', 'C']), ['A', 'C'], ['A', 'C'], ['B'], ['B']]
/** Three of the eight stay at work over lunch. */
const staysForLunch = [0, 4, 6]
const NO_SHOW = 0.06
const PRIORITY = 0.08
const APPOINTMENT = 0.1
const ABSENT_DAYS = 0.25
const DAY_SPEED = 0.1 // ±
const hall = hallId.parse('simulated')
const manager: Actor = { kind: 'staff', role: 'manager', username: username.parse('manager'), staffNo: '0' }

export interface Chance {
  uniform(): number
  /** Lognormal by its mean and coefficient of variation. */
  lognormal(mean: number, cv: number): number
  exponential(mean: number): number
}

/** Mulberry32: the same seed makes the same hall everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    lognormal(mean, cv) {
      const variance = Math.log(1 + cv * cv)
      return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal())
    },
    exponential: (mean) => -mean * Math.log(1 - uniform()),
  }
}

interface Visitor {
  readonly at: number
  readonly line: (typeof lines)[number]
  readonly klass: TicketClass
}

/** Two peaks, in the morning and after lunch; shares of the day's visitors by half hour since opening. */
const shape = [4, 7, 9, 9, 8, 7, 5, 4, 3, 3, 4, 6, 8, 8, 7, 5, 3, 0, 0, 0]

/** Visitors of one day so that all counters together are busy for `load` of the time they are open. */
function visitorsOf(chance: Chance, load: number): Visitor[] {
  const openMinutes = counters.length * 10 * 60 - (counters.length - staysForLunch.length) * 120
  const meanMinutes = lines.reduce((sum, line) => sum + line.share * line.minutes, 0)
  const expected = (load * openMinutes) / meanMinutes
  const total = shape.reduce((sum, share) => sum + share, 0)
  return shape.flatMap((share, half) => {
    const gap = (total * 30 * MINUTE) / (expected * share)
    const visitors: Visitor[] = []
    if (share === 0) return visitors
    const from = OPENS + half * 30 * MINUTE
    for (let at = from + chance.exponential(gap); at < from + 30 * MINUTE; at += chance.exponential(gap)) visitors.push(visitor(chance, at))
    return visitors
  })
}

function visitor(chance: Chance, at: number): Visitor {
  const pick = chance.uniform()
  const line = pick < lines[0].share ? lines[0] : pick < lines[0].share + lines[1].share ? lines[1] : lines[2]
  const kind = chance.uniform()
  return { at: Math.round(at), line, klass: kind < PRIORITY ? 'priority' : kind < PRIORITY + APPOINTMENT ? 'appointment' : 'normal' }
}

export interface SimulatedDay {
  readonly day: number
  /** Share of the counters' time that is asked for. */
  readonly load: number
  readonly seed: number
}

/** Hears each event with the hall after it, and the plan the hall's manager has: when each counter is open. */
export type Hearing = (hall: Hall, event: HallEvent, openings: Openings) => void

/** One simulated day: counters call by the hall's own order whenever they are free and somebody waits. */
export function simulateDay({ day, load, seed }: SimulatedDay, told: Hearing) {
  const chance = chanceFrom(seed * 10_007 + day)
  const run = new Run(Date.UTC(2026, 0, 1 + day), chance, told)
  for (const visitor of visitorsOf(chance, load)) run.at(visitor.at, () => run.arrives(visitor))
  run.toTheEnd()
}

class Run {
  private readonly hall = emptyHall(hall)
  private readonly midnight: number
  private readonly chance: Chance
  private readonly told: Hearing
  private readonly speed: number
  private readonly absent: number | null
  private readonly todo: { at: number; order: number; act: () => void }[] = []
  private issued = 0
  private now = OPENS

  constructor(midnight: number, chance: Chance, told: Hearing) {
    this.midnight = midnight
    this.chance = chance
    this.told = told
    this.speed = 1 + DAY_SPEED * (2 * chance.uniform() - 1)
    this.absent = chance.uniform() < ABSENT_DAYS ? Math.floor(chance.uniform() * counters.length) : null
    this.ask({ type: 'open-day', day: serviceDay.parse(new Date(midnight).toISOString().slice(0, 10)), layout })
    counters.forEach((_, n) => {
      if (n === this.absent) return
      this.at(OPENS, () => this.opens(n))
      if (staysForLunch.includes(n)) return
      this.at(LUNCH[0], () => this.closes(n))
      this.at(LUNCH[1], () => this.opens(n))
    })
  }

  at(at: number, act: () => void) {
    this.todo.push({ at, order: this.todo.length, act })
  }

  /** Soonest first; what was planned first goes first. */
  toTheEnd() {
    while (this.todo.length > 0) {
      let next = 0
      for (let n = 1; n < this.todo.length; n += 1) {
        const [a, b] = [this.todo[n], this.todo[next]]
        if (a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order))) next = n
      }
      const [step] = this.todo.splice(next, 1)
      this.now = step?.at ?? this.now
      step?.act()
    }
  }

  arrives({ line, klass }: Visitor) {
    const token = ticketToken.parse(String((this.issued += 1)).padStart(22, '0'))
    this.ask({ type: 'take', token, line: lineId.parse(line.id), items: [], class: klass, language: 'zh' })
    this.callWhereFree()
  }

  private opens(n: number) {
    const counter = idOf(n)
    if (this.hall.counters.get(counter)?.open === true) return
    this.ask({ type: 'open', counter })
    this.callNext(n)
  }

  /** Whoever is at the counter is served first. */
  private closes(n: number) {
    if (this.hall.counters.get(idOf(n))?.ticket === null) this.ask({ type: 'close', counter: idOf(n) })
    else this.at(this.now + MINUTE, () => this.closes(n))
  }

  private callWhereFree() {
    counters.forEach((_, n) => this.callNext(n))
  }

  private callNext(n: number) {
    const counter = this.hall.counters.get(idOf(n))
    if (counter?.open !== true || counter.ticket !== null || this.isGoing(n)) return
    if (!decide(this.hall, { by: manager, ask: { type: 'call-next', counter: idOf(n) } }, this.instant()).ok) return
    this.ask({ type: 'call-next', counter: idOf(n) })
    const ticket = counter.ticket === null ? undefined : this.hall.tickets.get(counter.ticket)
    const line = lines.find(({ id }) => id === ticket?.line)
    if (line === undefined) throw new Error('called nobody')
    if (this.chance.uniform() < NO_SHOW) this.at(this.now + MINUTE, () => this.done(n, 'no-show'))
    else {
      this.ask({ type: 'start', counter: idOf(n) })
      const ms = Math.max(MINUTE / 2, this.chance.lognormal(line.minutes * MINUTE, line.cv) / this.speed)
      this.at(Math.round(this.now + ms), () => this.done(n, 'finish'))
    }
  }

  /** Lunch has begun: nobody else is called. */
  private isGoing(n: number): boolean {
    return !staysForLunch.includes(n) && this.now >= LUNCH[0] && this.now < LUNCH[1]
  }

  private done(n: number, type: 'finish' | 'no-show') {
    this.ask({ type, counter: idOf(n) })
    this.callNext(n)
  }

  private instant = (): Instant => instant.parse(this.midnight + this.now)

  private ask(ask: Ask) {
    const decision = decide(this.hall, { by: manager, ask }, this.instant())
    if (!decision.ok) throw new Error(`${ask.type} at ${this.now}: ${JSON.stringify(decision.error)}`)
    for (const event of decision.value) {
      evolve(this.hall, event)
      this.told(this.hall, event, this.openings())
    }
  }

  /** What the manager knows: who is absent today, and who goes to lunch when. */
  private openings(): Openings {
    const end = this.midnight + CLOSES + 24 * HOUR
    return new Map(
      counters.flatMap((_, n) => {
        if (n === this.absent) return []
        const [from, to] = [this.midnight + LUNCH[0], this.midnight + LUNCH[1]]
        const all: Open[] = staysForLunch.includes(n) ? [[0, end]] : [[0, from], [to, end]] // prettier-ignore
        return [[idOf(n), all] as const]
      }),
    )
  }
}

const idOf = (n: number): CounterId => counterId.parse(String(n + 1))

const layout: HallLayout = hallLayout.parse({
  id: hall,
  name: { zh: '模拟大厅' },
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
  lines: lines.map(({ id, minutes }) => ({ id, prefix: id, name: { zh: id }, serviceMinutes: minutes })),
  counters: counters.map((of, n) => ({ id: idOf(n), label: String(n + 1), zone: 'all', lines: of })),
})
