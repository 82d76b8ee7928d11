import { unreachable } from '../../../shared/result.ts'
import type { Contact, ContactNo } from '../../../shared/wire/contacts.ts'
import type { Contacts } from './contacts.ts'
import type { ContactEvent } from './events.ts'

/** Applies one fact, in place: the only writer of `Contacts`. Throws on a fact that makes no sense: the journal is broken. */
export function evolve(contacts: Contacts, event: ContactEvent): void {
  contacts.position += 1
  switch (event.type) {
    case 'ContactDayBegun':
      contacts.byNo.clear()
      for (const one of event.contacts) contacts.byNo.set(one.no, one)
      contacts.day = event.day
      contacts.count = 0
      contacts.position = 1
      return
    case 'ContactRecorded':
      if (contacts.byNo.has(event.contact.no)) throw new Error(`Contact ${event.contact.no} was recorded twice`)
      contacts.byNo.set(event.contact.no, event.contact)
      contacts.count += 1
      return
    case 'ContactPassedOn':
    case 'ContactAccepted':
    case 'ContactHandedBack':
    case 'ContactAnswered':
    case 'ContactClosed':
      contacts.byNo.set(event.no, changed(known(contacts, event.no), event))
      return
    default:
      unreachable(event)
  }
}

type Change = Exclude<ContactEvent, { type: 'ContactDayBegun' | 'ContactRecorded' }>

function changed(before: Contact, event: Change): Contact {
  switch (event.type) {
    case 'ContactPassedOn': {
      const { to, acceptBy, answerBy } = event
      // It stays the holder's until somebody accepts it [FIRST-1].
      return { ...before, state: 'passed-on', referredTo: to, acceptBy, answerBy, acceptedAt: null, handedBack: null }
    }
    case 'ContactAccepted':
      return { ...before, state: 'accepted', holder: event.by, acceptedAt: event.at }
    case 'ContactHandedBack': {
      const { reason, answerBy } = event
      const back = before.state === 'accepted' ? before.by : before.holder
      return { ...before, state: 'open', holder: back, referredTo: null, acceptBy: null, acceptedAt: null, answerBy, handedBack: reason }
    }
    case 'ContactAnswered':
      return { ...before, state: 'answered', answeredAt: event.at, answer: event.answer }
    case 'ContactClosed':
      return { ...before, state: 'closed', closedAt: event.at }
    default:
      return unreachable(event)
  }
}

function known({ byNo }: Contacts, no: ContactNo): Contact {
  const one = byNo.get(no)
  if (one === undefined) throw new Error(`There is no contact ${no}`)
  return one
}
