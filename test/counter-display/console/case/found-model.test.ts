import { afterEach, expect, test } from 'vitest'
import { consoleModel } from '../../../../counter-display/console/model.ts'
import { ok } from '../../../../shared/result.ts'
import { refuse } from '../../../../shared/wire/refusals.ts'
import { views } from '../../../preview/console.fixtures.ts'
import { fakeLink } from '../fake-link.ts'
import { caseView } from '../../../../shared/wire/cases.ts'
import { deskWith, fakeCases, madeOf, sampleGuide } from './fake-cases.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

const decided = madeOf({
  state: 'decided',
  may: ['charge', 'deliver'],
  answers: { local: true, temporary: false, minor: false, courier: false },
}).case
const payment = { payment: 'p-1', fen: 4_000, method: 'card', at: 1 }
const charge = {
  receiptNo: '2026000001',
  total: 4_000,
  published: 4_000,
  lines: [],
  method: 'card',
  payer: 'applicant',
  at: 1,
  by: { username: 'clerk6', staffNo: '0617' },
  cancelled: null,
}
const paid = { kind: 'paid', name: 'paid-2026-1', number: '收费〔2026〕000001 号', at: 1, by: '0617' }

async function atTill() {
  const fake = fakeCases(sampleGuide(), decided)
  const fakeOne = fakeLink(views.serving)
  const model = consoleModel({
    openPage: () => undefined,
    link: fakeOne.link,
    me: { username: 'clerk6', staffNo: '0617', role: 'clerk' },
    language: 'zh',
    toLogin: () => undefined,
    signOut: async () => undefined,
  })
  const at = deskWith(model, fake)
  open.push(model.close, at.intake.close)
  await at.found.find('20260617-0007')
  await at.found.toTill()
  return { ...at, model, serve: fakeOne.show }
}

test('a case that is not there is said in words, and what was typed stays', async () => {
  const at = await atTill()
  at.found.show(null)
  await at.found.find('20260617-0000')
  expect(at.found.one.value).toBeNull()
  expect(at.model.notice.value).toEqual({ refusal: { code: 'unknown-case' } })
})

test('the sum that was shown is sent with its tariff’s version, and the receipt is printed', async () => {
  const at = await atTill()
  at.acted.push(ok(caseView.parse({ ...decided, owed: 0, charges: [charge], documents: [...decided.documents, paid] })))
  await at.found.pay('cash', false)
  const total = at.sent[0]?.body
  expect(total).toMatchObject({ fen: 4_000, method: 'cash', exemptions: [], tariffVersions: [{ part: decided.item.code }] })
  expect(at.printed).toEqual(['paid-2026-1'])
  expect(at.found.part.value).toBe('menu')
})

test('at the terminal: no answer is neither paid nor not paid, and is asked about under its own name', async () => {
  const at = await atTill()
  at.acted.push(ok(caseView.parse({ ...decided, payment })))
  await at.found.pay('card', true)
  expect(at.found.terminal.value).toBe('no-answer')
  at.acted.push(ok(caseView.parse({ ...decided, payment: null, charges: [charge] })))
  await at.found.check()
  expect(at.sent.at(-1)).toMatchObject({ path: 'check-payment', body: { payment: 'p-1' } })
  expect(at.found.terminal.value).toBe('approved')
})

test('declined is told, and another way may be chosen', async () => {
  const at = await atTill()
  at.acted.push(refuse('payment-declined'))
  await at.found.pay('code', true)
  expect(at.found.terminal.value).toBe('declined')
  // Said once, beside the keys.
  expect(at.model.notice.value).toBeNull()
})

test('[SHEET-1] what was asked without an answer is asked again under the same key, anything else under a new one', async () => {
  const at = await atTill()
  at.acted.push(refuse('hall-unavailable'))
  await at.found.act('deliver', { way: 'counter', note: null })
  await at.found.act('deliver', { way: 'counter', note: null })
  await at.found.act('deliver', { way: 'agent', note: null })
  const [first, second, third] = at.sent.map(({ key }) => key)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('a payment nobody answered about is asked for again as the same payment', async () => {
  const at = await atTill()
  at.acted.push(refuse('hall-unavailable'))
  await at.found.pay('card', true)
  expect(at.found.terminal.value).toBe('no-answer')
  at.acted.push(ok(caseView.parse({ ...decided, charges: [charge] })))
  await at.found.check()
  expect(at.sent[1]).toEqual(at.sent[0])
  expect(at.found.terminal.value).toBe('approved')
})

test('without a terminal at this counter the other ways stay open', async () => {
  const at = await atTill()
  at.acted.push(refuse('no-terminal', { subject: '6' }))
  await at.found.pay('card', true)
  expect(at.found.terminal.value).toBeNull()
  expect(at.model.notice.value).toMatchObject({ refusal: { code: 'no-terminal' } })
})

test('opened again for the same visitor the case is still there; for another it is gone', async () => {
  const at = await atTill()
  at.found.opened()
  expect(at.found.one.value?.no).toBe(decided.no)
  at.serve(views.free)
  at.found.opened()
  expect(at.found.one.value).toBeNull()
})

test('a payment nobody knows the end of stays in sight, whoever is served', async () => {
  const at = await atTill()
  at.acted.push(ok(caseView.parse({ ...decided, payment })))
  await at.found.pay('card', true)
  at.serve(views.free)
  at.found.opened()
  expect(at.found.one.value?.payment?.payment).toBe('p-1')
})
