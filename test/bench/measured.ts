/** One line of `npm run bench --json`. `baseline` is measured in the same run by the smallest program that does only the unavoidable part. */
export interface Measured {
  name: string
  unit: string
  value: number
  baseline: number | null
  ratio: number | null
  n: number
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
  if (value === undefined) throw new Error('No values to measure')
  return value
}
export const median = (values: readonly number[]) => quantile(values, 0.5)
