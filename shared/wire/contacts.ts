import { z } from 'zod'
import { departmentId } from '../case/codes.ts'
import { counterId, instant, itemCode, username } from '../ids.ts'
import { departmentsList } from './departments.ts'
import { plainText } from './plain-text.ts'
import { role } from './roles.ts'

/** Seven digits in a row are a telephone number, whatever stands between them. */
const phoneLike = /(?:[0-9][ ()-]?){7}/
/** Written to the journal for good: nobody's phone may be in it [FIRST-5]. */
const noted = (most: number) =>
  plainText(most).refine((text) => !phoneLike.test(text.normalize('NFKC')), { message: 'holds a phone number' })

export const contactNo = z
  .string()
  .regex(/^F[0-9]{8}-[0-9]{3,5}$/)
  .brand<'ContactNo'>()
export type ContactNo = z.infer<typeof contactNo>

export const contactChannel = z.enum(['counter', 'desk', 'phone', 'fax', 'web'])
/** Where it is passed on to. */
export const referral = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('department'), id: departmentId }),
  z.strictObject({ kind: z.literal('counter'), id: counterId }),
  z.strictObject({ kind: z.literal('person'), id: username }),
])
export type Referral = z.infer<typeof referral>
/** `GET /api/halls/:hall/referrals`: to whom something can be passed on. */
export const referralsView = z.strictObject({
  departments: departmentsList,
  counters: z.array(z.strictObject({ id: counterId, label: z.string() })),
  /** By staff number. */
  people: z.array(z.strictObject({ username, staffNo: z.string(), role, department: departmentId.nullable() })),
})
export type ReferralsView = z.infer<typeof referralsView>
/** `open`: the person asked goes on with it. */
export const contactOutcome = z.enum(['answered', 'open', 'passed-on', 'not-ours'])

/** `POST /api/halls/:hall/contacts`. */
export const recordContact = z
  .strictObject({
    channel: contactChannel,
    topic: noted(200),
    item: itemCode.nullable().default(null),
    /** Kept outside the journal until the contact is closed [FIRST-5]. */
    phone: z
      .string()
      .regex(/^\+?[0-9][0-9 -]{5,18}$/)
      .optional(),
    /** Basis, limits, procedure, fee, place and papers were told from the guide (一次性告知). */
    toldCompletely: z.boolean().default(false),
    outcome: contactOutcome,
    /** With `passed-on`. */
    to: referral.optional(),
    /** With `not-ours`: whose it is. */
    whose: noted(80).optional(),
  })
  .refine(({ outcome, to }) => (outcome === 'passed-on') === (to !== undefined), { path: ['to'], message: 'with passed-on only' })
  .refine(({ outcome, whose }) => (outcome === 'not-ours') === (whose !== undefined), { path: ['whose'], message: 'with not-ours only' })
export type RecordContact = z.infer<typeof recordContact>

export const passOn = z.strictObject({ to: referral })
export const handBack = z.strictObject({ reason: noted(200) })
export const answerContact = z.strictObject({ answer: noted(500) })

export const contactState = z.enum(['open', 'passed-on', 'accepted', 'answered', 'closed'])
/** Whom it has come to because nobody answered in time; null: it is in time. */
export const escalation = z.enum(['department', 'manager']).nullable()

/** A schema, because the open ones are carried into each new day of the journal. No phone is in it. */
export const contact = z.strictObject({
  no: contactNo,
  at: instant,
  /** Who was asked first: it comes back to this person when it is handed back. */
  by: username,
  staffNo: z.string(),
  /** Whose it is now. */
  holder: username,
  channel: contactChannel,
  topic: z.string(),
  item: itemCode.nullable(),
  toldCompletely: z.boolean(),
  whose: z.string().nullable(),
  state: contactState,
  referredTo: referral.nullable(),
  /** Of one passed on. */
  acceptBy: instant.nullable(),
  answerBy: instant,
  acceptedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  closedAt: instant.nullable(),
  answer: z.string().nullable(),
  /** Why it was last handed back. */
  handedBack: z.string().nullable(),
})
export type Contact = Readonly<z.infer<typeof contact>>

export const contactView = contact.extend({
  escalation,
  /** Only for whoever holds it, and until it is closed. */
  phone: z.string().nullable(),
  /** What whoever asks may do with it now. */
  may: z.array(z.enum(['accept', 'hand-back', 'answer', 'close', 'pass-on'])),
})
export type ContactView = z.infer<typeof contactView>
export const contactsList = z.array(contactView)
/** `mine`: recorded or held by whoever asks, or passed to them. `late`: come to the manager. */
export const contactsAsked = z.object({ which: z.enum(['mine', 'open', 'day', 'late']).default('mine') })
export const contactDone = z.strictObject({ no: contactNo })
