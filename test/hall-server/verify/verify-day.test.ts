import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../hall-server/core/queue/commands.ts'
import type { HallEvent } from '../../../hall-server/core/queue/events.ts'
import type { Entry } from '../../../hall-server/core/queue/order/log.ts'
import { told } from '../../../hall-server/verify/told.ts'
import { hallId } from '../../../shared/ids.ts'
import { ana, at, clock, day, greeter, layout, manager, no, one, openHall, tax, token, visitor } from '../core/queue/hall-spec.ts'
import { run, step } from '../core/queue/random-hall.ts'
import { sealed, verifying } from './sealed.ts'

const nameOf = (by: Actor) => (by.kind === 'staff' ? by.username : by.kind)
/** In these days only ana and the clock act, and visitors. */
const actorOf = ({ type }: HallEvent) =>
  type.startsWith('Day') ? nameOf(clock) : type === 'TicketIssued' ? nameOf(visitor) : type === 'TicketClassChanged' ? 'greeter' : 'ana'
const entries = (events: readonly HallEvent[]): Entry[] => events.map((event) => ({ actor: actorOf(event), event }))

const next = { type: 'call-next', counter: one } as const
const finish = { type: 'finish', counter: one } as const
/** Three lives: A003 has priority and goes first, A002 is called out of order, A001 is the last. */
const aDay = () => {
  const story = openHall().at(0).take(1).take(2).at(20).take(3, tax, 'priority').at(31).do(ana, next).do(ana, finish)
  story
    .do(ana, { type: 'call', counter: one, number: no('A002'), reason: '赶火车' })
    .do(ana, finish)
    .at(33)
    .do(ana, next)
    .do(ana, finish)
  return entries(story.do(clock, { type: 'close-day' }).events)
}
const called = (day_: readonly Entry[], number: number) =>
  day_.findIndex(({ event }) => event.type === 'TicketCalled' && event.token === token(number)) + 1
const changed = (day_: readonly Entry[], position: number, more: object): Entry[] =>
  day_.map((entry, index) => (index === position - 1 ? { ...entry, event: Object.assign({}, entry.event, more) } : entry))

describe('a day that nobody changed', () => {
  test('[VERIFY-1] fits, and its digest is the printed one', async () => {
    const rows = sealed(aDay())
    const last = rows.at(-1)
    expect(await verifying(rows, last?.hash)).toEqual({
      fault: null,
      head: { position: rows.length, hash: last?.hash },
      digestAt: rows.length,
      turns: 2,
    })
  })
  test('[VERIFY-1] fits whatever happened in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 120 }), async (steps) => {
        const seen: Entry[] = []
        run(
          steps.filter(({ ask }) => ask(1, anyHall).type !== 'open-day'),
          { command: (_hall, { by }, events) => void seen.push(...events.map((event) => ({ actor: nameOf(by), event }))) },
        )
        expect((await verifying(sealed(seen))).fault).toBeNull()
      }),
      { numRuns: 80 },
    )
  })
  test('[VERIFY-5] a digest printed during the day still fits afterwards, and it is said how far it reaches', async () => {
    const rows = sealed(aDay())
    const verified = await verifying(rows, rows[4]?.hash)
    expect(verified).toMatchObject({ fault: null, digestAt: 5 })
    expect(told('zh', { hall: hallId.parse('test'), day, digest: 'x' }, verified)).toContain(`其后又写了 ${rows.length - 5} 行`)
  })
})
const anyHall = openHall().hall

describe('[VERIFY-2] the chain', () => {
  test('a changed row is named, with the stored hash and the computed one', async () => {
    const rows = sealed(aDay())
    const fault = await faultOf(rows.map((row) => (row.position === 4 ? { ...row, data: row.data.replace('A002', 'A022') } : row)))
    expect(fault).toMatchObject({ kind: 'wrong-hash', position: 4, stored: rows[3]?.hash })
  })
  test('so is one signed with another name', async () => {
    const rows = sealed(aDay()).map((row) => (row.position === 3 ? { ...row, actor: 'somebody' } : row))
    expect(await faultOf(rows)).toMatchObject({ kind: 'wrong-hash', position: 3 })
  })
  test('a row taken out is missing', async () => {
    expect(await faultOf(sealed(aDay()).filter(({ position }) => position !== 6))).toEqual({ kind: 'missing-row', position: 6, found: 7 })
  })
  test('taken out and closed up, the chain breaks there', async () => {
    const rows = sealed(aDay())
      .filter(({ position }) => position !== 6)
      .map((row, index) => ({ ...row, position: index + 1 }))
    expect(await faultOf(rows)).toMatchObject({ kind: 'wrong-link', position: 6 })
  })
  test('one number twice is a row too many', async () => {
    const rows = sealed(aDay())
    expect(await faultOf([...rows.slice(0, 5), ...rows.slice(4)])).toEqual({ kind: 'extra-row', position: 6, found: 5 })
  })
})
const faultOf = async (rows: Parameters<typeof verifying>[0], digest?: string) => (await verifying(rows, digest)).fault

