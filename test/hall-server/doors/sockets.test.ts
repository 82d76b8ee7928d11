import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { issued, signView, ticketAtCounter } from '../../../shared/wire/views.ts'
import { WIRE_VERSION } from '../../../shared/wire/version.ts'
import { hallAtWork, hallForTest, someId, type HallAtWork, type Screen } from './hall-at-work.ts'

let hall: HallAtWork
let clerk: string
let manager: string
beforeAll(async () => {
  hall = await hallAtWork()
  clerk = await hall.signIn('clerk1')
  manager = await hall.signIn('manager')
})
afterAll(() => hall.stop())

const counter = () => hall.layout.counters[0]?.id ?? ''
const line = () => hall.layout.counters[0]?.lines[0] ?? ''
const taking = () => ({ type: 'take', requestId: someId(), line: line(), class: 'normal', language: 'zh' })
const at = (type: string, more: object = {}) => ({ type, requestId: someId(), counter: counter(), ...more })
const shown = (screen: Screen) => vi.waitFor(() => expect(screen.pushes.length).toBeGreaterThan(0))
const newest = (screen: Screen) => screen.pushes.at(-1)
const taken = async (screen: Screen) => {
  const reply = await screen.ask(taking())
  return issued.parse(reply.ok && reply.value)
}

describe('connecting', () => {
  test.each([['kiosk'], ['board']])('a %s is shown the hall at once', async (name) => {
    const screen = hall.screen({ screen: name })
    await shown(screen)
    expect(newest(screen)).toMatchObject({ position: hall.position(), view: { hall: { id: 'urumqi' }, open: true } })
  })

  test('a sign is shown its counter, a phone its ticket', async () => {
    const sign = hall.screen({ screen: 'sign', counter: counter() })
    await shown(sign)
    expect(newest(sign)).toMatchObject({ view: { counter: { id: counter() } } })
    const ticket = await taken(hall.screen({ screen: 'kiosk' }))
    const phone = hall.screen({ screen: 'ticket', token: ticket.token })
    await shown(phone)
    expect(newest(phone)).toMatchObject({ view: { number: ticket.number, state: 'waiting' } })
  })

  test("staff's screens need a session of a fitting role", async () => {
    const refusalTo = async (auth: object, cookie?: string) => {
      const screen = hall.screen(auth, cookie)
      await vi.waitFor(() => expect(screen.refusals).toHaveLength(1))
      expect(screen.pushes).toEqual([])
      return screen.refusals[0]?.code
    }
    const console = { screen: 'console', counter: counter() }
    expect(await refusalTo(console)).toBe('not-signed-in')
    expect(await refusalTo(console, 'hall_session=made-up')).toBe('not-signed-in')
    expect(await refusalTo(console, await hall.signIn('greeter'))).toBe('not-allowed')
    expect(await refusalTo({ screen: 'dashboard' }, clerk)).toBe('not-allowed')
    expect(await refusalTo({ screen: 'greeter' }, clerk)).toBe('not-allowed')
    for (const [auth, cookie] of [
      [console, clerk],
      [{ screen: 'dashboard' }, manager],
      [{ screen: 'greeter' }, manager],
    ] as const)
      await shown(hall.screen(auth, cookie))
  })

  test.each([
    [{ screen: 'sign' }, 'bad-message'],
    [{ screen: 'ticket' }, 'bad-message'],
    [{ screen: 'toaster' }, 'bad-message'],
    [{ screen: 'board', colour: 'red' }, 'bad-message'],
    [{ screen: 'sign', counter: '99' }, 'unknown-counter'],
    [{ screen: 'ticket', token: 'x'.repeat(22) }, 'unknown-ticket'],
    [{ screen: 'board', hall: 'nowhere' }, 'unknown-hall'],
  ])('%o is refused: %s', async (auth, code) => {
    const screen = hall.screen(auth)
    await vi.waitFor(() => expect(screen.refusals).toMatchObject([{ code }]))
    expect(screen.pushes).toEqual([])
  })

  test('a screen of another version is told to reload', async () => {
    const screen = hall.screen({ version: WIRE_VERSION + 1, screen: 'board', whatever: 1 })
    await vi.waitFor(() => expect(screen.reloads).toBe(1))
    await vi.waitFor(() => expect(screen.socket.connected).toBe(false))
  })

  test('a page of another site gets no connection', async () => {
    const query = '/socket.io/?EIO=4&transport=polling'
    expect((await hall.get(query)).status).toBe(200)
    expect((await hall.get(query, { headers: { origin: 'http://evil.example' } })).status).toBe(403)
  })
})

