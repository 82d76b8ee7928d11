import { expect, test } from 'vitest'
import { chargeAsk, owedNow, paymentAsk, quoteOf } from '../../hall-server/charging.ts'
import { guide } from '../../shared/guide/guide.ts'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import { instant } from '../../shared/ids.ts'
import { aGuide } from './a-guide.ts'
import { charged, fixed, free, given, passport, today } from './core/case/charge-spec.ts'

const costs = charged(fixed('fee', 12_000, { reductions: [free] }))
/** The content as it is published now. */
const content = (more: object = {}) => ({
  guide: (code: string): PublishedGuide | undefined =>
    code === passport ? { guide: guide.parse({ ...aGuide(passport), ...costs, ...more }), version: 1, since: instant.parse(0) } : undefined,
})
const one = () => given(charged(fixed('fee', 1))).here()
const poor = [{ part: passport, tariff: 'fee', reduction: 'poor' }]

test('[CHARGE-1] what the screen is shown is what it is charged for', () => {
  const spec = given(costs)
  const quote = quoteOf(content(), spec.here(), poor, today)
  if (!quote.ok) throw new Error(quote.error.code)
  const { total: fen, tariffVersions, exemptions } = quote.value
  const sent = { fen, tariffVersions: [...tariffVersions], exemptions: [...exemptions], payer: 'applicant', method: 'cash' } as const
  const ask = chargeAsk(content(), spec.here(), sent, today)
  if (!ask.ok) throw new Error(ask.error.code)
  expect(ask.value.worked).toEqual(quote.value)
  expect(spec.ask(ask.value)).toBe('ok')
  expect(owedNow(content(), spec.here(), today)).toBe(0)
})

test('[CHARGE-3] a tariff that was changed since is closed; what is not published is not owed', () => {
  const quote = quoteOf(content(), one(), poor, today)
  if (!quote.ok) throw new Error(quote.error.code)
  const sent = {
    fen: 0,
    tariffVersions: [...quote.value.tariffVersions],
    exemptions: poor,
    payer: 'applicant',
    method: 'card',
    payment: 'p',
  } as const
  const changed = content(charged(fixed('fee', 15_000)))
  expect(paymentAsk(changed, one(), sent, today)).toMatchObject({ error: { code: 'tariff-closed', subject: passport } })
  expect(owedNow({ guide: () => undefined }, one(), today)).toBe(0)
})
