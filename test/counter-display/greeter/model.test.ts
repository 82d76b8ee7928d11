import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Catalogue } from '../../../shared/screen/find-items.ts'
import { greeterModel } from '../../../counter-display/greeter/model.ts'
import { catalogue, issued, NOW, view, views } from '../../preview/greeter.fixtures.ts'
import { fakeDesk } from '../desk/fake-desk.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

async function desk(first = views.busy, loadItems: () => Promise<Catalogue | null> = async () => catalogue) {
  const fake = fakeDesk(first, NOW)
  const model = greeterModel({
    ...fake.means,
    loadItems,
    me: { username: 'greeter', staffNo: '0602', role: 'greeter', department: null, mustChange: false },
  })
  open.push(model.close)
  await fake.settle()
  const [item] = model.found.value
  if (item === undefined) throw new Error('fixture')
  return { ...fake, model, item }
}
const gave = { ok: true, value: issued } as const

describe('taking a number', () => {
  test('asks for the item, the class and the visitor’s language, and shows the number', async () => {
    const { model, item, asked, answer } = await desk()
    model.chosen.value = { item }
    model.ticketClass.value = 'appointment'
    model.visitor.value = 'ug'
    void model.take()
    await answer(gave)
    expect(asked).toEqual([{ type: 'take', class: 'appointment', language: 'ug', item: item.code }])
    expect(model.issued.value?.number).toBe('B043')
  })

  test('a line will do without an item', async () => {
    const { model, asked } = await desk()
    model.chosen.value = { line: 'civil' }
    void model.take()
    expect(asked).toEqual([{ type: 'take', class: 'normal', language: 'zh', line: 'civil' }])
  })

  test('a limit stands in the way until a reason sets it aside', async () => {
    const { model, item, asked, answer } = await desk()
    model.chosen.value = { item }
    void model.take()
    await answer({ ok: false, error: { code: 'quota-reached', subject: '16:00' } })
    expect(model.limited.value).toEqual({ code: 'quota-reached', subject: '16:00' })
    void model.takeAnyway('远道而来')
    await answer(gave)
    expect(asked.at(-1)).toMatchObject({ type: 'take', item: item.code, override: '远道而来' })
    expect(model.limited.value).toBeNull()
    expect(model.issued.value?.number).toBe('B043')
  })
  test('what is no limit is told and asks for no reason', async () => {
    const { model, item, answer } = await desk()
    model.chosen.value = { item }
    void model.take()
    await answer({ ok: false, error: { code: 'hall-unavailable' } })
    expect(model.limited.value).toBeNull()
  })

  test('says what is still missing, and asks nothing until it is there', async () => {
    const { model, item, asked } = await desk()
    expect(model.notYet.value).toBe('take-choose-item')
    model.chosen.value = { item }
    model.ticketClass.value = 'priority'
    expect(model.notYet.value).toBe('take-choose-reason')
    void model.take()
    expect(asked).toEqual([])
    model.reason.value = 'elderly'
    expect(model.notYet.value).toBeNull()
  })

  test('a closed hall gives none', async () => {
    const { model, item, asked } = await desk(views.closed)
    model.chosen.value = { item }
    expect(model.notYet.value).toBe('take-hall-closed')
    void model.take()
    expect(asked).toEqual([])
  })

  test('the reason of a priority follows the number as a code', async () => {
    const { model, item, asked, answer } = await desk()
    model.chosen.value = { item }
    model.ticketClass.value = 'priority'
    model.reason.value = 'pregnant'
    void model.take()
    await answer(gave)
    expect(asked.at(-1)).toEqual({ type: 'set-class', number: 'B043', class: 'priority', reason: 'pregnant' })
    await answer()
    expect(model.reasonLost.value).toBe(false)
  })

  test('a reason that was not kept is told, and the number stays', async () => {
    const { model, item, answer } = await desk()
    model.chosen.value = { item }
    model.ticketClass.value = 'priority'
    model.reason.value = 'ill'
    void model.take()
    await answer(gave)
    await answer({ ok: false, error: { code: 'ticket-not-waiting' } })
    expect(model.reasonLost.value).toBe(true)
    expect(model.issued.value?.number).toBe('B043')
  })

  test('a refusal keeps what was chosen, for another try', async () => {
    const { model, item, answer } = await desk()
    model.chosen.value = { item }
    void model.take()
    await answer({ ok: false, error: { code: 'no-counter-for-line' } })
    expect(model.notice.value).toEqual({ refusal: { code: 'no-counter-for-line' } })
    expect(model.issued.value).toBeNull()
    expect(model.chosen.value).toEqual({ item })
  })

  test('the next visitor starts clean', async () => {
    const { model, item, answer } = await desk()
    model.chosen.value = { item }
    model.visitor.value = 'en'
    model.search.value = 'sfz'
    void model.take()
    await answer(gave)
    model.another()
    expect([model.issued.value, model.chosen.value, model.search.value, model.visitor.value]).toEqual([null, null, '', 'zh'])
  })
})

