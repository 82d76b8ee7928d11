import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wantedOf, type KioskModel } from '../../kiosk/model.ts'
import { NOW } from '../preview/board.fixtures.ts'
import { catalogue, fakeKiosk, idReissue, number } from './fake-kiosk.ts'

const unanswered = { ok: false, error: { code: 'hall-unavailable' } } as const
const item = idReissue ?? expect.unreachable('the list has an item')
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000)
let opened: KioskModel[] = []
function kiosk(...options: Parameters<typeof fakeKiosk>) {
  const made = fakeKiosk(...options)
  opened.push(made.model)
  return made
}

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => {
  for (const model of opened) model.close()
  opened = []
  vi.useRealTimers()
})

describe('several matters on one number', () => {
  const [first, second] = [item, { ...item, code: 'passport', name: { zh: 'passport' } }]
  test('gathered one by one, taken together; the first gives the name', async () => {
    const { model, asked } = kiosk()
    model.gather(first)
    model.chooseMore()
    expect([model.page.value.at, model.basket.value.length]).toEqual(['home', 1])
    model.gather(second)
    model.gather(second)
    const wanted = wantedOf(model.basket.value) ?? expect.unreachable('two are gathered')
    void model.take(wanted, 'normal')
    expect(asked[0]?.request).toEqual({ type: 'take', items: ['id-reissue', 'passport'], class: 'normal', language: 'zh' })
    await asked[0]?.answer({ ok: true, value: number() })
    expect(model.page.value).toMatchObject({ at: 'ticket', item: { code: 'id-reissue' } })
    expect(model.basket.value).toEqual([])
  })
  test('put back, and never left for the next visitor', () => {
    const { model } = kiosk()
    model.gather(first)
    model.gather(second)
    model.putBack(first)
    expect(model.basket.value.map(({ code }) => code)).toEqual(['passport'])
    model.home()
    expect(model.basket.value).toEqual([])
    expect(wantedOf([])).toBeNull()
  })
})

describe('taking a number', () => {
  test('two touches on a popular item: its class, then the number', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    expect(asked.map(({ request }) => request)).toEqual([{ type: 'take', item: 'id-reissue', class: 'normal', language: 'zh' }])
    await asked[0]?.answer({ ok: true, value: number() })
    expect(model.page.value).toMatchObject({ at: 'ticket', issued: { number: 'B043' } })
  })

  test('a double tap asks once', () => {
    const { model, asked } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    void model.take(item, 'normal')
    void model.take(item, 'priority')
    expect(asked).toHaveLength(1)
    expect(model.busy.value).toBe(true)
  })

  test('after no answer the same request is asked again, so that it gets the number it may already have', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    await asked[0]?.answer(unanswered)
    expect(model.page.value).toMatchObject({ at: 'refused', refusal: { code: 'hall-unavailable' } })
    model.language.value = 'en' // even when the visitor changed the language meanwhile
    void model.take(item, 'normal')
    expect(asked[1]?.id).toBe(asked[0]?.id)
    expect(asked[1]?.request).toEqual(asked[0]?.request)
    await asked[1]?.answer({ ok: true, value: number() })
    expect(model.page.value.at).toBe('ticket')
  })

  test('after a refusal a new try is a new request', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    await asked[0]?.answer({ ok: false, error: { code: 'rate-limited', retryAfter: 3 } })
    void model.take(item, 'normal')
    expect(asked[1]?.id).not.toBe(asked[0]?.id)
  })

  test('a number that comes after its visitor turned away is given back and not shown', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    model.home()
    expect(model.busy.value).toBe(false)
    await asked[0]?.answer({ ok: true, value: number() })
    expect(model.page.value.at).toBe('home')
    expect(asked[1]?.request).toEqual({ type: 'cancel', token: number().token })
  })

  test('the next visitor can take a number while an abandoned one is still on its way', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    model.back()
    model.go({ at: 'class', item })
    void model.take(item, 'priority')
    await asked[1]?.answer({ ok: true, value: number({ number: 'B044' }) })
    await asked[0]?.answer({ ok: true, value: number() })
    expect(model.page.value).toMatchObject({ at: 'ticket', issued: { number: 'B044' } })
  })
})