describe('asking', () => {
  test('a ticket: one number for a request id, the address of its page', async () => {
    const kiosk = hall.screen({ screen: 'kiosk' })
    const message = taking()
    const first = await kiosk.ask(message)
    expect(await kiosk.ask(message)).toEqual(first)
    const ticket = issued.parse(first.ok && first.value)
    expect(ticket.url).toBe(`${hall.url}/t/${ticket.token}`)
    expect(await kiosk.ask({ ...message, class: 'priority' })).toEqual({ ok: false, error: { code: 'idempotency-key-reused' } })
    expect(await kiosk.ask({ type: 'cancel', requestId: someId(), token: ticket.token })).toEqual({ ok: true, value: null })
    expect(await kiosk.ask({ type: 'ask-help', requestId: someId(), place: '1 号取号机' })).toEqual({ ok: true, value: null })
  })

  test('every screen sees a call, the clerk gets the ticket', async () => {
    const [board, sign] = [hall.screen({ screen: 'board' }), hall.screen({ screen: 'sign', counter: counter() })]
    const ticket = await taken(hall.screen({ screen: 'kiosk' }))
    const phone = hall.screen({ screen: 'ticket', token: ticket.token })
    await Promise.all([board, sign, phone].map(shown))
    const desk = hall.screen({ screen: 'console', counter: counter() }, clerk)
    expect(await desk.ask(at('open'))).toMatchObject({ ok: true })
    const called = await desk.ask(at('call', { number: ticket.number, reason: '老人' }))
    expect(ticketAtCounter.parse(called.ok && called.value)).toMatchObject({ number: ticket.number, state: 'called' })
    const seen = { calling: [{ number: ticket.number, counter: counter() }] }
    await vi.waitFor(() =>
      expect(newest(board)?.view).toMatchObject({ calling: expect.arrayContaining([expect.objectContaining(seen.calling[0])]) }),
    )
    await vi.waitFor(() => expect(signView.parse(newest(sign)?.view).counter).toMatchObject({ state: 'calling', number: ticket.number }))
    await vi.waitFor(() => expect(newest(phone)?.view).toMatchObject({ state: 'called' }))
    await vi.waitFor(() => expect(newest(desk)?.view).toMatchObject({ current: { number: ticket.number } }))
    for (const step of [at('start'), at('finish', { outcome: 'done' }), at('close')])
      expect(await desk.ask(step)).toMatchObject({ ok: true })
  })

  test('a transfer goes to a line or a counter, never both or none', async () => {
    const desk = hall.screen({ screen: 'console', counter: counter() }, clerk)
    const refused = { ok: false, error: { code: 'bad-message', subject: 'line' } }
    expect(await desk.ask(at('transfer', { keepPlace: true }))).toEqual(refused)
    expect(await desk.ask(at('transfer', { keepPlace: true, line: line(), to: '2' }))).toEqual(refused)
  })

  test.each([
    [null, 'bad-message'],
    ['take', 'bad-message'],
    [{ type: 'take' }, 'bad-message'],
    [{ type: 'dance', requestId: 'r1' }, 'bad-message'],
    [{ type: 'take', requestId: 'r2', line: 'general', class: 'normal', language: 'zh', vip: true }, 'bad-message'],
    [{ type: 'take', requestId: 'r3', line: 7, class: 'normal', language: 'zh' }, 'bad-message'],
    [{ type: 'take', requestId: 'r4', class: 'normal', language: 'zh' }, 'item-or-line-required'],
    [{ type: 'take', requestId: 'r5', item: 'none', class: 'normal', language: 'zh' }, 'unknown-item'],
    [{ type: 'take', requestId: 'r6', line: 'nowhere', class: 'normal', language: 'zh' }, 'unknown-line'],
    [{ type: 'cancel', requestId: 'r7', token: 'x'.repeat(22) }, 'unknown-ticket'],
    [{ type: 'ask-help', requestId: 'r8', place: '\u202e' }, 'bad-message'],
    [{ type: 'call-next', requestId: 'r9', counter: '1' }, 'not-signed-in'],
    [{ type: 'open-day', requestId: 'r10' }, 'not-signed-in'],
  ])('%o from a kiosk is refused: %s, and nothing changes', async (message, code) => {
    const kiosk = hall.screen({ screen: 'kiosk' })
    const before = hall.position()
    expect(await kiosk.ask(message)).toMatchObject({ ok: false, error: { code } })
    expect(hall.position()).toBe(before)
  })

  test.each([
    ['clerk1', { type: 'open', counter: '99' }, 'unknown-counter'],
    ['clerk1', { type: 'call-next', counter: '3' }, 'counter-not-open'],
    ['clerk1', { type: 'close-day' }, 'not-allowed'],
    ['clerk1', { type: 'set-class', number: 'A001', class: 'priority', reason: 'x' }, 'not-allowed'],
    ['greeter', { type: 'open', counter: '3' }, 'not-allowed'],
    ['greeter', { type: 'set-class', number: 'A999', class: 'priority', reason: 'x' }, 'unknown-ticket'],
    ['manager', { type: 'assign-lines', counter: '3', lines: ['nowhere'] }, 'unknown-line'],
    ['manager', { type: 'open-day' }, 'hall-already-open'],
  ])('%s asking %o is refused: %s, and nothing changes', async (who, message, code) => {
    const screen = hall.screen({ screen: 'board' }, await hall.signIn(who))
    const before = hall.position()
    expect(await screen.ask({ requestId: someId(), ...message })).toMatchObject({ ok: false, error: { code } })
    expect(hall.position()).toBe(before)
  })

  test('who sends no way to reply gets none, and who asks with more gets one answer', async () => {
    const kiosk = hall.screen({ screen: 'kiosk' })
    await shown(kiosk)
    for (const args of [[], [taking()], [taking(), 'reply'], [1, 2, 3]]) kiosk.socket.emit('request', ...args)
    kiosk.socket.emit('other', { type: 'take' })
    let replies = 0
    kiosk.socket.emit('request', taking(), () => (replies += 1))
    expect(await kiosk.ask(taking())).toMatchObject({ ok: true })
    expect(replies).toBe(1)
  })

  test('a message over 64 KiB ends its connection and changes nothing', async () => {
    const kiosk = hall.screen({ screen: 'kiosk' })
    await shown(kiosk)
    const before = hall.position()
    kiosk.socket.emit('request', { ...taking(), phone: '1'.repeat(70_000) })
    await vi.waitFor(() => expect(kiosk.socket.connected).toBe(false))
    expect(hall.position()).toBe(before)
    expect((await hall.get('/api/health')).status).toBe(200)
  })
})

