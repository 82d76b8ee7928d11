import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterActionNames } from '../../../shared/wire/requests.ts'
import { hallAtWork, someId, type HallAtWork } from './hall-at-work.ts'

let hall: HallAtWork
let cookies: string[]
beforeAll(async () => {
  hall = await hallAtWork()
  cookies = ['', ...(await Promise.all(['clerk1', 'greeter', 'manager'].map((name) => hall.signIn(name))))]
})
afterAll(() => hall.stop())

const cookie = fc.nat(3).map((at) => () => cookies[at])
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', '1', '2', 'A001', 'general', 'normal', 'zh', '\u202e', '__proto__', 1e99, -1, true),
)
const types = [
  ...counterActionNames,
  'take',
  'cancel',
  'ask-help',
  'set-class',
  'return-to-line',
  'cancel-number',
  'help-given',
  'assign-lines',
  'report-error',
]
/** Nearly right: known types and fields, with now and then a wrong value, a field too many or too few. */
const nearly = fc.record(
  {
    type: fc.constantFrom(...types),
    requestId: fc.oneof(fc.constant(null).map(someId), odd),
    counter: fc.oneof(fc.constantFrom('1', '2', '3', '99'), odd),
    line: fc.oneof(fc.constantFrom('general', 'social', 'nowhere'), odd),
    lines: fc.oneof(fc.constant(['general']), odd),
    class: fc.oneof(fc.constantFrom('normal', 'priority'), odd),
    language: fc.oneof(fc.constant('zh'), odd),
    number: fc.oneof(fc.constantFrom('A001', 'A002', 'Z999'), odd),
    reason: fc.oneof(fc.constant('理由'), odd),
    place: fc.oneof(fc.constant('大厅'), odd),
    keepPlace: fc.oneof(fc.boolean(), odd),
    outcome: fc.oneof(fc.constant('done'), odd),
    item: fc.oneof(fc.constantFrom('psb-id-reissue', 'nothing'), odd),
    version: fc.oneof(fc.constant(1), odd),
    about: fc.oneof(fc.constant('fees'), odd),
  },
  { requiredKeys: ['type', 'requestId'] },
)
/** Only the fields a type takes, so that many messages get past the parser. */
const fieldsOf: Record<string, string[]> = {
  take: ['line', 'class', 'language'],
  'ask-help': ['place'],
  'help-given': ['place'],
  'set-class': ['number', 'class', 'reason'],
  'return-to-line': ['number'],
  'cancel-number': ['number', 'reason'],
  'assign-lines': ['counter', 'lines'],
  call: ['counter', 'number', 'reason'],
  pause: ['counter', 'reason'],
  hold: ['counter', 'reason'],
  return: ['counter', 'number'],
  transfer: ['counter', 'line', 'keepPlace'],
  finish: ['counter', 'outcome'],
  'report-error': ['item', 'version', 'about', 'reason', 'place'],
}
const trimmed = nearly.map((message) => {
  const kept = new Set(['type', 'requestId', ...(fieldsOf[message.type] ?? ['counter'])])
  return Object.fromEntries(Object.entries(message).filter(([field]) => kept.has(field)))
})
/** Right in every field, so that what is accepted is not left to chance. */
const right = fc.constant(null).map(() => ({ type: 'ask-help', requestId: someId(), place: someId() }))
const message = fc.oneof(fc.jsonValue(), fc.object(), nearly, trimmed, trimmed, right)

const isWell = async () => expect((await hall.get('/api/health')).status).toBe(200)

test('whatever screens send, each gets one answer, only an accepted one changes the hall, and the server stays well', async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(cookie, fc.array(message, { minLength: 1, maxLength: 8 }), async (who, messages) => {
      const screen = hall.screen({ screen: 'kiosk' }, who())
      for (const each of messages) {
        const before = hall.position()
        const reply = await screen.ask(each)
        expect(typeof reply.ok).toBe('boolean')
        if (!reply.ok) expect(reply.error.code).toMatch(/^[a-z-]+$/)
        if (!reply.ok) expect(hall.position()).toBe(before)
        if (reply.ok) accepted += 1
      }
      screen.socket.close()
    }),
    { numRuns: 60 },
  )
  expect(accepted).toBeGreaterThan(0)
  await isWell()
}, 30_000)

test('whatever a handshake says, the server stays well', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.object(),
        fc.record({ version: fc.oneof(fc.constant(1), odd), screen: odd, counter: odd, token: odd, hall: odd }, { requiredKeys: [] }),
      ),
      async (auth) => {
        const screen = hall.screen(auth)
        await new Promise((done) => screen.socket.onAny(done).once('connect_error', done))
        expect(screen.pushes.length + screen.refusals.length + screen.reloads).toBeLessThanOrEqual(1)
        screen.socket.close()
      },
    ),
    { numRuns: 40 },
  )
  await isWell()
}, 30_000)

const part = fc.oneof(
  fc.constantFrom(
    'api',
    'halls',
    'urumqi',
    'counters',
    '1',
    'open',
    'call-next',
    'tickets',
    'items',
    'login',
    'cancel',
    '..',
    '%00',
    '%ff',
  ),
  fc.string().map((text) => encodeURIComponent(text)),
)
const path = fc.oneof(
  fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
  fc.constantFrom(...counterActionNames).map((action) => `/api/halls/urumqi/counters/1/${action}`),
  fc.constantFrom(
    '/api/halls/urumqi/tickets',
    '/api/login',
    '/api/password',
    '/api/accounts',
    '/api/logout',
    '/api/halls/urumqi/close-day',
  ),
)
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.object().map((each) => JSON.stringify(each)),
  trimmed.map(({ type: _type, requestId: _id, ...each }) => JSON.stringify(each)),
)

test('whatever is sent over HTTP, it is answered below 500, and only an accepted request changes the hall', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'), path, body, fc.nat(2), async (method, where, text, who) => {
      const before = hall.position()
      const sent = { key: someId(), cookie: cookies[who] ?? '' }
      const answer = await hall.send(method, where, method === 'GET' || method === 'DELETE' ? undefined : text, sent)
      const content = await answer.text()
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400)
        expect(JSON.parse(content)).toMatchObject({ status: answer.status, code: expect.stringMatching(/^[a-z-]+$/) })
      if (answer.status >= 400) expect(hall.position()).toBe(before)
    }),
    { numRuns: 300 },
  )
  await isWell()
}, 30_000)
