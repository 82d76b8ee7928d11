import { describe, expect, test } from 'vitest'
import { terminalSetting } from '../../../../hall-server/output/payment/terminal-setting.ts'
import { counterOf, openTerminals, paymentName } from '../../../../hall-server/output/payment/terminals.ts'
import { caseNo } from '../../../../shared/case/codes.ts'
import { counterId, instant } from '../../../../shared/ids.ts'

const no = caseNo.parse('20261123-0001')
const [one, two] = [counterId.parse('1'), counterId.parse('A.2')]
const open = (text: string) => openTerminals(terminalSetting.parse(text), { timeZone: 'Asia/Shanghai', log: () => {} })
const asked = (counter: typeof one, fen = 100) =>
  ({ payment: paymentName(no, counter, 'r'), fen, method: 'card', at: instant.parse(0) }) as const

describe('the setting', () => {
  test('is one terminal for all counters, or one for each', () => {
    expect(terminalSetting.parse('simulator')).toEqual([{ counter: null, is: { kind: 'simulator', behaviour: 'by-amount' } }])
    expect(terminalSetting.parse('1=zvt://:123456@10.0.0.21, A.2=simulator:decline')).toEqual([
      { counter: '1', is: { kind: 'zvt', host: '10.0.0.21', port: 20_007, password: '123456' } },
      { counter: 'A.2', is: { kind: 'simulator', behaviour: 'decline' } },
    ])
    expect(terminalSetting.parse('zvt://:000000@pos-3:2000')[0]?.is).toMatchObject({ host: 'pos-3', port: 2000 })
  })

  test.each(['', 'cash', 'simulator:sometimes', 'zvt://10.0.0.21', 'zvt://:12@10.0.0.21', '1=', '1=zvt://:123456@'])(
    'is not %j',
    (text) => {
      expect(terminalSetting.safeParse(text).success).toBe(false)
    },
  )
})

test('a payment’s name says its counter, whatever the counter is called', () => {
  expect(paymentName(no, one, 'r1')).toMatch(/^20261123-0001\.1\.[\w-]{22}$/)
  expect(paymentName(no, one, 'r1')).not.toBe(paymentName(no, one, 'r2'))
  expect(counterOf(paymentName(no, two, 'r1'))).toBe(two)
  expect(counterOf('p1')).toBeNull()
})

test('each payment goes to the terminal of its counter', async () => {
  const terminals = open('1=simulator:approve,A.2=simulator:decline')
  expect([terminals.has(one), terminals.has(two), terminals.has(counterId.parse('3'))]).toEqual([true, true, false])
  expect(await terminals.start(asked(one))).toMatchObject({ kind: 'approved' })
  expect(await terminals.start(asked(two))).toEqual({ kind: 'declined' })
  expect(await terminals.status(asked(one))).toMatchObject({ kind: 'approved' })
  expect(await terminals.start(asked(counterId.parse('3')))).toEqual({ kind: 'never-began' })
  expect(await terminals.status(asked(counterId.parse('3')))).toEqual({ kind: 'no-answer' })
})

test('the simulator decides by the last digits of the sum', async () => {
  const terminals = open('simulator')
  const told = async (fen: number, request: string) =>
    (await terminals.start({ ...asked(one, fen), payment: paymentName(no, one, request) })).kind
  expect(await told(1_000, 'a')).toBe('approved')
  expect(await told(1_001, 'b')).toBe('declined')
  expect(await told(1_002, 'c')).toBe('no-answer')
  expect((await terminals.status({ ...asked(one, 1_002), payment: paymentName(no, one, 'c') })).kind).toBe('approved')
  expect(await told(1_004, 'd')).toBe('no-answer')
  expect((await terminals.status({ ...asked(one, 1_004), payment: paymentName(no, one, 'd') })).kind).toBe('never-began')
})
