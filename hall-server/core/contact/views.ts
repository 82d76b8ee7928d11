import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Instant } from '../../../shared/ids.ts'
import type { Contact, ContactNo, ContactView } from '../../../shared/wire/contacts.ts'
import { escalationOf, type Contacts } from './contacts.ts'
import { allowed, isReceiver, type ContactStaff } from './may.ts'

export type Which = 'mine' | 'open' | 'day' | 'late'
interface Looking {
  readonly which: Which
  readonly by: ContactStaff
  readonly at: Instant
  readonly timeZone: string
  readonly phones: ReadonlyMap<ContactNo, string>
}

/** The contacts asked for, the newest first. The phone only for whoever holds it [FIRST-5]. */
export function contactsView({ byNo }: Readonly<Contacts>, looking: Looking): ContactView[] {
  const { by, at, phones } = looking
  const chosen = [...byNo.values()].filter((one) => isAsked(one, looking)).reverse()
  return chosen.map((one) => ({
    ...one,
    escalation: escalationOf(one, at),
    phone: one.holder === by.username && one.state !== 'closed' ? (phones.get(one.no) ?? null) : null,
    may: allowed(one, by),
  }))
}

function isAsked(one: Contact, { which, by, at, timeZone }: Looking): boolean {
  const isToday = serviceDayOf(one.at, timeZone) === serviceDayOf(at, timeZone)
  switch (which) {
    case 'mine': {
      const isTheirs = one.holder === by.username || one.by === by.username
      return isTheirs || (one.state === 'passed-on' && isReceiver(one, by))
    }
    case 'open':
      return one.state !== 'closed'
    case 'day':
      return isToday
    case 'late':
      return escalationOf(one, at) !== null
  }
}