test('the list of items is asked for again until it comes', async () => {
  vi.useFakeTimers()
  const load = vi.fn<() => Promise<Catalogue | null>>().mockResolvedValueOnce(null).mockResolvedValue(catalogue)
  const fake = fakeDesk(views.busy, NOW)
  const model = greeterModel({
    ...fake.means,
    loadItems: load,
    me: { username: 'greeter', staffNo: '0602', role: 'greeter', department: null, mustChange: false },
  })
  open.push(model.close, () => vi.useRealTimers())
  await vi.advanceTimersByTimeAsync(0)
  expect(model.catalogue.value).toBeNull()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(model.catalogue.value).toBe(catalogue)
})

describe('those waiting and aside', () => {
  test('are filtered by line and by number together', async () => {
    const { model } = await desk()
    model.line.value = 'police'
    expect(model.waiting.value.map(({ number }) => number)).toEqual(['B040', 'B041', 'B042'])
    expect(model.aside.value.map(({ number }) => number)).toEqual(['B036'])
    model.number.value = '36'
    expect(model.waiting.value).toEqual([])
    expect(model.aside.value.map(({ number }) => number)).toEqual(['B036'])
  })

  test('each act asks for itself and tells what was done', async () => {
    const { model, asked, answer } = await desk()
    model.handle('B040')
    void model.setClass('B040', 'priority', 'disabled')
    await answer()
    expect(model.handled.value).toBeNull()
    expect(model.done.value).toEqual({ what: 'class', number: 'B040', class: 'priority' })
    void model.returnToLine('B036')
    await answer()
    expect(model.done.value).toEqual({ what: 'returned', number: 'B036' })
    void model.cancel('D019', 'left')
    await answer()
    void model.helpGiven('3 号自助机')
    await answer()
    expect(model.done.value).toBeNull()
    expect(asked).toEqual([
      { type: 'set-class', number: 'B040', class: 'priority', reason: 'disabled' },
      { type: 'return-to-line', number: 'B036' },
      { type: 'cancel-number', number: 'D019', reason: 'left' },
      { type: 'help-given', place: '3 号自助机' },
    ])
  })

  test('a refusal stays in the dialog', async () => {
    const { model, answer } = await desk()
    model.handle('B040')
    void model.cancel('B040', 'wrong')
    await answer({ ok: false, error: { code: 'ticket-not-waiting', subject: 'B040' } })
    expect(model.handled.value?.number).toBe('B040')
    expect(model.notice.value).toEqual({ refusal: { code: 'ticket-not-waiting', subject: 'B040' } })
  })

  test('a number that is called meanwhile leaves the dialog', async () => {
    const { model, show } = await desk()
    model.handle('B040')
    show(view({ waiting: views.busy.waiting.filter(({ number }) => number !== 'B040') }))
    expect(model.handled.value).toBeNull()
  })
})
