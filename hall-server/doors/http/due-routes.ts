import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Posting } from '../../../shared/posting/posting.ts'
import { ok } from '../../../shared/result.ts'
import { contentKey } from '../../../shared/wire/content.ts'
import { duesView, signUps } from '../../../shared/wire/postings.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { postingOf } from '../../catalogue/posting-kind.ts'
import { recordOf } from '../../core/content/content.ts'
import type { OpenContent } from '../../open-content.ts'
import type { Doors } from '../doors.ts'
import { inOffice } from './office.ts'
import { anyQuery, route, type Route } from './route.ts'

/** What the office owes the public, and who comes to its hearings. */
export function dueRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/office/due',
      summary: 'What has to be published or looked at, the latest first, and what nobody answers for',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: duesView,
      run: (call) =>
        inOffice(doors, call, async ({ running, rules }) => {
          // Date arithmetic is loaded when it is first needed: a start does without.
          const { duesIn, unownedIn } = await import('../../catalogue/dues.ts')
          const now = { at: doors.now(), timeZone: rules.timeZone }
          const dues = await running.look((content) => ({ dues: duesIn(content, now), unowned: unownedIn(content, rules) }))
          return ok({ today: serviceDayOf(now.at, now.timeZone), ...dues })
        }),
    }),
    route({
      method: 'get',
      path: '/api/office/postings/:code/sign-ups',
      summary: 'Who has signed up for a hearing; forgotten a month after it',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: signUps,
      run: (call) =>
        inOffice(doors, call, async (content) => {
          const found = await lastPublished(content, call.params['code'])
          return found === null ? refuse('not-found') : ok(await content.signUps.of(found))
        }),
    }),
  ]
}

/** Also one that hangs no more: who signed up for it may have to be told. */
async function lastPublished({ running }: OpenContent, code: unknown): Promise<Posting | null> {
  const key = contentKey.safeParse({ kind: 'posting', code })
  if (!key.success) return null
  const found = await running.look((content) => {
    const record = recordOf(content, key.data)
    return { document: record?.live?.document, version: record?.versions.at(-1)?.version }
  })
  if (found.version === undefined) return null
  const text = found.document ?? (await running.versionOf(key.data, found.version))?.document
  return text === undefined ? null : postingOf(text)
}
