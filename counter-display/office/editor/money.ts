/** `80`, `80.5`, `80.50` yuan as whole fen; null for anything else: no sign, no third decimal, nothing lost by rounding. */
export function fenOf(typed: string): number | null {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (parts === null) return null
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

export const yuanText = (fen: number): string => {
  const rest = fen % 100
  return `${Math.trunc(fen / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}
