import { describe, expect, test } from 'vitest'
import type { Ask } from '../../../../hall-server/core/queue/commands.ts'
import { pastDay } from '../../../../hall-server/core/queue/past-day.ts'
import { stopsFor, type ItemStops } from '../../../../hall-server/core/queue/stops.ts'
import { ticketView } from '../../../../hall-server/core/queue/views/ticket.ts'
import { signView } from '../../../../hall-server/core/queue/views/sign.ts'
import { consoleView } from '../../../../hall-server/core/queue/views/console.ts'
import { counterId, itemCode, lineId, personKey } from '../../../../shared/ids.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import type { Stop } from '../../../../shared/visit/stops.ts'
import { ana, at, ben, clock, day, land, layout, manager, one, Story, tax, token, two, visitor } from './hall-spec.ts'

const cash = lineId.parse('cash')
const desk = lineId.parse('desk')
const [four, five] = [counterId.parse('4'), counterId.parse('5')]
const line = (id: string, prefix: string) => ({ id, prefix, name: { zh: id }, serviceMinutes: 2 })
const counter = (id: string, lines: string[]) => ({ id, label: id, zone: 'east', lines })
/** As the other halls of these tests, with a till and a desk where results are handed over. */
const withStops = hallLayout.parse({
  ...layout,
  lines: [...layout.lines, line('cash', 'J'), line('desk', 'K')],
  counters: [...layout.counters, counter('4', ['cash']), counter('5', ['desk', 'cash'])],
  stops: { payment: 'cash', collection: 'desk' },
})
const item = (code: string, of = tax, ...asks: ItemStops['asks']): ItemStops => ({ code: itemCode.parse(code), line: of, asks })
const kinds = (stops: readonly Stop[]) => stops.map((stop) => `${stop.kind} ${stop.line} ${stop.items.join('+')}`.trim())

describe('the plan of a visit', () => {
  const planOf = (items: readonly ItemStops[], stops: object) => kinds(stopsFor(items, { stops }))
  const both = { payment: cash, collection: desk }

  test('[VISIT-1] is made from the guides: intake, payment, collection', () => {
    expect(planOf([item('a-card', tax, 'payment', 'collection')], both)).toEqual(['intake tax a-card', 'payment cash', 'collection desk'])
    expect(planOf([item('a-card')], both)).toEqual(['intake tax a-card'])
    expect(planOf([], both)).toEqual([])
  })
  test('[VISIT-2] items of one line share an intake, those of others have one each, as they were chosen', () => {
    const basket = [item('b-house', land, 'payment'), item('a-card'), item('a-tax', tax, 'payment')]
    expect(planOf(basket, both)).toEqual(['intake land b-house', 'intake tax a-card+a-tax', 'payment cash'])
  })
  test('[VISIT-2] a hall whose one line takes any item has them handed in there together', () => {
    const basket = [item('b-house', land), item('a-card', tax)]
    expect(planOf(basket, { ...both, general: tax })).toEqual(['intake tax b-house+a-card'])
    expect(planOf([item('b-house', land)], { ...both, general: tax })).toEqual(['intake land b-house'])
  })
  test('[VISIT-3] a hall without a line for a stop does it at the intake', () => {
    expect(planOf([item('a-card', tax, 'photo', 'payment')], { collection: desk })).toEqual(['intake tax a-card'])
  })
  test('[VISIT-3] what is served by the line of a stop is that stop, once', () => {
    expect(planOf([item('collect', desk, 'collection')], both)).toEqual(['collection desk collect'])
    expect(planOf([item('a-card', tax, 'photo', 'payment')], { photo: cash, payment: cash })).toEqual(['intake tax a-card', 'photo cash'])
  })
})

const intake: Stop = { kind: 'intake', line: tax, items: [itemCode.parse('a-card')] }
const payment: Stop = { kind: 'payment', line: cash, items: [] }
const collection: Stop = { kind: 'collection', line: desk, items: [] }
const takes = (n: number, stops: readonly Stop[] = [intake, payment, collection]): Ask => visitOf(n, stops)
const takesAs = (n: number): Ask => ({ ...visitOf(n, [intake, payment, collection]), person })
const person = personKey.parse('k'.repeat(22))
const visitOf = (n: number, stops: readonly Stop[]): Extract<Ask, { type: 'take' }> => ({
  type: 'take',
  token: token(n),
  line: tax,
  items: [itemCode.parse('a-card')],
  stops,
  class: 'normal',
  language: 'zh',
})
const takesOf = (n: number, of: typeof tax): Ask => ({
  type: 'take',
  token: token(n),
  line: of,
  items: [],
  class: 'normal',
  language: 'zh',
})
const callNext = (at_ = one): Ask => ({ type: 'call-next', counter: at_ })
const goOn = (at_ = one, more: object = {}): Ask => ({ type: 'finish', counter: at_, goOn: true, ...more })
const nameOf = () => ({ zh: '事项' })

