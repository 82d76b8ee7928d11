import { describe, expect, test } from 'vitest'
import calendar from '../../../../hall-server/catalogue/sample/calendar.json'
import layoutJson from '../../../../hall-server/catalogue/sample/urumqi.layout.json'
import { emptyContacts, escalationOf, type Contacts } from '../../../../hall-server/core/contact/contacts.ts'
import { openMinutesLater, workingDaysLater } from '../../../../hall-server/core/contact/deadlines.ts'
import { decide, type ContactAsk } from '../../../../hall-server/core/contact/decide.ts'
import { evolve } from '../../../../hall-server/core/contact/evolve.ts'
import type { ContactStaff } from '../../../../hall-server/core/contact/may.ts'
import { departmentId } from '../../../../shared/case/codes.ts'
import { instantOf } from '../../../../shared/calendar/clock-instant.ts'
import { serviceDayOf } from '../../../../shared/calendar/hours.ts'
import { workCalendar } from '../../../../shared/calendar/work-calendar.ts'
import { openCalendar } from '../../../../shared/calendar/working-days.ts'
import { instant, serviceDay, username } from '../../../../shared/ids.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import { recordContact, type Contact } from '../../../../shared/wire/contacts.ts'

const nineToFive = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['sat', 'sun'].includes(day) ? [] : [['10:00', '17:00']]]),
)
const layout = hallLayout.parse({ ...layoutJson, hours: nineToFive })
const days = openCalendar(workCalendar.parse(calendar), layout.timeZone)
/** 12 June 2026 is a Friday. */
const friday = (clock: string) => instantOf(serviceDay.parse('2026-06-12'), clock, layout.timeZone)
const monday = (clock: string) => instantOf(serviceDay.parse('2026-06-15'), clock, layout.timeZone)

const person = (name: string, role: ContactStaff['role'], department: string | null = null): ContactStaff => ({
  username: username.parse(name),
  staffNo: name,
  role,
  department,
})
const clerk = person('clerk1', 'clerk')
const officer = person('officer1', 'officer', 'psb')
const psb = { kind: 'department', id: departmentId.parse('psb') } as const
const asked = (more: object): ContactAsk => {
  const { phone: _phone, ...about } = recordContact.parse({ channel: 'phone', topic: '身份证', outcome: 'open', ...more })
  return { type: 'record', ...about }
}
const passed = asked({ outcome: 'passed-on', to: psb })

function run(contacts: Contacts, ask: ContactAsk, by: ContactStaff, at = friday('16:30')) {
  const decision = decide(contacts, ask, by, { layout, days, at })
  if (!decision.ok) return decision.error.code
  if (contacts.day === null) evolve(contacts, { type: 'ContactDayBegun', day: serviceDayOf(at, layout.timeZone), contacts: [], at })
  evolve(contacts, decision.value.event)
  const one = contacts.byNo.get(decision.value.no)
  if (one === undefined) throw new Error('Not kept')
  return one
}
function kept(one: Contact | string): Contact {
  if (typeof one === 'string') throw new Error(one)
  return one
}

