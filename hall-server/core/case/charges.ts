import { exactYuan } from '../../../shared/money.ts'
import { receiptNumber } from '../../../shared/case/numbers.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Case } from './case.ts'
import type { CaseRules, ChargeAsk, Worked } from './commands.ts'
import { documentOf, type CaseDecision } from './decision.ts'
import type { CaseEventOf } from './events.ts'
import { isSettled, settledBy } from './fees.ts'
import { isAtCounter, nameOf, type StaffActor } from './who.ts'

type AskOf<T extends ChargeAsk['type']> = Extract<ChargeAsk, { type: T }>

/** Money: what the tariff says, no more and no less, each sum with its receipt, and taken back by a counter-entry only. */
export function charge(one: Case, ask: ChargeAsk, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (!isAtCounter(actor)) return refuse('not-allowed')
  switch (ask.type) {
    case 'charge':
      return due(one, ask) ?? atTill(ask, actor, rules)
    case 'ask-payment':
      return due(one, ask) ?? askPayment(one, ask, actor, rules)
    case 'confirm-payment':
      return confirmPayment(one, ask, actor, rules)
    case 'fail-payment':
      return failPayment(one, ask, actor, rules)
    case 'cancel-charge':
      return cancelCharge(one, ask, actor, rules)
  }
}

/** [CHARGE-1] [CHARGE-4] Null: this sum may be taken now. */
function due(one: Case, { worked, offered }: AskOf<'charge' | 'ask-payment'>): Extract<CaseDecision, { ok: false }> | null {
  if (one.state !== 'accepted' && one.state !== 'decided') return refuse('not-in-this-state', { subject: one.state })
  if (one.payment !== null) return refuse('payment-open', { subject: one.payment.payment })
  if (worked.lines.length === 0) return refuse('no-fee')
  const paid = settledBy(one)
  if (worked.lines.some((line) => isSettled(paid, line))) return refuse('already-charged')
  return offered === worked.total ? null : refuse('fee-differs', { subject: exactYuan(worked.total) })
}

/** [CHARGE-2] A sum of nothing is written down only to say which exemption made it so. */
function atTill({ worked, payer, method }: AskOf<'charge'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (worked.total === 0 && worked.exemptions.length === 0) return refuse('no-fee')
  return ok(charged(worked, { payer, method, payment: null, slip: null }, actor, rules))
}

function charged(
  worked: Worked,
  how: Pick<CaseEventOf<'FeeCharged'>, 'payer' | 'method' | 'payment' | 'slip'>,
  actor: StaffActor,
  rules: CaseRules,
) {
  const by = nameOf(actor)
  const paper = documentOf('paid', by, rules)
  const receiptNo = receiptNumber(paper.document)
  return [{ type: 'FeeCharged', by, at: rules.at, receiptNo, ...worked, ...how, day: rules.today }, paper] as const
}

/** [CHARGE-6] First it is written that the terminal is asked, then it is asked: a power cut between leaves an open payment, never an unknown one. */
function askPayment(
  one: Case,
  { worked, method, payment, payer }: AskOf<'ask-payment'>,
  actor: StaffActor,
  { at }: CaseRules,
): CaseDecision {
  if (worked.total === 0) return refuse('no-fee')
  if (wasAsked(one, payment)) return refuse('payment-settled')
  return ok([{ type: 'PaymentAsked', by: nameOf(actor), at, payment, fen: worked.total, method, payer, charge: worked }])
}

/** [CHARGE-7] Once: a second answer of the terminal changes nothing. */
function confirmPayment(one: Case, { payment, slip }: AskOf<'confirm-payment'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  const open = openPayment(one, payment)
  if (!open.ok) return open
  const { method, asked } = open.value
  return ok(charged(asked.charge, { payer: asked.payer, method, payment, slip }, actor, rules))
}

function failPayment(one: Case, { payment, why }: AskOf<'fail-payment'>, actor: StaffActor, { at }: CaseRules): CaseDecision {
  const open = openPayment(one, payment)
  return open.ok ? ok([{ type: 'PaymentFailed', by: nameOf(actor), at, payment, why }]) : open
}

function openPayment(one: Case, payment: string) {
  if (one.payment?.payment === payment) return ok(one.payment)
  return refuse(wasAsked(one, payment) ? 'payment-settled' : 'unknown-payment')
}

/** Whether the terminal was ever asked under this reference. */
export const wasAsked = ({ facts }: Pick<Case, 'facts'>, payment: string): boolean =>
  facts.some((fact) => fact.type === 'PaymentAsked' && fact.payment === payment)

/** [CHARGE-5] A counter-entry with its own number and the reason; the first entry stays. */
function cancelCharge(one: Case, { receiptNo, reason }: AskOf<'cancel-charge'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  const found = one.charges.find((each) => each.receiptNo === receiptNo)
  if (found === undefined) return refuse('unknown-charge', { subject: receiptNo })
  if (found.cancelled !== null) return refuse('charge-cancelled', { subject: receiptNo })
  const by = nameOf(actor)
  const paper = documentOf('payment-cancelled', by, rules)
  const counterNo = receiptNumber(paper.document)
  const { total } = found.fact
  return ok([{ type: 'ChargeCancelled', by, at: rules.at, receiptNo, counterNo, total, reason, day: rules.today }, paper])
}
