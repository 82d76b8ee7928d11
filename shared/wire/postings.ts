import { z } from 'zod'
import { instant, itemCode, serviceDay } from '../ids.ts'
import { phone } from '../guide/guide.ts'
import { postingTypes } from '../posting/details.ts'
import { namespace, publishedPosting } from '../posting/posting.ts'
import { plainText, text } from './plain-text.ts'

/** `GET /api/postings`: what hangs on the notice board, the newest first. */
export const postingsAsked = z.strictObject({
  type: z.enum(postingTypes).optional(),
  namespace: namespace.optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
})
export const postingsPage = z.object({ total: z.int(), page: z.int(), pages: z.int(), postings: z.array(publishedPosting) })

/** `POST /api/postings/:code/sign-up`: somebody wants to come to a hearing. */
export const signUp = z.strictObject({ name: plainText(60), phone, people: z.int().min(1).max(5) })
export type SignUp = z.infer<typeof signUp>
/** Nothing of the person goes back. `left`: places that are still free. */
export const signedUp = z.object({ people: z.int(), left: z.int() })
export const signUps = z.object({
  places: z.int(),
  taken: z.int(),
  list: z.array(signUp.extend({ at: instant })),
})
export type SignUps = z.infer<typeof signUps>

/** `GET /api/office/due`: what has to be published or looked at, the latest first (S37–S39), and what nobody answers for (S48). */
export const dueRow = z.object({
  code: itemCode,
  title: text(200),
  type: z.enum(postingTypes),
  owner: z.string().nullable(),
  clock: z.enum(['periodic', 'stage', 'ad-hoc', 'prompt', 'minutes', 'review']),
  stage: text(100).nullable(),
  on: serviceDay,
  at: instant.nullable(),
  daysLate: z.int(),
})
export type DueRow = z.infer<typeof dueRow>
export const duesView = z.object({
  today: serviceDay,
  dues: z.array(dueRow),
  unowned: z.array(z.object({ kind: z.enum(['guide', 'posting']), code: itemCode, name: text(200) })),
})
export type DuesView = z.infer<typeof duesView>