describe('limits', () => {
  test('one address takes so many numbers a minute, staff as many as they need', async () => {
    const own = await hallForTest()
    const most = own.layout.ticketsPerMinute
    const kiosk = own.screen({ screen: 'kiosk' })
    const asks = Array.from({ length: most + 3 }, () => kiosk.ask(taking()))
    const codes = (await Promise.all(asks)).map((reply) => (reply.ok ? 'ok' : reply.error.code))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(most)
    expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(3)
    expect((await own.take()).headers.get('retry-after')).toBe('1')
    const greeter = own.screen({ screen: 'greeter' }, await own.signIn('greeter'))
    expect(await greeter.ask(taking())).toMatchObject({ ok: true })
  })

  test('a room is told at most ten times a second, and at last has the newest', async () => {
    const board = hall.screen({ screen: 'board' })
    await shown(board)
    const since = board.pushes.length
    const greeter = hall.screen({ screen: 'greeter' }, manager)
    const started = performance.now()
    for (let n = 0; n < 60; n++) await greeter.ask(taking())
    await vi.waitFor(() => expect(newest(board)?.position).toBe(hall.position()))
    const seconds = (performance.now() - started) / 1000
    expect(board.pushes.length - since).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 1)
  })

  test('what does not concern a sign is not sent to it', async () => {
    const sign = hall.screen({ screen: 'sign', counter: hall.layout.counters[5]?.id })
    const board = hall.screen({ screen: 'board' })
    await Promise.all([shown(sign), shown(board)])
    const greeter = hall.screen({ screen: 'greeter' }, manager)
    await greeter.ask({ type: 'ask-help', requestId: someId(), place: 'x' })
    await greeter.ask(taking())
    await vi.waitFor(() => expect(newest(board)?.position).toBe(hall.position()))
    expect(sign.pushes).toHaveLength(1)
  })
})

describe('sessions', () => {
  test('who signed out gets not-signed-in on an open connection', async () => {
    const cookie = await hall.signIn('clerk4')
    const desk = hall.screen({ screen: 'console', counter: counter() }, cookie)
    await shown(desk)
    await hall.post('/api/logout', {}, { cookie })
    const before = hall.position()
    expect(await desk.ask(at('open'))).toEqual({ ok: false, error: { code: 'not-signed-in' } })
    expect(hall.position()).toBe(before)
  })
})

describe('stopping', () => {
  test('screens are told, what was asked is answered, the folder is free', async () => {
    const own = await hallAtWork()
    const board = own.screen({ screen: 'board' })
    await shown(board)
    const answers = Array.from({ length: 20 }, () => own.take())
    const [first] = await Promise.all(answers)
    expect(first?.status).toBe(201)
    const disconnected = new Promise((done) => board.socket.once('disconnect', done))
    await own.stop()
    expect(await disconnected).toMatch(/disconnect|transport/)
    const again = await hallForTest({ folder: own.folder, store: own.store })
    expect(again.position()).toBe(21)
  })

  test('two servers do not open the same data folder', async () => {
    await expect(hallAtWork({ folder: hall.folder })).rejects.toThrow(/^HALL_DATA: another hall server is using [^\n]+$/)
  })
})