/** Ana at counter 1, the till and the desk open; the first number is that of a visit. */
const hall = () => {
  const story = new Story().do(clock, { type: 'open-day', day, layout: withStops }).do(ana, { type: 'open', counter: one })
  for (const id of [four, five]) story.do(manager, { type: 'open', counter: id })
  story.do(manager, { type: 'assign-lines', counter: five, lines: [desk] })
  return story
}
const ticket = (story: Story, n = 1) => story.hall.tickets.get(token(n))

describe('going on', () => {
  test('[VISIT-4] the same number waits at the next stop with its arrival time, and is called there before whoever came later', () => {
    const story = hall().at(0).do(visitor, takes(1)).at(5).do(visitor, takesOf(2, cash)).at(6).do(ana, callNext())
    story.at(10).do(ana, goOn())
    expect(ticket(story)).toMatchObject({ number: 'A001', line: cash, state: 'waiting', since: at(0), stop: 1 })
    story.at(11).do(manager, callNext(four))
    expect(story.numberAt(four)).toBe('A001')
  })
  test('[VISIT-4] the last stop ends it; the counters and lines count each service, the hall one visit', () => {
    const story = hall().at(0).do(visitor, takes(1)).at(2).do(ana, callNext()).at(8).do(ana, goOn())
    story.at(9).do(manager, callNext(four)).at(11).do(manager, goOn(four)).at(12).do(manager, callNext(five))
    story.at(13).do(manager, goOn(five, { outcome: 'done' }))
    expect(ticket(story)).toMatchObject({ state: 'finished', outcome: 'done' })
    expect([tax, cash, desk].map((id) => story.hall.lines.get(id)?.finished)).toEqual([1, 1, 1])
    expect([one, four, five].map((id) => story.hall.counters.get(id)?.finished)).toEqual([1, 1, 1])
    expect(story.hall.totals).toMatchObject({ issued: 1, finished: 1 })
    // Two minutes before the first call, one before each of the others.
    expect(story.hall.totals).toMatchObject({ waited: 3, waitedMs: 4 * 60_000 })
  })
  test('[VISIT-4] a past day knows the visit at each of its lines', () => {
    const story = hall().at(0).do(visitor, takes(1)).at(2).do(ana, callNext()).at(8).do(ana, goOn())
    story.at(9).do(manager, callNext(four)).at(11).do(manager, { type: 'finish', counter: four })
    const services = (id: typeof tax) => pastDay(story.hall)?.lines.get(id)?.services
    expect([services(tax), services(cash), services(desk)]).toEqual([[6 * 60_000], [2 * 60_000], []])
  })
  test('[VISIT-4] with the next visitor called in the same act, and taken back in one', () => {
    const story = hall().at(0).do(visitor, takes(1)).do(visitor, takes(2)).at(2).do(ana, callNext())
    story.at(8).do(ana, goOn(one, { callNext: true }))
    expect(story.numberAt1).toBe('A002')
    story.do(ana, { type: 'undo', counter: one })
    expect(story.numberAt1).toBe('A001')
    expect(ticket(story)).toMatchObject({ state: 'called', stop: 0, line: tax, served: [] })
    expect(story.hall.counters.get(one)).toMatchObject({ finished: 0, servedMs: 0 })
  })
  test('[VISIT-4] finishing without going on ends the visit, whatever was planned', () => {
    const story = hall().do(visitor, takes(1)).do(ana, callNext()).do(ana, { type: 'finish', counter: one })
    expect(ticket(story)).toMatchObject({ state: 'finished', stop: 0 })
  })
  test('[VISIT-5] at a counter that serves the next stop too the visitor stays and is not called again', () => {
    const story = hall().do(manager, { type: 'assign-lines', counter: one, lines: [tax, cash] })
    story
      .at(0)
      .do(visitor, takes(1))
      .do(visitor, takes(2))
      .at(2)
      .do(ana, callNext())
      .at(8)
      .do(ana, goOn(one, { callNext: true }))
    expect(ticket(story)).toMatchObject({ state: 'serving', line: cash, stop: 1, startedAt: at(8) })
    story.at(9).do(ana, goOn())
    expect(ticket(story)).toMatchObject({ state: 'waiting', line: desk, stop: 2 })
  })
  test('[VISIT-4] a line that nobody can serve any more is refused; the clerk leaves the stop out', () => {
    const story = hall().do(visitor, takes(1)).do(ana, callNext())
    const without = hallLayout.parse({
      ...withStops,
      lines: withStops.lines.filter(({ id }) => id !== 'cash'),
      counters: [...layout.counters, counter('5', ['desk'])],
      stops: { collection: 'desk' },
    })
    story.do(manager, { type: 'close', counter: four }).do(clock, { type: 'change-layout', layout: without })
    story.refused(ana, goOn(), 'line-not-served')
    story.do(ana, { type: 'skip-stop', counter: one, kind: 'payment', reason: '已交费' }).do(ana, goOn())
    expect(ticket(story)).toMatchObject({ line: desk, stop: 1 })
  })
})

