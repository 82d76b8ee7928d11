import type { z } from 'zod'
import type { CaseNo } from '../shared/case/codes.ts'
import type { CounterId, ServiceDay } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import type { caseActions } from '../shared/wire/case-requests.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { PublicContent } from './catalogue/content.ts'
import { chargeAsk, paymentAsk } from './charging.ts'
import type { CaseActor } from './core/case/commands.ts'
import { paymentName, type Terminals } from './output/payment/terminals.ts'
import type { Paying, PayingCases } from './paying.ts'

type MoneyActionName = 'charge' | 'pay-at-terminal' | 'check-payment' | 'settle-payment' | 'cancel-charge'
type Body<T extends MoneyActionName> = { [K in keyof (typeof caseActions)[T]]: z.output<(typeof caseActions)[T][K]> }
/** The body of `POST /api/cases/:no/ACTION`, with the action's name. */
export type MoneyAction = { [T in MoneyActionName]: { readonly type: T } & Readonly<Body<T>> }[MoneyActionName]

export interface MoneyAsked {
  readonly no: CaseNo
  readonly action: MoneyAction
  readonly actor: CaseActor
  /** Where the clerk sits; null: at none. */
  readonly counter: CounterId | null
  /** Scoped to who asks: a payment asked for twice under one key is one payment. */
  readonly key: string
  /** The hall's own date. */
  readonly today: ServiceDay
}

interface Around {
  readonly cases: PayingCases
  readonly content: Pick<PublicContent, 'guide'>
  /** Null: the hall has no bank's terminals. */
  readonly bank: { readonly terminals: Terminals; readonly paying: Paying } | null
}

/** Charging, paying, checking, taking back. What became of it is read off the case afterwards. */
export async function actOnMoney(around: Around, asked: MoneyAsked): Promise<Result<null, Refusal>> {
  const { cases, content, bank } = around
  const { no, action, actor, today } = asked
  switch (action.type) {
    case 'charge': {
      const one = await cases.look(no)
      if (one === null) return refuse('unknown-case')
      const ask = chargeAsk(content, one, action, today)
      return ask.ok ? done(await cases.handle(no, ask.value, actor)) : ask
    }
    case 'cancel-charge':
      return done(await cases.handle(no, action, actor))
    case 'check-payment':
      return bank === null ? refuse('no-terminal') : bank.paying.checkPayment(no, action.payment, actor)
    case 'settle-payment':
      return settle(around, { ...asked, action })
    case 'pay-at-terminal':
      return pay(around, { ...asked, action })
  }
}

const done = (told: Result<unknown, Refusal>): Result<null, Refusal> => (told.ok ? ok(null) : told)

type SettleAsked = MoneyAsked & { readonly action: Extract<MoneyAction, { type: 'settle-payment' }> }

/** [CHARGE-7] Not by the clerk whose payment it may be, and not while the terminal may still answer. */
async function settle({ cases, bank }: Around, { no, action, actor }: SettleAsked): Promise<Result<null, Refusal>> {
  if (actor.kind !== 'staff' || (actor.role !== 'manager' && actor.role !== 'administrator')) return refuse('not-allowed')
  const { payment, slip } = action
  if (bank?.paying.isRunning(payment) === true) return refuse('payment-open', { subject: payment })
  const told =
    slip === null ? ({ type: 'fail-payment', payment, why: 'given-up' } as const) : ({ type: 'confirm-payment', payment, slip } as const)
  return done(await cases.handle(no, told, actor))
}

type PayAsked = MoneyAsked & { readonly action: Extract<MoneyAction, { type: 'pay-at-terminal' }> }

async function pay({ cases, content, bank }: Around, { no, action, actor, counter, key, today }: PayAsked): Promise<Result<null, Refusal>> {
  if (bank === null || counter === null || !bank.terminals.has(counter))
    return refuse('no-terminal', counter === null ? {} : { subject: counter })
  const one = await cases.look(no)
  if (one === null) return refuse('unknown-case')
  const payment = paymentName(no, counter, key)
  const before = await bank.paying.asked(no, payment)
  if (before !== null) return before
  const ask = paymentAsk(content, one, { ...action, payment }, today)
  return ask.ok ? bank.paying.payAtTerminal(no, ask.value, actor) : ask
}
