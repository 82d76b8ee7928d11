import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KioskModel } from '../../kiosk/model.ts'
import { content, published } from '../preview/guide.fixtures.ts'
import { NOW } from '../preview/board.fixtures.ts'
import { fakeKiosk, number } from './fake-kiosk.ts'

const { guide } = published
const item = { ...guide, popular: 1 }
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000)
const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}
let opened: KioskModel[] = []
async function kiosk(options: Parameters<typeof fakeKiosk>[0] = {}) {
  const made = fakeKiosk({ content, ...options })
  opened.push(made.model)
  await settle()
  return made
}
async function atGuide() {
  const made = await kiosk()
  made.model.open(item)
  return made
}

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => {
  for (const model of opened) model.close()
  opened = []
  vi.useRealTimers()
})

describe('at most three touches', () => {
  test('popular matter, take: a number', async () => {
    const { model, asked } = await kiosk()
    model.open(item)
    void model.take(item, 'normal')
    await asked[0]?.answer({ ok: true, value: number() })
    expect(model.page.value.at).toBe('ticket')
  })
  test('department, matter, print: a card', async () => {
    const { model, prints } = await kiosk()
    model.go({ at: 'look', by: 'department', group: 'social' })
    model.open(item)
    model.lookUp.printCard()
    expect([prints, model.lookUp.dialog.value?.kind]).toEqual([['guide'], 'printed'])
  })
  test('take a number, line, ordinary: a number without naming a matter', async () => {
    const { model, asked } = await kiosk()
    model.go({ at: 'lines' })
    const line = { code: null, name: { zh: '社保医保' }, line: guide.line }
    model.go({ at: 'class', item: line })
    void model.take(line, 'normal')
    expect(asked[0]?.request).toEqual({ type: 'take', line: guide.line, class: 'normal', language: 'zh' })
  })
})

test('a matter without a guide leads to its number', async () => {
  const { model } = await kiosk({ content: null })
  model.open(item)
  expect(model.page.value.at).toBe('class')
})

describe('nothing is kept for the next visitor', () => {
  test.each(['home', 'reset'] as const)('%s', async (way) => {
    const { model } = await atGuide()
    const { lookUp } = model
    lookUp.tick(guide.code, 'id')
    lookUp.answer(guide.code, 'lost', true)
    lookUp.filter('department', 'social')
    lookUp.dialog.value = { kind: 'phone' }
    model.search.value = 'sfz'
    model[way]()
    expect(lookUp.visitOf(guide.code)).toEqual({ answers: {}, ticks: new Set() })
    expect([lookUp.filters.value, lookUp.dialog.value, model.search.value]).toEqual([{}, null, ''])
  })

  test('nor when nobody touches the kiosk any more', async () => {
    const { model } = await atGuide()
    model.lookUp.tick(guide.code, 'id')
    pass(66)
    expect([model.page.value.at, model.lookUp.visitOf(guide.code).ticks.size]).toEqual(['home', 0])
  })
})

test('a second touch takes a tick away, null an answer', async () => {
  const { lookUp } = (await atGuide()).model
  lookUp.tick(guide.code, 'id')
  lookUp.tick(guide.code, 'photo')
  lookUp.tick(guide.code, 'id')
  lookUp.answer(guide.code, 'lost', true)
  lookUp.answer(guide.code, 'age', 17)
  lookUp.answer(guide.code, 'lost', null)
  expect(lookUp.visitOf(guide.code)).toEqual({ answers: { age: 17 }, ticks: new Set(['photo']) })
})

test('a printed card is told of for 12 s, then the kiosk is the next visitor’s', async () => {
  const { model } = await atGuide()
  model.lookUp.printCard()
  pass(11)
  expect([model.page.value.at, model.question.value]).toEqual(['guide', null])
  pass(3)
  expect(model.page.value.at).toBe('home')
})

test('back closes what lies over the page, then leaves the guide whatever part was open', async () => {
  const { model } = await atGuide()
  model.turnTo('fees')
  model.turnTo('faq')
  model.lookUp.dialog.value = { kind: 'phone' }
  model.back()
  expect([model.lookUp.dialog.value, model.page.value.at]).toEqual([null, 'guide'])
  model.back()
  expect(model.page.value.at).toBe('home')
})

describe('something here is wrong', () => {
  test('goes to the office with version, part, reason and kiosk', async () => {
    const { model, asked } = await atGuide()
    void model.lookUp.report(published, 'fees', 'fee')
    expect(asked[0]?.request).toEqual({ type: 'report-error', item: guide.code, version: 3, about: 'fees', reason: 'fee', place: 'K01' })
    await asked[0]?.answer({ ok: true, value: null })
    expect(model.lookUp.dialog.value).toEqual({ kind: 'report', state: 'sent' })
  })
  test('says so when it did not arrive, and opens nothing for the next visitor', async () => {
    const { model, asked } = await atGuide()
    void model.lookUp.report(published, 'fees', 'fee')
    void model.lookUp.report(published, 'fees', 'other')
    await asked[0]?.answer({ ok: false, error: { code: 'rate-limited', retryAfter: 60 } })
    expect(model.lookUp.dialog.value).toEqual({ kind: 'report', state: 'failed' })
    model.home()
    await asked[1]?.answer({ ok: true, value: null })
    expect(model.lookUp.dialog.value).toBeNull()
  })
})

test('the guides stay when the server goes away', async () => {
  const { model, online } = await atGuide()
  online.value = false
  expect(model.lookUp.guideOf(guide.code)?.version).toBe(3)
})

test('asks for the content until it is there', async () => {
  let loads = 0
  const { model } = fakeKiosk({ load: async () => ((loads += 1) < 3 ? null : content) })
  opened.push(model)
  await settle()
  for (let turn = 0; turn < 3; turn += 1) {
    pass(3)
    await settle()
  }
  expect([loads, model.lookUp.content.value?.version]).toEqual([3, content.version])
})
