import type { Username } from '../../../shared/ids.ts'
import type { Contact, ContactView } from '../../../shared/wire/contacts.ts'
import { refuse, type RefusalCode } from '../../../shared/wire/refusals.ts'
import type { Role } from '../../../shared/wire/roles.ts'

/** Who acts. */
export interface ContactStaff {
  readonly username: Username
  readonly staffNo: string
  readonly role: Role
  readonly department: string | null
}
export type ContactAct = ContactView['may'][number]
const acts: readonly ContactAct[] = ['accept', 'hand-back', 'answer', 'close', 'pass-on']

const leaders: readonly Role[] = ['manager', 'administrator']
const atCounters: readonly Role[] = ['clerk', 'greeter']

/** [FIRST-2] Whether it was passed on to whoever acts. Managers may take up anything. */
export function isReceiver({ referredTo, holder }: Contact, { username, role, department }: ContactStaff): boolean {
  if (referredTo === null) return false
  if (leaders.includes(role)) return true
  if (username === holder) return false
  switch (referredTo.kind) {
    case 'department':
      return department === referredTo.id
    case 'counter':
      return atCounters.includes(role)
    case 'person':
      return username === referredTo.id
  }
}

/** Why it may not be done now by whoever asks; null: it may. RULES.md "First asked, first responsible". */
export function hindrance(one: Contact, act: ContactAct, by: ContactStaff): RefusalCode | null {
  if (one.state === 'closed') return 'contact-closed'
  const isHolder = one.holder === by.username
  if (act === 'accept') {
    if (one.state !== 'passed-on') return 'contact-not-passed'
    return isReceiver(one, by) ? null : 'contact-not-yours'
  }
  if (act === 'hand-back') {
    if (one.state === 'passed-on') return isReceiver(one, by) ? null : 'contact-not-yours'
    if (one.state !== 'accepted') return 'contact-not-passed'
    return isHolder ? null : 'contact-not-yours'
  }
  if (!isHolder) return 'contact-not-yours'
  if (act === 'close') return one.state === 'answered' ? null : 'contact-not-answered'
  return one.state === 'answered' ? 'contact-closed' : null
}

export const allowed = (one: Contact, by: ContactStaff): ContactAct[] => acts.filter((act) => hindrance(one, act, by) === null)

export function refusalOf(one: Contact, act: ContactAct, by: ContactStaff) {
  const code = hindrance(one, act, by)
  return code === null ? null : refuse(code, { subject: one.holder })
}
