import { afterEach, describe, expect, test } from 'vitest'
import { consoleModel } from '../../../counter-display/console/model.ts'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { view, views } from '../../preview/console.fixtures.ts'
import { fakeLink } from './fake-link.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

function desk(first: ConsoleView) {
  const fake = fakeLink(first)
  const went: string[] = []
  const model = consoleModel({
    openPage: (path) => went.push(path),
    link: fake.link,
    me: { username: 'clerk6', staffNo: '0617', role: 'clerk' },
    language: 'zh',
    toLogin: () => went.push('login'),
    signOut: async () => {
      went.push('signed out')
    },
  })
  open.push(model.close)
  return { ...fake, model, went }
}

test('[FIRST-1] what was asked first is noted beside the console, with the matter of whoever is served', () => {
  const serving = desk(views.serving)
  serving.model.press('first-asked')
  const free = desk(views.free)
  free.model.press('first-asked')
  expect([serving.went, free.went, serving.model.question.value]).toEqual([
    [`/phone-desk#item=${views.serving.current?.items[0]?.code}`],
    ['/phone-desk'],
    null,
  ])
})

describe('what F2 asks for', () => {
  test.each([
    ['closed', { type: 'open', counter: '6' }],
    ['seat-free', { type: 'open', counter: '6' }],
    ['paused', { type: 'resume', counter: '6' }],
    ['free', { type: 'call-next', counter: '6' }],
    ['called', { type: 'start', counter: '6' }],
    ['serving', { type: 'finish', counter: '6', callNext: true }],
    ['last-one', { type: 'finish', counter: '6', callNext: false }],
    ['long', { type: 'finish', counter: '6', callNext: false }],
  ] as const)('%s', (name, request) => {
    const { model, asked } = desk(views[name])
    model.press('next')
    expect(asked).toEqual([request])
  })
})

describe('a visit with another stop', () => {
  const { current } = views.serving
  const stop = (kind: 'intake' | 'payment', state: 'now' | 'later', line: string, label: string) => ({
    kind,
    line: { id: line, prefix: 'J', names: { zh: kind } },
    state,
    counters: [label],
    zones: ['east'],
    items: [],
  })
  const going = (more: object = {}, line = 'till') =>
    view({
      ...views.serving,
      ...more,
      current: { ...current, stops: [stop('intake', 'now', 'a', '6'), stop('payment', 'later', line, '13')] },
    })
  const pressed = (shown: ConsoleView, act: 'next' | 'finish' | 'stops') => {
    const { model, asked } = desk(shown)
    model.press(act)
    return { asked, question: model.question.value }
  }

  test('F2 sends the visitor on and calls the next, F8 only sends on', () => {
    expect(pressed(going(), 'next').asked).toEqual([{ type: 'finish', counter: '6', callNext: true, goOn: true }])
    expect(pressed(going({ next: [] }), 'next').asked).toEqual([{ type: 'finish', counter: '6', callNext: false, goOn: true }])
    expect(pressed(going(), 'finish').asked).toEqual([{ type: 'finish', counter: '6', callNext: false, goOn: true }])
  })
  test('a stop of the same counter goes on there, without calling', () => {
    const [own] = views.serving.counter.lines
    expect(pressed(going({}, own), 'next').asked).toEqual([{ type: 'finish', counter: '6', callNext: false, goOn: true }])
  })
  test('S asks which stop to leave out or to add', () => {
    expect(pressed(going(), 'stops')).toMatchObject({ asked: [], question: { kind: 'stops' } })
  })
})

describe('pressing twice', () => {
  test('while the first is under way the second does nothing, whichever key it is', async () => {
    const { model, asked, answer } = desk(views.serving)
    model.press('next')
    model.press('next')
    model.press('finish')
    expect(asked).toHaveLength(1)
    await answer()
    expect(model.busy.value).toBeNull()
  })

  test('F2 twice quickly finishes and calls one person, not two', async () => {
    const { model, asked, answer, show, pass } = desk(views.serving)
    model.press('next')
    await answer()
    model.press('next')
    pass(200)
    show(views.called)
    model.press('next')
    pass(799)
    model.press('next')
    expect(asked).toHaveLength(1)
    pass(1)
    model.press('next')
    expect(asked.map(({ type }) => type)).toEqual(['finish', 'start'])
  })

  test('other keys work at once after F2', async () => {
    const { model, asked, answer, show } = desk(views.free)
    model.press('next')
    await answer()
    show(views.called)
    model.press('undo')
    expect(asked.map(({ type }) => type)).toEqual(['call-next', 'undo'])
  })

  test('a refused F2 can be pressed again at once', async () => {
    const { model, asked, answer } = desk(views.free)
    model.press('next')
    await answer({ ok: false, error: { code: 'nobody-waiting' } })
    model.press('next')
    expect(asked).toHaveLength(2)
  })
})

