/** Whose story is asked for: a number that was typed, or a ticket whose code was scanned. */
export type Asked = { readonly number: string } | { readonly token: string }

/** Letters and digits of the longest number. */
export const MOST_TYPED = 7

const scanned = /\/t\/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/
const typedNumber = /^[A-HJ-NP-Z][0-9]{3,6}$/

/** Null until enough is there: a letter and three digits, or a whole ticket's address. */
export function askedIn(typed: string): Asked | null {
  const token = scanned.exec(typed)?.[1]
  if (token !== undefined) return { token }
  const number = typed.trim().toUpperCase()
  return typedNumber.test(number) ? { number } : null
}
