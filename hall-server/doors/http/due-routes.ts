import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { ok } from '../../../shared/result.ts'
import { duesView, signUps } from '../../../shared/wire/postings.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
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
          const found = content.public.posting(call.params['code'] ?? '')
          return found === undefined ? refuse('not-found') : ok(await content.signUps.of(found.posting))
        }),
    }),
  ]
}
