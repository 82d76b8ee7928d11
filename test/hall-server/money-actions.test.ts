import { expect, test } from 'vitest'
import { actOnMoney, type MoneyAction } from '../../hall-server/money-actions.ts'
import { openTerminals } from '../../hall-server/output/payment/terminals.ts'
import { terminalSetting } from '../../hall-server/output/payment/terminal-setting.ts'
import { paidFen } from '../../hall-server/core/case/case.ts'
import { guide } from '../../shared/guide/guide.ts'
import { feesFor } from '../../shared/guide/fees.ts'
import { counterId, instant } from '../../shared/ids.ts'
import { aGuide } from './a-guide.ts'
import { actor as person, charged, fixed, no, passport, today } from './core/case/charge-spec.ts'
import { journalled } from './paying-spec.ts'

const costs = charged(fixed('fee', 12_000))
const published = { guide: guide.parse({ ...aGuide(passport), ...costs }), version: 1, since: instant.parse(0) }
const shown = {
  fen: 12_000,
  exemptions: [],
  tariffVersions: [{ part: passport, version: feesFor(costs, {}, today).tariffVersion }],
  payer: 'applicant' as const,
}
const [one, two] = [counterId.parse('1'), counterId.parse('2')]

async function desk(setting: string) {
  const spec = await journalled()
  const terminals = openTerminals(terminalSetting.parse(setting), { timeZone: 'Asia/Shanghai', log: () => {} })
  const around = { cases: spec.cases, content: { guide: () => published }, bank: { terminals, paying: spec.program(terminals) } }
  const act = async (action: MoneyAction, key = 'k', counter: typeof one | null = one) => {
    const told = await actOnMoney(around, { no, action, actor: spec.actor, counter, key, today })
    return told.ok ? 'ok' : told.error.code
  }
  return { ...spec, act, around }
}

test('at the till: charged as published, cancelled, charged again', async () => {
  const { act, look } = await desk('simulator')
  expect(await act({ type: 'charge', ...shown, fen: 11_000, method: 'cash' })).toBe('fee-differs')
  expect(await act({ type: 'charge', ...shown, method: 'cash' })).toBe('ok')
  expect(await act({ type: 'cancel-charge', receiptNo: '2026000001', reason: '错' })).toBe('ok')
  expect(await act({ type: 'charge', ...shown, method: 'transfer' })).toBe('ok')
  expect(paidFen(await look())).toBe(12_000)
})

test('at the terminal of the clerk’s own counter; the same request twice is one payment', async () => {
  const { act, look, types } = await desk('1=simulator')
  const pay = { type: 'pay-at-terminal', ...shown, method: 'card' } as const
  expect(await act(pay, 'k', two)).toBe('no-terminal')
  expect(await act(pay, 'k', null)).toBe('no-terminal')
  expect(await act(pay)).toBe('ok')
  expect(await act(pay)).toBe('ok')
  expect(await act(pay, 'another')).toBe('already-charged')
  expect(await types()).toEqual(['PaymentAsked', 'FeeCharged', 'DocumentIssued'])
  expect((await look()).charges[0]?.fact.payment).toMatch(/^20261123-0001\.1\./)
})

test('a payment without an answer is checked at its terminal, whoever asks', async () => {
  const { act, look } = await desk('1=simulator:time-out,2=simulator:decline')
  expect(await act({ type: 'pay-at-terminal', ...shown, method: 'code' })).toBe('ok')
  const payment = (await look()).payment?.payment ?? ''
  expect(await act({ type: 'check-payment', payment }, 'k2', two)).toBe('ok')
  expect(paidFen(await look())).toBe(12_000)
})

test('[CHARGE-7] where the terminal cannot say, a manager settles it by its slips, once', async () => {
  for (const [slip, types] of [
    ['0017', ['PaymentAsked', 'FeeCharged', 'DocumentIssued']],
    [null, ['PaymentAsked', 'PaymentFailed']],
  ] as const) {
    const { act, look, around, types: written } = await desk('1=simulator:lose')
    await act({ type: 'pay-at-terminal', ...shown, method: 'card' })
    const payment = (await look()).payment?.payment ?? ''
    const action = { type: 'settle-payment', payment, slip } as const
    expect(await act(action)).toBe('not-allowed')
    const asked = { no, action, actor: person('manager'), counter: null, key: 'k', today }
    expect(await actOnMoney(around, asked)).toMatchObject({ ok: true })
    expect(await actOnMoney(around, asked)).toMatchObject({ error: { code: 'payment-settled' } })
    expect(await written()).toEqual(types)
  }
})

test('a hall without terminals takes none of these', async () => {
  const { around, actor } = await desk('simulator')
  const told = await actOnMoney(
    { ...around, bank: null },
    { no, action: { type: 'check-payment', payment: 'p' }, actor, counter: one, key: 'k', today },
  )
  expect(told).toMatchObject({ error: { code: 'no-terminal' } })
})
