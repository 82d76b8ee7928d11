import type { Instant, ServiceDay } from '../../../shared/ids.ts'
import type { Contact, ContactNo } from '../../../shared/wire/contacts.ts'

/** The first contacts of a day and the open ones of days before. Only `evolve` writes it. */
export interface Contacts {
  /** Facts applied so far of the current day's stream. */
  position: number
  /** Of the stream; null: nothing was ever recorded. */
  day: ServiceDay | null
  /** Recorded on that day: the last number given. */
  count: number
  readonly byNo: Map<ContactNo, Contact>
}

export const emptyContacts = (): Contacts => ({ position: 0, day: null, count: 0, byNo: new Map() })

/** [FIRST-4] Not accepted in time it is the whole department's; not answered in time it comes to the manager. */
export function escalationOf({ state, acceptBy, answerBy }: Contact, at: Instant): 'department' | 'manager' | null {
  if (state === 'closed' || state === 'answered') return null
  if (at > answerBy) return 'manager'
  return state === 'passed-on' && acceptBy !== null && at > acceptBy ? 'department' : null
}
