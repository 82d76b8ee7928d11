import type { LintContext } from '../../../shared/guide/lint-rules.ts'

// What guides in the examples of the lint are put together from.

export const t = (zh: string) => ({ zh })
export const days = (value: number, unit = 'working-day') => ({ value, unit })
export const paper = (more: object = {}) => ({
  id: 'paper',
  name: t('居民身份证'),
  requirement: 'necessary',
  kind: 'original',
  format: 'paper',
  originals: 1,
  copies: 0,
  sourceType: 'own',
  ...more,
})
export const tariff = (part: object, more: object = {}) => ({
  id: 'fee',
  name: t('工本费'),
  standard: t('每证40元'),
  part,
  basis: t('发改价格〔2003〕2322号'),
  collector: t('市公安局'),
  validFrom: '2020-01-01',
  ...more,
})
export const fixed = (more: object = {}) => tariff({ kind: 'fixed', fen: 4_000 }, more)
export const fee = (...tariffs: object[]) => ({ charged: true, tariffs })

export interface Example {
  /** Each finds the fault once, at the field. */
  readonly bad: Readonly<Record<string, readonly object[]>>
  readonly good: readonly object[]
  readonly context?: Partial<LintContext>
}
