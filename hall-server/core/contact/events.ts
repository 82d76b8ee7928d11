import { z } from 'zod'
import { instant, serviceDay, username } from '../../../shared/ids.ts'
import { contact, contactNo, referral } from '../../../shared/wire/contacts.ts'

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at: instant, ...shape })
const about = { no: contactNo, by: username }

/** Facts, in the past tense. Once written to the journal a shape is never edited, only added to. None holds a phone [FIRST-5]. */
export const contactEvent = z.discriminatedUnion('type', [
  /** The first fact of a day's stream: the contacts that are open. */
  event('ContactDayBegun', { day: serviceDay, contacts: z.array(contact) }),
  event('ContactRecorded', { contact }),
  event('ContactPassedOn', { ...about, to: referral, acceptBy: instant, answerBy: instant }),
  event('ContactAccepted', about),
  event('ContactHandedBack', { ...about, reason: z.string(), answerBy: instant }),
  event('ContactAnswered', { ...about, answer: z.string() }),
  event('ContactClosed', about),
])
export type ContactEvent = z.infer<typeof contactEvent>