describe('a refusal', () => {
  test('is shown, and goes away with the next action', async () => {
    const { model, answer } = desk(views.free)
    model.press('next')
    await answer({ ok: false, error: { code: 'nobody-waiting' } })
    expect(model.notice.value).toEqual({ refusal: { code: 'nobody-waiting' } })
    model.press('pause')
    expect(model.notice.value).toBeNull()
  })

  test('a key that cannot be used says why and asks nothing', () => {
    const { model, asked } = desk(views.serving)
    model.press('no-show')
    expect(model.notice.value).toEqual({ refusal: { code: 'already-serving' } })
    expect(asked).toEqual([])
  })

  test('offline nothing is asked, and the reason goes away with it', () => {
    const { model, asked, online } = desk(views.serving)
    online.value = false
    model.press('next')
    expect(asked).toEqual([])
    expect(model.notice.value).toEqual({ own: 'why-offline' })
    online.value = true
    expect(model.notice.value).toBeNull()
  })

  test('a taken seat asks before it is taken over', async () => {
    const { model, asked, answer } = desk(views.closed)
    model.press('next')
    await answer({ ok: false, error: { code: 'counter-taken', subject: '0623' } })
    expect(model.question.value).toEqual({ kind: 'take-over', staffNo: '0623' })
    expect(asked).toHaveLength(1)
  })

  test('a sign-in that has ended leads to the sign-in page', async () => {
    const { model, went, answer } = desk(views.free)
    model.press('next')
    await answer({ ok: false, error: { code: 'not-signed-in' } })
    expect(went).toEqual(['login'])
  })

  test('so does a connection that is refused for it', () => {
    const { went, refusal } = desk(views.free)
    refusal.value = { code: 'not-signed-in' }
    expect(went).toEqual(['login'])
  })
})

describe('a question', () => {
  test('comes before hold, pause, transfer, a chosen number, bringing back and closing; keys rest while it is open', () => {
    for (const [name, act] of [
      ['serving', 'hold'],
      ['serving', 'transfer'],
      ['free', 'pause'],
      ['free', 'call'],
      ['free', 'return'],
      ['free', 'close'],
      ['seat-taken', 'next'],
    ] as const) {
      const { model, asked } = desk(views[name])
      model.press(act)
      expect(model.question.value, act).not.toBeNull()
      model.press('next')
      expect(asked, act).toEqual([])
    }
  })

  test('closes with yes, stays with the reason after a refusal', async () => {
    const { model, answer } = desk(views.free)
    model.press('call')
    void model.send('call', { type: 'call', counter: '6', number: 'B999', reason: '行动不便' })
    await answer({ ok: false, error: { code: 'unknown-ticket' } })
    expect(model.question.value).toEqual({ kind: 'call' })
    expect(model.notice.value).toEqual({ refusal: { code: 'unknown-ticket' } })
    void model.send('call', { type: 'call', counter: '6', number: 'B041', reason: '行动不便' })
    await answer()
    expect(model.question.value).toBeNull()
    expect(model.notice.value).toBeNull()
  })

  test('about a number that has left the counter closes itself, so that nobody else is held in its place', () => {
    const { model, show } = desk(views.serving)
    model.press('hold')
    show(view({ ...views.serving, waiting: 9 }))
    expect(model.question.value).not.toBeNull()
    show(views.free)
    expect(model.question.value).toBeNull()
    expect(model.notice.value).toEqual({ own: 'why-changed' })
  })

  test('its own success, seen before the answer, is no such surprise', async () => {
    const { model, show, answer } = desk(views.serving)
    model.press('hold')
    void model.send('hold', { type: 'hold', counter: '6', reason: '去缴费' })
    show(views.free)
    expect(model.notice.value).toBeNull()
    await answer()
    expect(model.question.value).toBeNull()
    expect(model.notice.value).toBeNull()
  })
})

describe('the outcome', () => {
  test('goes with the finish, and is taken back by the same key', () => {
    const { model, asked } = desk(views.serving)
    model.press('incomplete')
    model.press('incomplete')
    expect(model.outcome.value).toBeNull()
    model.press('done')
    model.press('finish')
    expect(asked).toEqual([{ type: 'finish', counter: '6', callNext: false, outcome: 'done' }])
  })

  test('belongs to one person: the next starts without, and an undone finish has it back', () => {
    const { model, show } = desk(views.serving)
    model.press('accepted')
    show(views.free)
    expect(model.outcome.value).toBeNull()
    show(views.long)
    expect(model.outcome.value).toBeNull()
    show(views.serving)
    expect(model.outcome.value).toBe('accepted')
  })
})

describe('leaving', () => {
  test('closes the counter first; if that is refused nobody is signed out', async () => {
    const { model, went, answer, asked } = desk(views.free)
    void model.leave(true)
    await answer({ ok: false, error: { code: 'counter-busy' } })
    expect(went).toEqual([])
    void model.leave(true)
    await answer()
    expect(asked.map(({ type }) => type)).toEqual(['close', 'close'])
    expect(went).toEqual(['signed out'])
  })
})
