import { setTimeout as wait } from 'node:timers/promises'
import type { CaseNo } from '../shared/case/codes.ts'
import { ok, type Result } from '../shared/result.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { Case } from './core/case/case.ts'
import { wasAsked } from './core/case/charges.ts'
import type { CaseActor, ChargeAsk } from './core/case/commands.ts'
import type { PaymentTerminal, TerminalOutcome, TerminalPayment } from './output/payment/terminal.ts'

/** The running cases, as far as paying needs them. */
export interface PayingCases {
  look(no: CaseNo): Promise<Case | null>
  /** Decides, writes, and then answers. */
  handle(no: CaseNo, ask: ChargeAsk, actor: CaseActor): Promise<Result<unknown, Refusal>>
}

export interface Paying {
  /** [CHARGE-6] `payment` is made by `paymentName` of the request, so that a retry finds it again. */
  payAtTerminal(
    no: CaseNo,
    asked: Omit<Extract<ChargeAsk, { type: 'ask-payment' }>, 'type'>,
    actor: CaseActor,
  ): Promise<Result<null, Refusal>>
  /** What became of a payment of this name; null: it was never asked for. */
  asked(no: CaseNo, payment: string): Promise<Result<null, Refusal> | null>
  /** The terminal is at it now. */
  isRunning(payment: string): boolean
  /** Asks what became of an open payment. `ok` with the payment still open: it is not known yet. */
  checkPayment(no: CaseNo, payment: string, actor: CaseActor): Promise<Result<null, Refusal>>
}

interface Surroundings {
  readonly cases: PayingCases
  readonly terminal: PaymentTerminal
  readonly log: (error: unknown, where: string) => void
  /** How long a screen waits for the terminal, ms; the payment goes on after it. */
  readonly patience?: number
}

/** Shorter than what a proxy in between would cut off (60 s as a rule). */
const PATIENCE = 50_000 // ms

interface Asker {
  readonly no: CaseNo
  readonly actor: CaseActor
}
/** Payments of a busy morning: an answer later than that many others is not waited for. */
const MOST_LATE = 200

/** A payment at a bank's terminal: written down, asked, and what it says written down. Nothing is locked while the terminal works. */
export function openPaying({ cases, terminal, log, patience = PATIENCE }: Surroundings): Paying {
  /** Started by this program and not answered. */
  const running = new Map<string, Promise<Result<null, Refusal>>>()
  /** Who asked, for an answer that comes late. */
  const askers = new Map<string, Asker>()
  function remember(payment: string, asker: Asker) {
    askers.set(payment, asker)
    for (const oldest of [...askers.keys()].slice(0, -MOST_LATE)) askers.delete(oldest)
  }

  async function settle(no: CaseNo, payment: string, outcome: TerminalOutcome, actor: CaseActor): Promise<Result<null, Refusal>> {
    switch (outcome.kind) {
      case 'no-answer':
        return ok(null)
      case 'approved':
        return done(await cases.handle(no, { type: 'confirm-payment', payment, slip: outcome.slip }, actor))
      case 'declined':
      case 'never-began': {
        const why = outcome.kind === 'declined' ? 'declined' : 'given-up'
        const failed = await cases.handle(no, { type: 'fail-payment', payment, why }, actor)
        return failed.ok ? refuse('payment-declined') : failed
      }
    }
  }

  terminal.onLate((payment, outcome) => {
    const asker = askers.get(payment)
    if (asker === undefined) return log(new Error(`The terminal answers for ${payment}, which nobody asked for`), 'paying')
    // Not before the first answer is written: the second must find what it says.
    const first = running.get(payment) ?? Promise.resolve()
    first
      .then(() => settle(asker.no, payment, outcome, asker.actor))
      .then(
        (told) => noteSecond(told, payment, outcome),
        (error: unknown) => log(error, `a late answer for ${payment}`),
      )
  })

  /** [CHARGE-7] Nothing was changed by it; but money that moved without a charge must be known. */
  function noteSecond(told: Result<null, Refusal>, payment: string, { kind }: TerminalOutcome) {
    if (!told.ok && told.error.code !== 'payment-declined')
      log(new Error(`Another answer (${kind}) for ${payment}: ${told.error.code}`), 'paying')
  }

  function start(no: CaseNo, asked: TerminalPayment, actor: CaseActor): Promise<Result<null, Refusal>> {
    const under = terminal
      .start(asked)
      .then((outcome) => settle(no, asked.payment, outcome, actor))
      .finally(() => running.delete(asked.payment))
    running.set(asked.payment, under)
    remember(asked.payment, { no, actor })
    return under
  }

  async function inTime(under: Promise<Result<null, Refusal>>, payment: string): Promise<Result<null, Refusal>> {
    under.catch((error: unknown) => log(error, `the payment ${payment}`)) // also when nobody waits any more
    const cut = new AbortController()
    const late = wait(patience, ok(null), { signal: cut.signal, ref: false })
    late.catch(() => undefined) // cut off on purpose
    return Promise.race([under, late]).finally(() => cut.abort())
  }

  const asked = async (no: CaseNo, payment: string) => retried(await cases.look(no), payment, running.get(payment))

  return {
    asked,
    isRunning: (payment) => running.has(payment),
    async payAtTerminal(no, wanted, actor) {
      const { payment, worked, method } = wanted
      const before = await asked(no, payment)
      if (before !== null) return before
      const written = await cases.handle(no, { ...wanted, type: 'ask-payment' }, actor)
      if (!written.ok) return written
      const at = (await cases.look(no))?.payment?.at
      if (at === undefined) throw new Error(`${payment} was written and is not there`)
      return inTime(start(no, { payment, fen: worked.total, method, at }, actor), payment)
    },
    async checkPayment(no, payment, actor) {
      // The terminal is busy with it: it will say.
      if (running.has(payment)) return ok(null)
      const one = await cases.look(no)
      if (one === null) return refuse('unknown-case')
      const open = one.payment
      if (open?.payment !== payment) return refuse(wasAsked(one, payment) ? 'payment-settled' : 'unknown-payment')
      remember(payment, { no, actor })
      const { fen, method, at } = open
      return settle(no, payment, await terminal.status({ payment, fen, method, at }), actor)
    },
  }
}

const done = (told: Result<unknown, Refusal>): Result<null, Refusal> => (told.ok ? ok(null) : told)

/** The same request once more: what became of it, without asking the terminal again. Null: it is the first time. */
async function retried(
  one: Case | null,
  payment: string,
  running: Promise<Result<null, Refusal>> | undefined,
): Promise<Result<null, Refusal> | null> {
  if (running !== undefined) return running
  if (one === null) return refuse('unknown-case')
  if (one.payment?.payment === payment || one.charges.some(({ fact }) => fact.payment === payment)) return ok(null)
  return one.facts.some((fact) => fact.type === 'PaymentFailed' && fact.payment === payment) ? refuse('payment-declined') : null
}
