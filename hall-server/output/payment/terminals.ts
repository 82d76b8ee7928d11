import { hash } from 'node:crypto'
import { caseNo, type CaseNo } from '../../../shared/case/codes.ts'
import { counterId, type CounterId } from '../../../shared/ids.ts'
import { simulatedTerminal } from './simulator.ts'
import type { Terminal, TerminalSetting } from './terminal-setting.ts'
import type { PaymentTerminal } from './terminal.ts'
import { zvtTerminal } from './zvt.ts'

/** The terminals of a hall, each beside its counter. */
export interface Terminals extends PaymentTerminal {
  /** Whether that counter can ask one. */
  has(counter: CounterId): boolean
}

/** `20261123-0007.3.Xk3…`: of which case, at which counter, and of which request. */
export const paymentName = (no: CaseNo, counter: CounterId, request: string): string =>
  `${no}.${counter}.${hash('sha256', request, 'base64url').slice(0, 22)}`

const named = /^([\d-]+)\.(.+)\.[\w-]{22}$/
/** Where a payment was asked; null: it is no name of ours. */
export function counterOf(payment: string): CounterId | null {
  const [, no, counter] = named.exec(payment) ?? []
  const found = counterId.safeParse(counter)
  return caseNo.safeParse(no).success && found.success ? found.data : null
}

interface Around {
  readonly timeZone: string
  readonly log: (error: unknown, where: string) => void
}

/** [CHARGE-6] Each payment goes, and is asked about, at the terminal of its counter, which its name says. */
export function openTerminals(setting: TerminalSetting, { timeZone, log }: Around): Terminals {
  const open = ({ is }: Terminal): PaymentTerminal =>
    is.kind === 'simulator' ? simulatedTerminal(is.behaviour) : zvtTerminal({ ...is, timeZone, log })
  const all = setting.map((each) => ({ counter: each.counter, port: open(each) }))
  const at = (counter: CounterId | null) =>
    all.find((each) => each.counter === counter)?.port ?? all.find((each) => each.counter === null)?.port
  const of = (payment: string) => at(counterOf(payment))
  return {
    has: (counter) => at(counter) !== undefined,
    start: async (asked) => (await of(asked.payment)?.start(asked)) ?? { kind: 'never-began' },
    // Not "never began": the counter may only have lost its terminal since.
    status: async (asked) => (await of(asked.payment)?.status(asked)) ?? { kind: 'no-answer' },
    onLate: (listener) => {
      for (const { port } of all) port.onLate(listener)
    },
    async close() {
      await Promise.all(all.map(({ port }) => port.close()))
    },
  }
}
