import type { z } from 'zod'
import type { ServiceDay } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import type { caseActions } from '../shared/wire/case-requests.ts'
import type { Refusal } from '../shared/wire/refusals.ts'
import type { PublicContent } from './catalogue/content.ts'
import type { Case } from './core/case/case.ts'
import type { ChargeAsk, Worked } from './core/case/commands.ts'
import { chargedItems, owedOf, settledBy, workOut, type Owing } from './core/case/fees.ts'

type Published = Pick<PublicContent, 'guide'>
type Shape = (typeof caseActions)['charge']
/** What a screen sends with a charge. */
interface Sent<Method> {
  readonly fen: number
  readonly exemptions: Worked['exemptions']
  readonly tariffVersions: Worked['tariffVersions']
  readonly payer: z.output<Shape['payer']>
  readonly method: Method
}
type AtTerminal = z.output<(typeof caseActions)['pay-at-terminal']['method']>

/** What a case costs by the guides published now; `today` is the hall's own date. */
export const owingOf = (content: Published, one: Case, today: ServiceDay): Owing => ({
  parts: chargedItems(one.terms).map((part) => ({ part, guide: content.guide(part)?.guide ?? null })),
  answers: one.answers,
  settled: settledBy(one),
  today,
})

/** For `CaseRules.owed`: fen; null while it hangs on answers that are not there. */
export const owedNow = (content: Published, one: Case, today: ServiceDay): number | null => owedOf(owingOf(content, one, today))

/** [CHARGE-1] For the clerk's screen: the lines, the sum and the versions it has to send back. */
export const quoteOf = (content: Published, one: Case, exemptions: Worked['exemptions'], today: ServiceDay): Result<Worked, Refusal> =>
  workOut({ ...owingOf(content, one, today), exemptions, shown: null })

/** A charge at the till, worked out anew from what the screen sent. */
export function chargeAsk(
  content: Published,
  one: Case,
  sent: Sent<z.output<Shape['method']>>,
  today: ServiceDay,
): Result<ChargeAskOf<'charge'>, Refusal> {
  const worked = workedFrom(content, one, sent, today)
  return worked.ok ? ok({ type: 'charge', worked: worked.value, offered: sent.fen, payer: sent.payer, method: sent.method }) : worked
}

/** The same for the bank's terminal; `payment` by `paymentName`. */
export function paymentAsk(
  content: Published,
  one: Case,
  { payment, ...sent }: Sent<AtTerminal> & { readonly payment: string },
  today: ServiceDay,
): Result<ChargeAskOf<'ask-payment'>, Refusal> {
  const worked = workedFrom(content, one, sent, today)
  const { fen, payer, method } = sent
  return worked.ok ? ok({ type: 'ask-payment', worked: worked.value, offered: fen, payer, method, payment }) : worked
}

type ChargeAskOf<T extends ChargeAsk['type']> = Extract<ChargeAsk, { type: T }>

const workedFrom = (content: Published, one: Case, sent: Pick<Sent<AtTerminal>, 'exemptions' | 'tariffVersions'>, today: ServiceDay) =>
  workOut({ ...owingOf(content, one, today), exemptions: sent.exemptions, shown: sent.tariffVersions })
