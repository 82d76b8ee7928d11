import { on } from 'node:events'
import { connect, type Socket } from 'node:net'
import { localTime } from '../../../shared/calendar/hours.ts'
import { instant, type Instant } from '../../../shared/ids.ts'
import type { PaymentTerminal, TerminalOutcome, TerminalPayment } from './terminal.ts'
import {
  acknowledged,
  authorisation,
  commands,
  decoded,
  encoded,
  registration,
  repeatReceipt,
  statusOf,
  type Apdu,
  type ZvtStatus,
} from './zvt-bytes.ts'

export interface ZvtAddress {
  readonly host: string
  readonly port: number
  /** Six digits, as set in the terminal. */
  readonly password: string
}

interface Around extends ZvtAddress {
  /** The terminal's clock is set to the hall's. */
  readonly timeZone: string
  readonly log: (error: unknown, where: string) => void
  /** How long a customer may take, ms. */
  readonly patience?: number
}

/** A customer looks for the card, types the number, asks once more: terminals themselves give up after one to two minutes. */
const PATIENCE = 180_000 // ms
/** Until the terminal says that it heard. */
const HEARS = 5_000 // ms

/** A terminal that speaks ZVT over TCP. One thing at a time: it serves one customer. Nothing is guessed: what is not clear is `no-answer`. */
export function zvtTerminal(around: Around): PaymentTerminal {
  const { log, password, timeZone, patience = PATIENCE } = around
  /** Told already: the terminal's last payment may be another customer's, of the same sum. */
  const told = new Map<string, string>()
  const stopping = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  const dialogue = (line: Socket, said: Apdu, ms: number) =>
    heardOut(line, said, AbortSignal.any([AbortSignal.timeout(ms), stopping.signal]))

  /** One after the other. Never rejects. */
  function inTurn(asked: TerminalPayment, work: (line: Socket, asked: TerminalPayment) => Promise<TerminalOutcome>) {
    const mine = last.then(() =>
      withLine(around, (line) => work(line, asked)).catch((error: unknown): TerminalOutcome => {
        log(error, `the terminal at ${around.host} about ${asked.payment}`)
        return { kind: 'no-answer' }
      }),
    )
    last = mine
    return mine
  }

  function approved(asked: TerminalPayment, status: ZvtStatus): TerminalOutcome {
    const slip = slipOf(status)
    told.set(slip, asked.payment)
    return { kind: 'approved', slip }
  }

  async function start(line: Socket, asked: TerminalPayment): Promise<TerminalOutcome> {
    const registered = await dialogue(line, registration(password), HEARS)
    // The amount was not sent yet: nothing can have been taken.
    if (registered.end !== 'completed') return { kind: 'declined' }
    const { end, status } = await dialogue(line, authorisation(asked.fen), patience)
    if (status?.result === 0) return end === 'completed' ? approved(asked, status) : { kind: 'no-answer' }
    return end === 'completed' && status === null ? { kind: 'no-answer' } : { kind: 'declined' }
  }

  /** The terminal knows no reference of ours, only its last payment: it is this one when the sum and the time fit, and nobody else's. */
  async function status(line: Socket, asked: TerminalPayment): Promise<TerminalOutcome> {
    if ((await dialogue(line, registration(password), HEARS)).end !== 'completed') return { kind: 'no-answer' }
    const { status: found } = await dialogue(line, repeatReceipt(password), HEARS)
    if (found?.result !== 0 || found.fen !== asked.fen) return { kind: 'no-answer' }
    const owner = told.get(slipOf(found)) ?? asked.payment
    const isIt = owner === asked.payment && stampsAround(asked.at, patience, timeZone).has(`${found.date}${found.time?.slice(0, 4)}`)
    return isIt ? approved(asked, found) : { kind: 'no-answer' }
  }

  return {
    start: (asked) => inTurn(asked, start),
    status: (asked) => inTurn(asked, status),
    onLate() {}, // it answers a question or not at all
    /** A customer may be at it: what becomes of that is asked after the next start. */
    async close() {
      stopping.abort()
      await last
    },
  }
}

/** The receipt's and the trace number, as both are printed on the terminal's own slip. */
const slipOf = ({ receipt, trace }: ZvtStatus) => [receipt, trace].filter((part) => part !== null).join('/') || 'ZVT'

/** The terminal's clock may be some minutes wrong. */
const SLACK = 5 // minutes

/** `11231430`: the minutes in which the terminal may have booked what it was asked at `at`. It says no year. */
function stampsAround(at: Instant, patience: number, timeZone: string): ReadonlySet<string> {
  const least = -SLACK
  const minutes = SLACK + Math.ceil(patience / 60_000) - least + 1
  return new Set(Array.from({ length: minutes }, (_, n) => stampOf(instant.parse(at + (least + n) * 60_000), timeZone)))
}

function stampOf(at: Instant, timeZone: string): string {
  const { day, minute } = localTime(at, timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day.slice(5, 7)}${day.slice(8, 10)}${two(Math.floor(minute / 60))}${two(minute % 60)}`
}

async function withLine<T>({ host, port }: ZvtAddress, work: (line: Socket) => Promise<T>): Promise<T> {
  const line = connect({ host, port })
  const opened = new Promise<void>((resolve, reject) => line.once('connect', resolve).once('error', reject))
  line.setTimeout(HEARS, () => line.destroy(new Error(`${host}:${port} does not answer`)))
  try {
    await opened
    line.setTimeout(0)
    return await work(line)
  } finally {
    line.on('error', () => undefined) // whoever worked with it has heard
    line.end()
  }
}

interface Heard {
  /** `refused`: it did not even begin. */
  readonly end: 'completed' | 'aborted' | 'refused'
  readonly status: ZvtStatus | null
}

/** Says one thing and hears the terminal out, confirming all it says. Rejects when the line breaks or `signal` says so. */
async function heardOut(line: Socket, said: Apdu, signal: AbortSignal): Promise<Heard> {
  const heard = on(line, 'data', { signal, close: ['close', 'end'] })
  line.write(encoded(said))
  let rest = Buffer.alloc(0)
  let status: ZvtStatus | null = null
  for await (const [chunk] of heard) {
    const read = decoded(Buffer.concat([rest, chunk]))
    rest = Buffer.from(read.rest)
    for (const { command, data } of read.whole) {
      if (command === commands.done) continue
      if (command >> 8 === REFUSED) return { end: 'refused', status }
      line.write(encoded(acknowledged))
      if (command === commands.status) status = statusOf(data)
      if (command === commands.completion) return { end: 'completed', status }
      if (command === commands.abort) return { end: 'aborted', status }
    }
  }
  throw new Error('The terminal hung up')
}
/** 84 xx: not now, not known, not allowed. */
const REFUSED = 0x84
