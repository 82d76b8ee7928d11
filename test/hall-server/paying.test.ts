import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { simulatedTerminal, type Behaviour } from '../../hall-server/output/payment/simulator.ts'
import type { PaymentTerminal } from '../../hall-server/output/payment/terminal.ts'
import { paidFen } from '../../hall-server/core/case/case.ts'
import { no, worked } from './core/case/charge-spec.ts'
import { journalled } from './paying-spec.ts'

const asked = (payment = 'p1') => ({ worked: worked(12_000), offered: 12_000, payer: 'applicant', method: 'card', payment }) as const
const paid = ['PaymentAsked', 'FeeCharged', 'DocumentIssued']
const pay = async (behaviour: Behaviour) => {
  const spec = await journalled()
  const terminal = simulatedTerminal(behaviour)
  const program = spec.program(terminal)
  const told = await program.payAtTerminal(no, asked(), spec.actor)
  return { ...spec, terminal, paying: program, told: told.ok ? 'ok' : told.error.code }
}

test('[CHARGE-6] it is in the journal that the terminal is asked before it is asked', async () => {
  const spec = await journalled()
  const seen: string[][] = []
  const simulated = simulatedTerminal('approve')
  const terminal: PaymentTerminal = {
    ...simulated,
    start: async (what) => {
      seen.push(await spec.types())
      return simulated.start(what)
    },
  }
  expect(await spec.program(terminal).payAtTerminal(no, asked(), spec.actor)).toMatchObject({ ok: true })
  expect(seen).toEqual([['PaymentAsked']])
  expect(await spec.types()).toEqual(paid)
})

test('an approved payment is charged with the terminal’s slip, a declined one is not', async () => {
  const good = await pay('approve')
  expect(good.told).toBe('ok')
  expect((await good.look()).charges[0]?.fact).toMatchObject({ payment: 'p1', slip: 'SIM1', total: 12_000, method: 'card' })
  const bad = await pay('decline')
  expect(bad.told).toBe('payment-declined')
  expect(await bad.types()).toEqual(['PaymentAsked', 'PaymentFailed'])
  expect((await bad.look()).payment).toBeNull()
})

test('another sum than the tariff’s is refused before the terminal hears of it', async () => {
  const spec = await journalled()
  const terminal = simulatedTerminal('approve')
  const told = await spec.program(terminal).payAtTerminal(no, { ...asked(), offered: 11_999 }, spec.actor)
  expect(told).toMatchObject({ error: { code: 'fee-differs' } })
  expect(terminal.taken.size).toBe(0)
  expect(await spec.types()).toEqual([])
})

test('[CHARGE-7] no answer leaves the payment open; asked again, the terminal says what became of it', async () => {
  const { told, look, paying, terminal, actor } = await pay('time-out')
  expect(told).toBe('ok')
  expect((await look()).payment).toMatchObject({ payment: 'p1', fen: 12_000 })
  expect(await paying.checkPayment(no, 'p1', actor)).toMatchObject({ ok: true })
  expect(paidFen(await look())).toBe(12_000)
  expect(terminal.taken.get('p1')).toBe(1)
  expect(await paying.checkPayment(no, 'p1', actor)).toMatchObject({ error: { code: 'payment-settled' } })
  expect(await paying.checkPayment(no, 'p9', actor)).toMatchObject({ error: { code: 'unknown-payment' } })
})

test('[CHARGE-7] a payment the terminal never began is given up, and another may be made', async () => {
  const { look, paying, actor, types } = await pay('lose')
  expect(await paying.checkPayment(no, 'p1', actor)).toMatchObject({ error: { code: 'payment-declined' } })
  expect((await look()).facts.findLast(({ type }) => type === 'PaymentFailed')).toMatchObject({ why: 'given-up' })
  expect(await types()).toEqual(['PaymentAsked', 'PaymentFailed'])
})

test('[CHARGE-7] a second answer changes nothing and is noted', async () => {
  const { types, told, troubles, look } = await pay('answer-twice')
  for (let turn = 0; turn < 20; turn += 1) await setImmediate()
  expect(told).toBe('ok')
  expect(await types()).toEqual(paid)
  expect(paidFen(await look())).toBe(12_000)
  expect(troubles).toEqual(['Another answer (approved) for p1: payment-settled'])
})

test('[CHARGE-6] a power cut while the terminal works leaves a payment open that the next program can check', async () => {
  const spec = await journalled()
  const terminal = simulatedTerminal('approve')
  const dead: PaymentTerminal = {
    ...terminal,
    start: async (what) => {
      await terminal.start(what)
      return new Promise(() => {}) // the money has moved, and nobody is there to hear it
    },
  }
  void spec.program(dead).payAtTerminal(no, asked(), spec.actor)
  for (let turn = 0; turn < 20; turn += 1) await setImmediate()
  expect((await spec.look()).payment?.payment).toBe('p1')
  const next = spec.program(terminal)
  expect(await next.checkPayment(no, 'p1', spec.actor)).toMatchObject({ ok: true })
  expect(await spec.types()).toEqual(paid)
  expect(terminal.taken.get('p1')).toBe(1)
})

test('the same request again never starts a second payment, whatever became of the first', async () => {
  for (const [behaviour, again] of [
    ['approve', { ok: true }],
    ['decline', { error: { code: 'payment-declined' } }],
    ['time-out', { ok: true }],
  ] as const) {
    const { paying, actor, types } = await pay(behaviour)
    const before = await types()
    expect(await paying.payAtTerminal(no, asked(), actor)).toMatchObject(again)
    expect(await types()).toEqual(before)
  }
})

test('a screen does not wait for ever, and the answer is written all the same', async () => {
  const spec = await journalled()
  let resolve = () => {}
  const promise = new Promise<void>((go) => (resolve = go))
  const paying = spec.program(
    simulatedTerminal('approve', () => promise),
    5,
  )
  expect(await paying.payAtTerminal(no, asked(), spec.actor)).toMatchObject({ ok: true })
  expect(await spec.types()).toEqual(['PaymentAsked'])
  expect(await paying.checkPayment(no, 'p1', spec.actor)).toMatchObject({ ok: true }) // the terminal is busy
  resolve()
  for (let turn = 0; turn < 20; turn += 1) await setImmediate()
  expect(await spec.types()).toEqual(paid)
})
