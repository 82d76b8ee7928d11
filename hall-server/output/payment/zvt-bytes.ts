/**
 * ZVT, the openly published protocol between tills and payment terminals (Verband der Terminalhersteller, PA00P015 rev. 13.13 for the
 * commands, PA00P016 for TCP): class and instruction, a length, data. Only what a payment needs.
 */
export const commands = {
  registration: 0x06_00,
  authorisation: 0x06_01,
  logOff: 0x06_02,
  completion: 0x06_0f,
  abort: 0x06_1e,
  repeatReceipt: 0x06_20,
  status: 0x04_0f,
  intermediate: 0x04_ff,
  done: 0x80_00,
} as const

/** One message: what it is, and its data. */
export interface Apdu {
  readonly command: number
  readonly data: Buffer
}

/** A length from 255 on is written as FF and two bytes, the low one first. */
const LONG = 0xff

export function encoded({ command, data }: Apdu): Buffer {
  const { length } = data
  const head = [command >> 8, command & 0xff]
  return Buffer.concat([Buffer.from(length < LONG ? [...head, length] : [...head, LONG, length & 0xff, length >> 8]), data])
}

/** The messages that are whole in what was received, and what is left over. */
export function decoded(received: Buffer): { readonly whole: readonly Apdu[]; readonly rest: Buffer } {
  const whole: Apdu[] = []
  let at = 0
  for (;;) {
    const start = received[at + 2] === LONG ? at + 5 : at + 3
    if (received.length < start) break
    const length = start === at + 5 ? received.readUInt16LE(at + 3) : received.readUInt8(at + 2)
    if (received.length < start + length) break
    whole.push({ command: received.readUInt16BE(at), data: received.subarray(start, start + length) })
    at = start + length
  }
  return { whole, rest: received.subarray(at) }
}

/** Packed decimal digits: `1234` in 3 bytes is 00 12 34. Throws RangeError when they do not fit. */
export function bcd(digits: number | string, bytes: number): Buffer {
  const text = String(digits).padStart(bytes * 2, '0')
  if (text.length > bytes * 2 || !/^\d+$/.test(text)) throw new RangeError(`${digits} in ${bytes} bytes`)
  return Buffer.from(text, 'hex')
}

/** 人民币 (ISO 4217: CNY). */
const CNY = bcd(156, 2)
/** Amounts come from the till only; the terminal prints the receipts itself. */
const CONFIG = 0x10

export const registration = (password: string): Apdu => ({
  command: commands.registration,
  data: Buffer.concat([bcd(password, 3), Buffer.from([CONFIG]), CNY]),
})

export const authorisation = (fen: number): Apdu => ({
  command: commands.authorisation,
  data: Buffer.concat([Buffer.from([field.amount]), bcd(fen, 6), Buffer.from([field.currency]), CNY]),
})

/** Says of the last payment what it said then. */
export const repeatReceipt = (password: string): Apdu => ({ command: commands.repeatReceipt, data: bcd(password, 3) })
export const acknowledged: Apdu = { command: commands.done, data: Buffer.alloc(0) }

const field = { amount: 0x04, trace: 0x0b, time: 0x0c, date: 0x0d, result: 0x27, currency: 0x49, receipt: 0x87 } as const

/** What a status message says. */
export interface ZvtStatus {
  /** 0: approved. */
  readonly result: number | null
  readonly fen: number | null
  readonly receipt: string | null
  readonly trace: string | null
  /** `1123`: month and day, as the terminal's clock says. */
  readonly date: string | null
  /** `143005` */
  readonly time: string | null
}

/** Bytes of each field's value; `ll` and `lll`: their number stands before them in two or three digits; `tlv`: a container, the last one. */
const lengths: Readonly<Record<number, number | 'll' | 'lll' | 'tlv'>> = {
  0x01: 1, 0x02: 1, 0x03: 1, 0x04: 6, 0x05: 1, 0x06: 'tlv', 0x0b: 3, 0x0c: 3, 0x0d: 2, 0x0e: 2, 0x17: 2, 0x19: 1, 0x22: 'll', 0x23: 'll',
  0x24: 'lll', 0x27: 1, 0x29: 4, 0x2a: 15, 0x2d: 'll', 0x37: 3, 0x3a: 2, 0x3b: 8, 0x3c: 'lll', 0x49: 2, 0x60: 'lll', 0x87: 2, 0x88: 3,
  0x8a: 1, 0x8b: 'll', 0x8c: 1, 0x9a: 'lll', 0xa0: 1, 0xa7: 'll', 0xaa: 3, 0xaf: 'lll', 0xba: 5,
} // prettier-ignore

/** Reads a status message up to the first field it does not know. */
export function statusOf(data: Buffer): ZvtStatus {
  const found = fieldsOf(data)
  const digits = (id: number) => found.get(id)?.toString('hex') ?? null
  const amount = digits(field.amount)
  return {
    result: found.get(field.result)?.[0] ?? null,
    fen: amount === null ? null : Number(amount),
    receipt: digits(field.receipt),
    trace: digits(field.trace),
    date: digits(field.date),
    time: digits(field.time),
  }
}

function fieldsOf(data: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>()
  for (let at = 0; at < data.length;) {
    const id = data.readUInt8(at)
    const kind = lengths[id]
    if (kind === undefined || kind === 'tlv') return found
    // F0 F8: eight bytes follow, one digit in each byte.
    const digits = kind === 'll' ? 2 : kind === 'lll' ? 3 : 0
    const start = at + 1 + digits
    if (start > data.length) return found
    const size = typeof kind === 'number' ? kind : data.subarray(at + 1, start).reduce((sum, digit) => sum * 10 + (digit & 0x0f), 0)
    if (start + size > data.length) return found
    found.set(id, data.subarray(start, start + size))
    at = start + size
  }
  return found
}
