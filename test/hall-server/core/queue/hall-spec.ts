import { expect } from 'vitest'
import type { Actor, Ask } from '../../../../hall-server/core/queue/commands.ts'
import { decide } from '../../../../hall-server/core/queue/decide.ts'
import type { HallEvent } from '../../../../hall-server/core/queue/events.ts'
import { evolve } from '../../../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../../../hall-server/core/queue/hall.ts'
import {
  counterId,
  hallId,
  instant,
  lineId,
  serviceDay,
  ticketNumber,
  ticketToken,
  username,
  type Instant,
} from '../../../../shared/ids.ts'
import { hallLayout, type TicketClass } from '../../../../shared/layout.ts'
import type { RefusalCode } from '../../../../shared/wire/refusals.ts'

/** 10:00 on a Wednesday in the hall, and so many minutes after. */
const OPENING = Date.parse('2026-06-17T02:00:00Z')
export const at = (minute: number) => instant.parse(Math.round(OPENING + minute * 60_000))

const line = (id: string, prefix: string) => ({ id, prefix, name: { zh: id }, serviceMinutes: 5 })
const counter = (id: string, lines: string[]) => ({ id, label: id, zone: 'east', lines })
const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
    day,
    [
      ['10:00', '14:00'],
      ['16:00', '20:00'],
    ],
  ]),
)

export const layout = hallLayout.parse({
  id: 'test',
  name: { zh: '大厅' },
  timeZone: 'Asia/Shanghai',
  timeName: { zh: '北京时间' },
  phones: { enquiry: '12345', complaints: '12345' },
  hours: week,
  keepsHours: false,
  intakeLeadMinutes: 30,
  slopes: { normal: 1, appointment: 2, priority: 3 },
  recall: { most: 3, everySeconds: 20 },
  returnAfterCalls: 3,
  undoSeconds: 15,
  ticketsPerMinute: 100,
  zones: [{ id: 'east', name: { zh: '东区' } }],
  lines: [line('tax', 'A'), line('land', 'B'), line('nobody', 'C')],
  counters: [counter('1', ['tax']), counter('2', ['tax', 'land']), counter('3', ['land'])],
})

export const tax = lineId.parse('tax')
export const land = lineId.parse('land')
export const [one, two, three] = ['1', '2', '3'].map((id) => counterId.parse(id)) as [
  ReturnType<typeof counterId.parse>,
  ReturnType<typeof counterId.parse>,
  ReturnType<typeof counterId.parse>,
]
export const token = (n: number) => ticketToken.parse(`t${String(n).padStart(21, '0')}`)
export const no = (number: string) => ticketNumber.parse(number)

const staff = (role: 'clerk' | 'greeter' | 'manager' | 'administrator', name: string): Actor => ({
  kind: 'staff',
  role,
  username: username.parse(name),
  staffNo: name,
})
export const ana = staff('clerk', 'ana')
export const ben = staff('clerk', 'ben')
export const greeter = staff('greeter', 'greeter')
export const manager = staff('manager', 'manager')
export const visitor: Actor = { kind: 'public' }
export const clock: Actor = { kind: 'clock' }
export const day = serviceDay.parse('2026-06-17')

/** A whole day in sentences: each step is asked at its minute and must be accepted, unless it is the one being tested. */
export class Story {
  readonly hall: Hall = emptyHall(hallId.parse('test'))
  readonly events: HallEvent[] = []
  private now = 0

  /** Sets the time, in minutes after opening. */
  at(minute: number): this {
    this.now = minute
    return this
  }
  try(by: Actor, ask: Ask) {
    return decide(this.hall, { by, ask }, at(this.now))
  }
  do(by: Actor, ask: Ask): this {
    const decision = this.try(by, ask)
    if (!decision.ok) throw new Error(`${ask.type} at ${this.now}: ${JSON.stringify(decision.error)}`)
    for (const event of decision.value) {
      this.events.push(event)
      evolve(this.hall, event)
    }
    return this
  }
  /** The code a step is refused with; the hall must not have changed. */
  refused(by: Actor, ask: Ask, code: string): this {
    const before = structuredClone(this.hall)
    const decision = this.try(by, ask)
    expect(decision.ok ? decision.value.map((event) => event.type) : decision.error.code).toBe(code)
    expect(this.hall).toEqual(before)
    return this
  }
  /** Takes ticket number `n` of the day. */
  take(n: number, of: ReturnType<typeof lineId.parse> = tax, klass: TicketClass = 'normal'): this {
    return this.do(visitor, { type: 'take', token: token(n), line: of, items: [], class: klass, language: 'zh' })
  }
  get numberAt1() {
    return this.numberAt(one)
  }
  numberAt(id: ReturnType<typeof counterId.parse>): string | null {
    const there = this.hall.counters.get(id)?.ticket
    return there === null || there === undefined ? null : (this.hall.tickets.get(there)?.number ?? null)
  }
  state(n: number): string | undefined {
    return this.hall.tickets.get(token(n))?.state
  }
}

/** The day is open; ana sits at counter 1. */
export const openHall = () => new Story().do(clock, { type: 'open-day', day, layout }).do(ana, { type: 'open', counter: one })

/** Leaves out what an undo may not restore: how many events there were, call ids, and the memory of the last action. */
export function withoutTraces(hall: Hall) {
  const copy = structuredClone(hall)
  for (const counter of copy.counters.values()) counter.undo = null
  return { ...copy, position: 0, callsMade: 0 }
}

/**
 * A rule in one sentence: given these facts, when somebody asks this, then these facts, or this refusal. Facts are compared by
 * the fields named; the clerk of counter 1 asks, at the last fact's time, unless said otherwise.
 */
export function given(...events: HallEvent[]) {
  const hall = events.reduce(evolve, emptyHall(hallId.parse('test')))
  return {
    when(ask: Ask, by: Actor = ana, now: Instant = events.at(-1)?.at ?? at(0)) {
      const decision = decide(hall, { by, ask }, now)
      return {
        // oxlint-disable-next-line unicorn/no-thenable -- given, when, then: nobody awaits it
        then: (...expected: Partial<HallEvent>[]) => {
          expect(decision.ok ? decision.value : decision.error).toMatchObject(expected)
          expect(decision.ok && decision.value.length).toBe(expected.length)
        },
        refused: (code: RefusalCode) => expect(decision.ok ? decision.value : decision.error.code).toBe(code),
      }
    },
  }
}

/** Facts for `given`, `minute` after opening. */
export const dayOpened: HallEvent = { type: 'DayOpened', day, layout, at: at(0) }
export const opened: HallEvent = {
  type: 'CounterOpened',
  counter: one,
  clerk: { username: username.parse('ana'), staffNo: 'ana' },
  lines: [tax],
  at: at(0),
}
export const issued = (n: number, minute: number, of = tax): HallEvent => ({
  type: 'TicketIssued',
  token: token(n),
  number: no((of === tax ? 'A' : 'B') + String(n).padStart(3, '0')),
  line: of,
  class: 'normal',
  items: [],
  language: 'zh',
  at: at(minute),
})
export const called = (n: number, minute: number): HallEvent => ({
  type: 'TicketCalled',
  token: token(n),
  counter: one,
  why: 'turn',
  reason: null,
  step: 0,
  at: at(minute),
})
