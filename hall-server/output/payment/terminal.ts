import type { PayMethod } from '../../../shared/case/codes.ts'
import type { Instant } from '../../../shared/ids.ts'

/** What a bank's terminal is asked to take. */
export interface TerminalPayment {
  /** Our own reference: asked twice under the same one, the terminal takes the money once. */
  readonly payment: string
  readonly fen: number
  readonly method: PayMethod
  /** When it was written down that the terminal is asked. */
  readonly at: Instant
}

/**
 * What became of it. `no-answer`: not known; nobody may take it for paid or for not paid.
 * `never-began`: the terminal is sure that it never took anything under this reference.
 */
export type TerminalOutcome =
  | { readonly kind: 'approved'; readonly slip: string }
  | { readonly kind: 'declined' }
  | { readonly kind: 'never-began' }
  | { readonly kind: 'no-answer' }

/** Called when a terminal answers after its payment was given as `no-answer`, or once more. */
export type LateAnswer = (payment: string, outcome: TerminalOutcome) => void

/** A bank's own terminal beside a counter. It moves the money; here is only recorded what it says. */
export interface PaymentTerminal {
  /** Never rejects: what went wrong on the way is `no-answer`, because the money may have moved. */
  start(asked: TerminalPayment): Promise<TerminalOutcome>
  /** What became of a payment asked before, perhaps before a power cut. Never rejects. */
  status(asked: TerminalPayment): Promise<TerminalOutcome>
  /** One listener: whoever keeps the cases. */
  onLate(listener: LateAnswer): void
  close(): Promise<void>
}
