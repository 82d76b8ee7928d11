import { hash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ok, type Result } from '../../../shared/result.ts'
import {
  answerContact,
  contactDone,
  contactNo,
  contactsAsked,
  contactsList,
  handBack,
  passOn,
  recordContact,
  referralsView,
  type ContactNo,
  type Referral,
} from '../../../shared/wire/contacts.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Staff } from '../../access/access.ts'
import type { ContactAsk } from '../../core/contact/decide.ts'
import { contactsView } from '../../core/contact/views.ts'
import type { ContactReply } from '../../running-contacts.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { inHall } from './hall-routes.ts'
import { anyQuery, nothing, route, type Call, type Route } from './route.ts'

type Asked = Call<unknown, unknown>

/** 首问负责: what was asked of whom, passed on, accepted, answered. For all staff; inspectors only read [FIRST-6]. */
export function contactRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/halls/:hall/contacts',
      summary: 'First contacts: mine, open, of the day, or late ones',
      who: 'staff',
      body: z.unknown(),
      query: contactsAsked,
      answer: contactsList,
      run: (call) =>
        byStaff(doors, call, async (hall, by) => {
          const about = { which: call.query.which, by, at: doors.now(), timeZone: hall.layout.timeZone }
          return ok(await hall.contacts.look((contacts, phones) => contactsView(contacts, { ...about, phones })))
        }),
    }),
    route({
      method: 'post',
      path: '/api/halls/:hall/contacts',
      summary: 'Record who asked what first: answered, passed on, or to be answered',
      who: 'staff',
      body: recordContact,
      query: anyQuery,
      answer: contactDone,
      created: true,
      needsKey: true,
      run(call) {
        const { phone, ...body } = call.body
        return byStaff(doors, call, async (hall, by) => {
          if (body.item !== null && hall.items.find(body.item) === undefined) return refuse('unknown-item')
          if (body.to !== undefined && !isThere(doors, hall, body.to)) return refuse('unknown-referral')
          return act(hall, call, by, { type: 'record', ...body }, phone)
        })
      },
    }),
    route({
      method: 'get',
      path: '/api/halls/:hall/referrals',
      summary: 'Departments, counters and staff to whom a first contact can be passed on',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: referralsView,
      run: (call) => byStaff(doors, call, async (hall) => ok(referralsOf(doors, hall))),
    }),
    ...actRoutes(doors),
  ]
}

function referralsOf({ access }: Doors, { content, layout }: OpenHall): z.input<typeof referralsView> {
  const people = access.list().filter(mayTakeOver)
  return {
    departments: content.groups.departments.map(({ id, name }) => ({ id, names: name })),
    counters: layout.counters.map(({ id, label }) => ({ id, label })),
    people: people
      .map(({ username, staffNo, role, department }) => ({ username, staffNo, role, department }))
      .sort((a, b) => a.staffNo.localeCompare(b.staffNo, 'en', { numeric: true })),
  }
}

/** Inspectors only read. */
const mayTakeOver = ({ role }: Pick<Staff, 'role'>) => role !== 'inspector'

function actRoutes(doors: Doors): readonly Route[] {
  const made = { method: 'post', who: 'staff', query: anyQuery, answer: contactDone } as const
  const path = (action: string) => `/api/halls/:hall/contacts/:no/${action}`
  return [
    route({
      ...made,
      path: path('pass-on'),
      summary: 'Pass a first contact on; it stays its holder’s until accepted',
      body: passOn,
      run: (call) =>
        about(doors, call, (hall, no) => (isThere(doors, hall, call.body.to) ? { type: 'pass-on', no, to: call.body.to } : null)),
    }),
    route({
      ...made,
      path: path('accept'),
      summary: 'Accept a first contact that was passed on',
      body: nothing,
      run: (call) => about(doors, call, (_hall, no) => ({ type: 'accept', no })),
    }),
    route({
      ...made,
      path: path('hand-back'),
      summary: 'Hand a first contact back, with the reason',
      body: handBack,
      run: (call) => about(doors, call, (_hall, no) => ({ type: 'hand-back', no, reason: call.body.reason })),
    }),
    route({
      ...made,
      path: path('answer'),
      summary: 'Note what was answered',
      body: answerContact,
      run: (call) => about(doors, call, (_hall, no) => ({ type: 'answer', no, answer: call.body.answer })),
    }),
    route({
      ...made,
      path: path('close'),
      summary: 'Close an answered contact; its phone is erased',
      body: nothing,
      run: (call) => about(doors, call, (_hall, no) => ({ type: 'close', no })),
    }),
  ]
}

/** A referral to nobody is null. */
function about(doors: Doors, call: Asked, asking: (hall: OpenHall, no: ContactNo) => ContactAsk | null): Promise<ContactReply> {
  return byStaff(doors, call, async (hall, by) => {
    const no = contactNo.safeParse(call.params['no'])
    if (!no.success) return refuse('unknown-contact')
    const ask = asking(hall, no.data)
    return ask === null ? refuse('unknown-referral') : act(hall, call, by, ask)
  })
}

function byStaff<T>(
  doors: Doors,
  call: Asked,
  work: (hall: OpenHall, by: Staff) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const { staff } = call
  return inHall(doors, call, async (hall) => (staff === null ? refuse('not-signed-in') : work(hall, staff)))
}

function act(hall: OpenHall, { key }: Asked, by: Staff, ask: ContactAsk, phone?: string): Promise<ContactReply> {
  if (!mayTakeOver(by)) return Promise.resolve(refuse('not-allowed'))
  const fingerprint = hash('sha256', JSON.stringify(ask), 'base64url')
  return hall.contacts.handle({ ask, by, phone, key: `contact:${by.username}:${key ?? randomUUID()}`, fingerprint })
}

function isThere(doors: Doors, { content, layout }: OpenHall, { kind, id }: Referral): boolean {
  switch (kind) {
    case 'department':
      return content.groups.departments.some((one) => one.id === id)
    case 'counter':
      return layout.counters.some((one) => one.id === id)
    case 'person':
      return doors.access.list().some((one) => one.username === id && mayTakeOver(one))
  }
}
