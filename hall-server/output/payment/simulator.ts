import type { LateAnswer, PaymentTerminal, TerminalOutcome, TerminalPayment } from './terminal.ts'

/** How a simulated terminal behaves. */
export const behaviours = ['approve', 'decline', 'time-out', 'answer-twice', 'lose', 'by-amount'] as const
export type Behaviour = (typeof behaviours)[number]

/** [by-amount] The last two digits of the sum in fen decide, as banks' test terminals do it. */
const byAmount = (fen: number): Exclude<Behaviour, 'by-amount'> => {
  switch (fen % 100) {
    case 1:
      return 'decline'
    case 2:
      return 'time-out'
    case 3:
      return 'answer-twice'
    case 4:
      return 'lose'
    default:
      return 'approve'
  }
}

interface Simulator extends PaymentTerminal {
  /** Every payment for which money was moved, with how often: a fault if ever more than once. */
  readonly taken: ReadonlyMap<string, number>
}

/**
 * A terminal without a bank, for drills and tests: it approves, declines, takes the money but does not answer (`time-out`), answers twice,
 * or never hears the question (`lose`).
 */
export function simulatedTerminal(behaviour: Behaviour = 'by-amount', thinks: () => Promise<void> = async () => {}): Simulator {
  const known = new Map<string, TerminalOutcome>()
  const taken = new Map<string, number>()
  let late: LateAnswer = () => {}
  let slips = 0

  function decide({ payment, fen }: TerminalPayment): { told: TerminalOutcome; isTwice: boolean } {
    const rule = behaviour === 'by-amount' ? byAmount(fen) : behaviour
    if (rule === 'lose') return { told: { kind: 'no-answer' }, isTwice: false }
    const before = known.get(payment)
    const outcome: TerminalOutcome = before ?? (rule === 'decline' ? { kind: 'declined' } : { kind: 'approved', slip: `SIM${++slips}` })
    known.set(payment, outcome)
    if (before === undefined && outcome.kind === 'approved') taken.set(payment, (taken.get(payment) ?? 0) + 1)
    return { told: rule === 'time-out' ? { kind: 'no-answer' } : outcome, isTwice: rule === 'answer-twice' }
  }

  return {
    taken,
    async start(asked) {
      await thinks()
      const { told, isTwice } = decide(asked)
      if (isTwice) queueMicrotask(() => late(asked.payment, told))
      return told
    },
    async status({ payment }) {
      await thinks()
      return known.get(payment) ?? { kind: 'never-began' }
    },
    onLate(listener) {
      late = listener
    },
    async close() {},
  }
}