describe('[VERIFY-3] facts the rules do not allow, in a chain computed anew', () => {
  const resealed = async (change: (day_: Entry[]) => Entry[]) => faultOf(sealed(change(aDay())))
  test('a number that is not the next of its line', async () => {
    expect(await resealed((day_) => changed(day_, 4, { number: 'A009' }))).toMatchObject({ kind: 'not-allowed', position: 4 })
  })
  test('a call out of order without its reason', async () => {
    const position = called(aDay(), 2)
    expect(await resealed((day_) => changed(day_, position, { reason: '' }))).toEqual({ kind: 'no-reason', position, number: 'A002' })
    expect(await resealed((day_) => changed(day_, position, { reason: null }))).toMatchObject({ kind: 'no-reason' })
  })
  test('a service finished that never began, a call by the public, a row after the day', async () => {
    const done = aDay().findIndex(({ event }) => event.type === 'ServiceFinished')
    expect(await resealed((day_) => day_.toSpliced(done, 0, ...day_.slice(done, done + 1)))).toMatchObject({ position: done + 2 })
    const position = called(aDay(), 2)
    const anonymous = await resealed((day_) => day_.map((entry, index) => (index === position - 1 ? { ...entry, actor: 'public' } : entry)))
    expect(anonymous).toMatchObject({ kind: 'not-allowed', position, why: 'not-signed-in' })
    expect(await resealed((day_) => [...day_, ...day_.slice(2, 3)])).toMatchObject({ kind: 'not-allowed', why: 'hall-closed' })
  })
  test('what this program cannot read, and another day’s rows', async () => {
    const rows = sealed(aDay())
    expect(await faultOf(rows.map((row) => ({ ...row, stream: 'hall/test/2026-06-18' })))).toMatchObject({
      kind: 'wrong-hash',
      position: 1,
    })
    expect(await resealed((day_) => changed(day_, 1, { day: '2026-06-18' }))).toMatchObject({ kind: 'not-allowed', position: 1 })
    expect(await resealed((day_) => changed(day_, 5, { type: 'NumberSold' }))).toEqual({ kind: 'unreadable', position: 5 })
  })
})

describe('[VERIFY-4] the order, in a chain computed anew', () => {
  test('two calls swapped: who was due is named, with the figures', async () => {
    const events = openHall().at(0).take(1).at(5).take(2).at(20).do(ana, next).do(ana, finish).do(ana, next).do(ana, finish).events
    const swapped = entries(events).map(({ actor, event }) => ({ actor, event: 'token' in event ? swap(event) : event }))
    const fault = await faultOf(sealed(swapped))
    expect(fault).toEqual({
      kind: 'wrong-turn',
      position: 5,
      label: '1',
      called: { number: 'A002', waitedMs: 15 * 60_000, slope: 1 },
      due: { number: 'A001', waitedMs: 20 * 60_000, slope: 1 },
    })
    expect(told('en', { hall: hallId.parse('test'), day, digest: null }, { fault, head: null, digestAt: null, turns: 0 })).toContain(
      'counter 1 called A002 (15 min × 1 = 15), the rule calls A001 (20 min × 1 = 20)',
    )
  })
  const swap = (event: Extract<HallEvent, { token: unknown }>): HallEvent =>
    event.type === 'TicketIssued' ? event : { ...event, token: event.token === token(1) ? token(2) : token(1) }

  test('a call out of order made to look like a turn', async () => {
    const position = called(aDay(), 2)
    const fault = await faultOf(sealed(changed(aDay(), position, { why: 'turn', reason: null })))
    expect(fault).toMatchObject({ kind: 'wrong-turn', position, called: { number: 'A002' }, due: { number: 'A001' } })
  })
  test('a class changed backwards, and nobody due', async () => {
    const position = aDay().findIndex(({ event }) => event.type === 'TicketIssued' && event.class === 'priority') + 1
    expect(await faultOf(sealed(changed(aDay(), position, { class: 'normal' })))).toMatchObject({
      kind: 'wrong-turn',
      position: position + 1,
    })
    const story = openHall()
      .take(1)
      .do(greeter, { type: 'cancel-number', number: no('A001'), reason: '重复' })
    const [issued] = story.events.filter(({ type }) => type === 'TicketIssued')
    const forged = { type: 'TicketCalled', token: token(1), counter: one, step: 0, why: 'turn', reason: null, at: at(1) } as const
    const rows = entries(story.events).map((entry) => (entry.event.type === 'TicketCancelled' ? { ...entry, actor: 'greeter' } : entry))
    expect(issued).toBeDefined()
    expect(await faultOf(sealed([...rows, { actor: 'ana', event: forged }]))).toMatchObject({ kind: 'wrong-turn', due: null })
  })
  test('a layout with other slopes gives another order: the day is judged by its own', async () => {
    const steep = { ...layout, slopes: { ...layout.slopes, priority: 1 } }
    expect(await faultOf(sealed(changed(aDay(), 1, { layout: steep })))).toMatchObject({ kind: 'wrong-turn' })
  })
})

test('[VERIFY-5] rows cut off at the end leave a sound day: only the printed digest shows it', async () => {
  const rows = sealed(aDay())
  const cut = rows.slice(0, -3)
  expect(await faultOf(cut)).toBeNull()
  expect(await faultOf(cut, rows.at(-1)?.hash)).toEqual({
    kind: 'wrong-digest',
    position: cut.length,
    stored: cut.at(-1)?.hash,
    printed: rows.at(-1)?.hash,
  })
  const rewritten = sealed(entries(openHall().take(1).do(manager, next).events).map((entry) => ({ ...entry })))
  expect(await faultOf(rewritten.slice(0, 3), rows.at(-1)?.hash)).toMatchObject({ kind: 'wrong-digest' })
})