describe('another stop', () => {
  const here = () => hall().do(visitor, takes(1)).do(ana, callNext())
  const skip = (kind: Stop['kind']): Ask => ({ type: 'skip-stop', counter: one, kind, reason: '网上已交费' })
  const add = (kind: Stop['kind'], more: object = {}): Ask => ({ type: 'add-stop', counter: one, kind, ...more })

  test('[VISIT-6] a later stop is left out with a reason; taken back it is there again', () => {
    const story = here().do(ana, skip('payment'))
    expect(story.events.at(-1)).toMatchObject({ type: 'StopSkipped', stop: 1, reason: '网上已交费' })
    expect(kinds(ticket(story)?.stops ?? [])).toEqual(['intake tax a-card', 'collection desk'])
    story.refused(ana, skip('payment'), 'no-such-stop').do(ana, { type: 'undo', counter: one })
    expect(kinds(ticket(story)?.stops ?? [])).toHaveLength(3)
    story.refused(ana, skip('intake'), 'no-such-stop').refused(ben, skip('payment'), 'not-your-counter')
  })
  test('[VISIT-7] one more goes after those of its kind and before the later kinds', () => {
    const story = here().do(ana, skip('payment')).do(ana, add('payment'))
    expect(kinds(ticket(story)?.stops ?? [])).toEqual(['intake tax a-card', 'payment cash', 'collection desk'])
    story.do(ana, add('intake', { line: land }))
    expect(kinds(ticket(story)?.stops ?? []).slice(0, 2)).toEqual(['intake tax a-card', 'intake land'])
    story.refused(ana, add('payment'), 'stop-planned').refused(ana, add('photo'), 'no-such-stop')
    story.refused(ana, add('intake', { line: lineId.parse('gone') }), 'unknown-line')
    story.refused(ana, add('intake', { line: lineId.parse('nobody') }), 'line-not-served')
  })
  test('[VISIT-7] a number of one stop can be sent on too', () => {
    const story = hall().do(visitor, takesOf(1, tax)).do(ana, callNext()).do(ana, add('payment')).do(ana, goOn())
    expect(ticket(story)).toMatchObject({ line: cash, state: 'waiting' })
  })
})

describe('what is shown', () => {
  const views = (story: Story, minute: number) => ({
    phone: ticketView(story.hall, token(1), at(minute), nameOf),
    desk: consoleView(story.hall, one, at(minute), nameOf)?.current ?? null,
  })
  const states = (stops: NonNullable<ReturnType<typeof views>['phone']>['stops']) =>
    stops?.map(({ kind, state, counters }) => `${kind} ${state} ${counters.join(' ')}`)

  test('[VISIT-8] phone and console see every stop, where it is and which are done', () => {
    const story = hall().at(0).do(visitor, takes(1)).at(2).do(ana, callNext())
    expect(states(views(story, 3).desk?.stops)).toEqual(['intake now 1', 'payment later 4', 'collection later 5'])
    story.at(8).do(ana, goOn())
    const { phone } = views(story, 8)
    expect(states(phone?.stops)).toEqual(['intake done 1', 'payment now 4', 'collection later 5'])
    expect(phone).toMatchObject({ state: 'waiting', counters: ['4'], line: { prefix: 'J' }, later: null })
  })
  test('[VISIT-8] the sign says where the visitor who was here goes, until the counter calls again', () => {
    const story = hall().do(visitor, takes(1)).do(ana, callNext()).do(ana, goOn())
    expect(signView(story.hall, one, at(0))?.sentOn).toMatchObject({ number: 'A001', kind: 'payment', counters: ['4'] })
    story.do(manager, callNext(four))
    expect(signView(story.hall, one, at(0))?.sentOn).toBeUndefined()
  })
  test('[VISIT-8] a visit of one stop shows none', () => {
    const story = hall().do(visitor, takesOf(1, tax))
    expect(views(story, 0).phone?.stops).toBeUndefined()
  })
})

test('[VISIT-9] a limit for persons counts a visit in the line its number was taken in', () => {
  const limited = hallLayout.parse({ ...withStops, limits: { lines: { tax: { perPerson: 1 } } } })
  const story = new Story().do(clock, { type: 'open-day', day, layout: limited }).do(ana, { type: 'open', counter: one })
  story.do(visitor, takesAs(1)).do(ana, callNext()).do(ana, goOn())
  story.refused(visitor, takesAs(2), 'person-limit-reached')
})

test('[VISIT-9] a stop that is done somewhere else gives no number of its own: each number counts once in its line', () => {
  const story = hall().at(0).do(visitor, takes(1)).at(1).do(ana, callNext()).do(ana, goOn()).do(visitor, takesOf(2, cash))
  expect([ticket(story)?.number, ticket(story, 2)?.number]).toEqual(['A001', 'J001'])
  expect(story.do(ben, { type: 'open', counter: two }).hall.totals.issued).toBe(2)
})
