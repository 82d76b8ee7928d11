import type { WorkingDays } from '../../../shared/calendar/working-days.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Instant, ServiceDay } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import { ok, unreachable, type Result } from '../../../shared/result.ts'
import { contactNo, type Contact, type ContactNo, type RecordContact, type Referral } from '../../../shared/wire/contacts.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Contacts } from './contacts.ts'
import { openMinutesLater, workingDaysLater } from './deadlines.ts'
import type { ContactEvent } from './events.ts'
import { refusalOf, type ContactStaff } from './may.ts'

/** What may be asked about contacts. The phone is no part of it [FIRST-5]. */
export type ContactAsk =
  | ({ readonly type: 'record' } & Omit<RecordContact, 'phone'>)
  | { readonly type: 'pass-on'; readonly no: ContactNo; readonly to: Referral }
  | { readonly type: 'accept'; readonly no: ContactNo }
  | { readonly type: 'hand-back'; readonly no: ContactNo; readonly reason: string }
  | { readonly type: 'answer'; readonly no: ContactNo; readonly answer: string }
  | { readonly type: 'close'; readonly no: ContactNo }
export interface ContactRules {
  readonly layout: HallLayout
  readonly days: WorkingDays
  readonly at: Instant
}
/** The fact a command makes and the contact it is about, or why it may not be. */
export type ContactDecision = Result<{ readonly no: ContactNo; readonly event: ContactEvent }, Refusal>
type AskOf<T extends ContactAsk['type']> = Extract<ContactAsk, { type: T }>

/** The day whose stream takes what happens now. A clock put back goes on with the later day. */
export function streamDay({ day }: Readonly<Contacts>, { layout, at }: ContactRules): ServiceDay {
  const today = serviceDayOf(at, layout.timeZone)
  return day !== null && day > today ? day : today
}

/** Pure: the same contacts, command and rules always give the same event. RULES.md says what is decided. */
export function decide(contacts: Readonly<Contacts>, ask: ContactAsk, by: ContactStaff, rules: ContactRules): ContactDecision {
  if (ask.type === 'record') return record(contacts, ask, by, rules)
  const one = contacts.byNo.get(ask.no)
  if (one === undefined) return refuse('unknown-contact')
  return refusalOf(one, ask.type, by) ?? ok({ no: one.no, event: changing(one, ask, by, rules) })
}

function changing(
  { no }: Contact,
  ask: Exclude<ContactAsk, { type: 'record' }>,
  { username: by }: ContactStaff,
  rules: ContactRules,
): ContactEvent {
  const about = { no, by, at: rules.at }
  switch (ask.type) {
    case 'pass-on':
      return { type: 'ContactPassedOn', ...about, to: ask.to, acceptBy: acceptBy(rules), answerBy: answerBy(rules) }
    case 'accept':
      return { type: 'ContactAccepted', ...about }
    case 'hand-back':
      return { type: 'ContactHandedBack', ...about, reason: ask.reason, answerBy: answerBy(rules) }
    case 'answer':
      return { type: 'ContactAnswered', ...about, answer: ask.answer }
    case 'close':
      return { type: 'ContactClosed', ...about }
    default:
      return unreachable(ask)
  }
}

/** [FIRST-1] What is answered at once, or another authority's and said to be, is closed with its record. */
function record(contacts: Readonly<Contacts>, ask: AskOf<'record'>, by: ContactStaff, rules: ContactRules): ContactDecision {
  const { type: _type, outcome, to, whose, ...about } = ask
  const { at } = rules
  const day = streamDay(contacts, rules)
  const count = contacts.day === day ? contacts.count : 0
  const no = contactNo.parse(`F${day.replaceAll('-', '')}-${String(count + 1).padStart(3, '0')}`)
  const isDone = outcome === 'answered' || outcome === 'not-ours'
  const contact: Contact = {
    ...about,
    no,
    at,
    by: by.username,
    staffNo: by.staffNo,
    holder: by.username,
    whose: whose ?? null,
    state: isDone ? 'closed' : outcome,
    referredTo: to ?? null,
    acceptBy: to === undefined ? null : acceptBy(rules),
    answerBy: answerBy(rules),
    acceptedAt: null,
    answeredAt: isDone ? at : null,
    closedAt: isDone ? at : null,
    answer: null,
    handedBack: null,
  }
  return ok({ no, event: { type: 'ContactRecorded', contact, at } })
}

/** [FIRST-3] */
const acceptBy = ({ layout, days, at }: ContactRules) => openMinutesLater(layout, days, at, layout.contacts.acceptMinutes)
const answerBy = ({ layout, days, at }: ContactRules) => workingDaysLater(layout, days, at, layout.contacts.answerWorkingDays)
