import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  authorisation,
  bcd,
  decoded,
  encoded,
  registration,
  repeatReceipt,
  statusOf,
} from '../../../../hall-server/output/payment/zvt-bytes.ts'
import { zvtTerminal } from '../../../../hall-server/output/payment/zvt.ts'
import { instant } from '../../../../shared/ids.ts'
import { scripted, type Script } from './zvt-bench.ts'

const hex = (bytes: Buffer) => bytes.toString('hex')

describe('the bytes', () => {
  test('of the commands', () => {
    expect(hex(encoded(registration('123456')))).toBe('060006' + '123456' + '10' + '0156')
    expect(hex(encoded(authorisation(12_050)))).toBe('06010a' + '04000000012050' + '490156')
    expect(hex(encoded(repeatReceipt('000000')))).toBe('062003000000')
  })

  test('of long messages: FF, then the length with the low byte first', () => {
    const long = { command: 0x06d3, data: Buffer.alloc(300, 7) }
    expect(hex(encoded(long)).slice(0, 10)).toBe('06d3ff2c01')
    expect(decoded(encoded(long)).whole).toEqual([long])
  })

  test('come back whole however the line cuts them', () => {
    const apdu = fc.record({
      command: fc.integer({ min: 0, max: 0xffff }),
      data: fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)),
    })
    fc.assert(
      fc.property(fc.array(apdu, { maxLength: 4 }), fc.nat(), (apdus, cut) => {
        const wire = Buffer.concat(apdus.map(encoded))
        const at = wire.length === 0 ? 0 : cut % wire.length
        const first = decoded(wire.subarray(0, at))
        const second = decoded(Buffer.concat([first.rest, wire.subarray(at)]))
        expect([...first.whole, ...second.whole]).toEqual(apdus)
        expect(second.rest.length).toBe(0)
      }),
    )
  })

  test('of a status: fields of fixed and of counted length; what is broken is read as far as it goes', () => {
    const data = Buffer.from(
      '2700' + '04000000012050' + '490156' + '8bf0f3414243' + '870017' + '0b000042' + '0c143005' + '0d1123' + '0605aabb',
      'hex',
    )
    expect(statusOf(data)).toEqual({ result: 0, fen: 12_050, receipt: '0017', trace: '000042', time: '143005', date: '1123' })
    expect(statusOf(data.subarray(0, 4))).toMatchObject({ result: 0, fen: null })
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void statusOf(Buffer.from(bytes))))
  })

  test('of sums that do not fit are refused', () => {
    expect(hex(bcd(999_999_999_999, 6))).toBe('999999999999')
    expect(() => bcd(1_000_000_000_000, 6)).toThrow(RangeError)
  })
})

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const registered = { '0600': ['800000', '060f00'] }
// 2026-11-23 14:30:05 by Beijing time
const at = instant.parse(Date.UTC(2026, 10, 23, 6, 30, 5))
const payment = { payment: 'p1', fen: 12_050, method: 'card', at } as const
const status = (result: string, fen = '000000012050', time = '143020') =>
  `040f1a 27${result} 04${fen} 490156 870017 0b000042 0c${time} 0d1123`

async function terminal(script: Script, patience = 300) {
  const bench = await scripted(script)
  const troubles: unknown[] = []
  const log = (error: unknown) => void troubles.push(error)
  const port = zvtTerminal({ host: '127.0.0.1', port: bench.port, password: '000000', timeZone: 'Asia/Shanghai', log, patience })
  stops.push(async () => {
    await bench.stop()
    await port.close()
  })
  return { ...bench, ...port, troubles }
}

describe('a payment', () => {
  test('approved: registered, authorised, confirmed, with the numbers of its slip', async () => {
    const { start, heard } = await terminal({ ...registered, '0601': ['800000', '04ff01 0a', status('00'), '060f00'] })
    expect(await start(payment)).toEqual({ kind: 'approved', slip: '0017/000042' })
    expect(heard).toEqual(['0600 000000100156', '0601 04000000012050490156'])
  })

  test.each([
    ['by the bank', { '0601': ['800000', status('71'), '061e0171'] }],
    ['with the abort key', { '0601': ['800000', '061e016c'] }],
    ['because the terminal will not begin', { '0601': ['84a000'] }],
    ['because the terminal does not take the till', { '0600': ['848300'] }],
  ])('declined %s', async (_, script) => {
    const { start } = await terminal({ ...registered, ...script })
    expect(await start(payment)).toEqual({ kind: 'declined' })
  })

  test.each([
    ['the line breaks after the sum was sent', { '0601': ['800000', 'cut'] }],
    ['the line breaks after the approval', { '0601': ['800000', status('00'), 'cut'] }],
    ['the approval is taken back', { '0601': ['800000', status('00'), '061e016c'] }],
    ['nothing more comes', { '0601': ['800000', 'quiet'] }],
    ['it ends without a result', { '0601': ['800000', '060f00'] }],
  ] as const)('not known when %s', async (_, script) => {
    const { start } = await terminal({ ...registered, ...script })
    expect(await start(payment)).toEqual({ kind: 'no-answer' })
  })

  test('not known, and logged, when nobody is there', async () => {
    const { start, stop, troubles } = await terminal(registered)
    await stop()
    expect(await start(payment)).toEqual({ kind: 'no-answer' })
    expect(troubles.length).toBe(1)
  })
})

test('a stop waits for no customer: the payment is not known', async () => {
  const { start, close, heard } = await terminal({ ...registered, '0601': ['800000', 'quiet'] }, 60_000)
  const asked = start(payment)
  await vi.waitFor(() => expect(heard.length).toBe(2))
  await close()
  expect(await asked).toEqual({ kind: 'no-answer' })
})

describe('what became of it', () => {
  const repeated = (said: string) => ({ ...registered, '0620': ['800000', said, '060f00'] })

  test('the terminal’s last payment, when sum and time fit', async () => {
    const { status: ask, heard } = await terminal(repeated(status('00')))
    expect(await ask(payment)).toEqual({ kind: 'approved', slip: '0017/000042' })
    expect(heard.at(-1)).toBe('0620 000000')
  })

  test.each([
    ['of another sum', status('00', '000000000100')],
    ['from before', status('00', '000000012050', '141900')],
    ['long after', status('00', '000000012050', '151900')],
    ['that was declined', status('6c')],
  ])('is not known when the last one is one %s', async (_, said) => {
    expect(await (await terminal(repeated(said))).status(payment)).toEqual({ kind: 'no-answer' })
  })

  test('is not another customer’s payment of the same sum', async () => {
    const script = { ...repeated(status('00')), '0601': ['800000', status('00'), '060f00'] }
    const { start, status: ask } = await terminal(script)
    expect(await start({ ...payment, payment: 'p2' })).toMatchObject({ kind: 'approved' })
    expect(await ask(payment)).toEqual({ kind: 'no-answer' })
    expect(await ask({ ...payment, payment: 'p2' })).toMatchObject({ kind: 'approved' })
  })
})