describe('a kiosk nobody touches', () => {
  test('asks after 45 s, and 20 s later forgets the visitor', () => {
    const { model } = kiosk()
    model.language.value = 'ug'
    model.contrast.value = true
    model.go({ at: 'find' })
    model.search.value = 'sfz'
    pass(44)
    expect(model.question.value).toBeNull()
    pass(2.1) // the clock ticks a little after each second
    expect(model.question.value).toBe(19)
    pass(20)
    expect(model.page.value.at).toBe('home')
    expect([model.language.value, model.contrast.value, model.search.value]).toEqual(['zh', false, ''])
  })

  test('goes on when its question is answered; another touch does not answer it', () => {
    const { model } = kiosk()
    model.go({ at: 'lines' })
    pass(50)
    model.touch()
    expect(model.question.value).not.toBeNull()
    model.goOn()
    pass(44)
    expect(model.question.value).toBeNull()
    expect(model.page.value.at).toBe('lines')
  })

  test('gives large type 90 s and 30 s', () => {
    const { model } = kiosk()
    model.elder.value = true
    model.go({ at: 'lines' })
    pass(89)
    expect(model.question.value).toBeNull()
    pass(30.1)
    expect([model.question.value, model.page.value.at]).toEqual([1, 'lines'])
    pass(2)
    expect([model.page.value.at, model.elder.value]).toEqual(['home', false])
  })

  test('asks nothing on the first page, but takes the next visitor for a new one', () => {
    const { model } = kiosk()
    model.language.value = 'en'
    pass(60)
    expect([model.question.value, model.language.value]).toEqual([null, 'en'])
    pass(10)
    expect(model.language.value).toBe('zh')
  })

  test('shows a number for 12 s after the last touch, in large type 24 s', async () => {
    for (const [isElder, seconds] of [
      [false, 12],
      [true, 24],
    ] as const) {
      const { model, asked } = kiosk()
      model.elder.value = isElder
      void model.take(item, 'normal')
      await asked[0]?.answer({ ok: true, value: number() })
      pass(8)
      model.touch()
      pass(seconds - 1)
      expect(model.page.value.at).toBe('ticket')
      pass(2)
      expect(model.page.value.at).toBe('home')
    }
  })

  test('waits for an answer that is on its way', () => {
    const { model } = kiosk()
    model.go({ at: 'class', item })
    void model.take(item, 'normal')
    pass(120)
    expect([model.page.value.at, model.question.value]).toEqual(['class', null])
  })
})

describe('help', () => {
  test('tells the desk where, once', async () => {
    const { model, asked } = kiosk()
    void model.askHelp()
    void model.askHelp()
    expect(asked.map(({ request }) => request)).toEqual([{ type: 'ask-help', place: 'K01' }])
    await asked[0]?.answer({ ok: true, value: null })
    expect(model.help.value).toBe('asked')
  })

  test('says when the desk could not be told', async () => {
    const { model, asked } = kiosk()
    void model.askHelp()
    await asked[0]?.answer(unanswered)
    expect(model.help.value).toBe('failed')
  })
})

describe('the list of items', () => {
  test('is the kept one until the server gives its own, and fetched again after a broken connection', async () => {
    const { model, online, keeps, loads } = kiosk({ isOnline: false, kept: catalogue, loaded: { ...catalogue, items: [] } })
    expect([model.catalogue.value, loads()]).toEqual([catalogue, 0])
    online.value = true
    await Promise.resolve()
    expect([model.catalogue.value?.items, keeps.length]).toEqual([[], 1])
    online.value = false
    online.value = true
    expect(loads()).toBe(2)
  })

  test('stays when the server gives none', async () => {
    const { model, keeps } = kiosk({ kept: catalogue, loaded: null })
    await Promise.resolve()
    expect([model.catalogue.value, keeps.length]).toEqual([catalogue, 0])
  })
})

test('back goes the way the visitor came, and home from a page without one', () => {
  const { model } = kiosk()
  model.go({ at: 'look', by: 'department', group: null })
  model.go({ at: 'look', by: 'department', group: 'police' })
  model.back()
  expect(model.page.value).toMatchObject({ at: 'look', group: null })
  model.back()
  model.back()
  expect(model.page.value.at).toBe('home')
})
