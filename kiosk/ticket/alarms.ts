import type { TicketView } from '../../shared/wire/views.ts'

export type Alarm = 'called' | 'near'

/** With so many people left the phone rings once, so that its holder comes back in time. */
export const NEAR = 2

/** What changed between two looks at a ticket that its holder must hear. A recall rings again, an undone call does not. */
export function alarmFor(before: TicketView | null, after: TicketView): Alarm | null {
  if (before === null) return null
  if (after.state === 'called') return before.state !== 'called' || after.calls > before.calls ? 'called' : null
  const isNear = after.state === 'waiting' && after.ahead <= NEAR
  return isNear && before.state === 'waiting' && before.ahead > NEAR ? 'near' : null
}