describe('first asked, first responsible', () => {
  test('[FIRST-1] it stays with whoever was asked first until it is accepted', () => {
    const contacts = emptyContacts()
    const one = kept(run(contacts, passed, clerk))
    expect([one.state, one.holder]).toEqual(['passed-on', 'clerk1'])
    expect(run(contacts, { type: 'accept', no: one.no }, officer)).toMatchObject({ state: 'accepted', holder: 'officer1', by: 'clerk1' })
    expect(run(contacts, { type: 'answer', no: one.no, answer: '好' }, clerk)).toBe('contact-not-yours')
    expect(run(contacts, { type: 'answer', no: one.no, answer: '好' }, officer)).toMatchObject({ state: 'answered' })
  })
  test('[FIRST-1] what is answered at once, or not ours and said whose, is closed with its record', () => {
    const contacts = emptyContacts()
    expect(run(contacts, asked({ outcome: 'answered' }), clerk)).toMatchObject({ state: 'closed' })
    expect(run(contacts, asked({ outcome: 'not-ours', whose: '法院' }), clerk)).toMatchObject({ state: 'closed', whose: '法院' })
    expect(recordContact.safeParse({ channel: 'phone', topic: 'x', outcome: 'not-ours' }).success).toBe(false)
  })
  test('[FIRST-2] only those it was passed to accept it, once; the passer does not', () => {
    const contacts = emptyContacts()
    const { no } = kept(run(contacts, passed, clerk))
    expect(run(contacts, { type: 'accept', no }, clerk)).toBe('contact-not-yours')
    expect(run(contacts, { type: 'accept', no }, person('o2', 'officer', 'hrss'))).toBe('contact-not-yours')
    expect(run(contacts, { type: 'accept', no }, officer)).toMatchObject({ holder: 'officer1' })
    expect(run(contacts, { type: 'accept', no }, person('head', 'head', 'psb'))).toBe('contact-not-passed')
  })
  test('[FIRST-2] handed back with a reason it is the first person’s again', () => {
    const contacts = emptyContacts()
    const { no } = kept(run(contacts, passed, clerk))
    run(contacts, { type: 'accept', no }, officer)
    expect(run(contacts, { type: 'hand-back', no, reason: '不归我们' }, officer)).toMatchObject({
      state: 'open',
      holder: 'clerk1',
      referredTo: null,
      handedBack: '不归我们',
    })
  })
  test('[FIRST-3] an hour of opening time goes over a weekend; a working day ends with the next one', () => {
    expect(openMinutesLater(layout, days, friday('16:30'), 60)).toBe(monday('10:30'))
    expect(openMinutesLater(layout, days, friday('08:00'), 60)).toBe(friday('11:00'))
    expect(workingDaysLater(layout, days, friday('16:30'), 1)).toBe(instantOf(serviceDay.parse('2026-06-16'), '00:00', layout.timeZone) - 1)
    expect(run(emptyContacts(), passed, clerk)).toMatchObject({ acceptBy: monday('10:30') })
  })
  test('[FIRST-4] not accepted in time it is marked for the department, not answered in time for the manager', () => {
    const contacts = emptyContacts()
    const one = kept(run(contacts, passed, clerk))
    expect(escalationOf(one, monday('10:30'))).toBe(null)
    expect(escalationOf(one, monday('10:31'))).toBe('department')
    expect(escalationOf(one, instant.parse(one.answerBy + 1))).toBe('manager')
    const accepted = kept(run(contacts, { type: 'accept', no: one.no }, officer, monday('10:40')))
    expect(escalationOf(accepted, monday('11:00'))).toBe(null)
    expect(escalationOf(accepted, instant.parse(one.answerBy + 1))).toBe('manager')
    const manager = person('manager', 'manager')
    expect(run(contacts, { type: 'pass-on', no: one.no, to: psb }, manager)).toBe('contact-not-yours')
    const done = kept(run(contacts, { type: 'answer', no: one.no, answer: '好' }, officer))
    expect(escalationOf(done, instant.parse(one.answerBy + 1))).toBe(null)
  })
  test('[FIRST-5] words with a telephone number in them are not taken', () => {
    const base = { channel: 'phone', outcome: 'open' }
    for (const topic of ['回电 139 1111 2222', '０９９１－１２３４５６７', '1391111-2222'])
      expect(recordContact.safeParse({ ...base, topic }).success).toBe(false)
    expect(recordContact.safeParse({ ...base, topic: '2026年养老金 1234.50 元' }).success).toBe(true)
  })
  test('[FIRST-6] it is closed after it was answered, by its holder', () => {
    const contacts = emptyContacts()
    const { no } = kept(run(contacts, asked({}), clerk))
    expect(run(contacts, { type: 'close', no }, clerk)).toBe('contact-not-answered')
    run(contacts, { type: 'answer', no, answer: '好' }, clerk)
    expect(run(contacts, { type: 'close', no }, officer)).toBe('contact-not-yours')
    expect(run(contacts, { type: 'close', no }, clerk)).toMatchObject({ state: 'closed' })
    expect(run(contacts, { type: 'close', no }, clerk)).toBe('contact-closed')
  })
})
