import type { GreeterView, StaffTicket } from '../../shared/wire/views.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** `12` finds A012 and B112, `b1` only those of line B. */
export function matchesNumber(number: string, typed: string): boolean {
  const asked = fold(typed).toUpperCase().replaceAll(/\s+/g, '')
  if (asked === '' || number.includes(asked)) return true
  const letter = /^[A-Z]/.exec(asked)?.[0]
  return letter !== undefined && number.startsWith(letter) && number.slice(1).includes(asked.slice(1))
}

/** The tickets of one line (null: all) that a typed number may mean. */
export const ticketsFor = (tickets: readonly StaffTicket[], line: string | null, typed: string): StaffTicket[] =>
  tickets.filter((ticket) => (line === null || ticket.line === line) && matchesNumber(ticket.number, typed))

export const lineOf = ({ lines }: Pick<GreeterView, 'lines'>, id: string) => lines.find((line) => line.id === id)
