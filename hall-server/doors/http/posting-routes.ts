import { z } from 'zod'
import { ok } from '../../../shared/result.ts'
import { publishedPosting } from '../../../shared/posting/posting.ts'
import { postingsAsked, postingsPage, signedUp, signUp } from '../../../shared/wire/postings.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { staffTexts } from '../../core/content/views/public.ts'
import { publishedPostingOf } from '../../catalogue/posting-kind.ts'
import type { Doors } from '../doors.ts'
import { anyQuery, csvRoute, route, type Route } from './route.ts'

const pageSize = 20

/** The notice board for everybody: all of it comes from `PublicContent`, but what is for staff, which is asked for with a session. */
export function postingRoutes(doors: Doors): readonly Route[] {
  const hall = () => doors.halls.get(doors.defaultHall)
  return [
    route({
      method: 'get',
      path: '/api/postings',
      summary: 'What hangs on the notice board, by type and by whose openness it is, the newest first',
      who: 'all',
      body: z.unknown(),
      query: postingsAsked,
      answer: postingsPage,
      async run({ query: { type, namespace, page } }) {
        const all = hall()?.content.public.postings() ?? []
        const found = all.filter(
          ({ posting }) =>
            (type === undefined || posting.details.type === type) && (namespace === undefined || posting.namespace === namespace),
        )
        const pages = Math.max(1, Math.ceil(found.length / pageSize))
        return ok({ total: found.length, page, pages, postings: found.slice((page - 1) * pageSize, page * pageSize) })
      },
    }),
    route({
      method: 'get',
      path: '/api/postings/:code',
      summary: 'One posting of the notice board',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: publishedPosting,
      async run({ params }) {
        const found = hall()?.content.public.posting(params['code'] ?? '')
        return found === undefined ? refuse('not-found') : ok(found)
      },
    }),
    signUpRoute(doors),
    postingsFile(doors),
    route({
      method: 'get',
      path: '/api/staff/postings',
      summary: "What is posted for the hall's own people only, the newest first",
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: z.object({ postings: z.array(publishedPosting) }),
      async run() {
        const texts = (await hall()?.content.running.look((content) => staffTexts(content, 'posting'))) ?? []
        return ok({ postings: texts.map(publishedPostingOf).sort((a, b) => b.since - a.since) })
      },
    }),
  ]
}

function signUpRoute(doors: Doors): Route {
  return route({
    method: 'post',
    path: '/api/postings/:code/sign-up',
    summary: 'Sign up for a hearing; the same phone again is the same sign-up',
    who: 'all',
    body: signUp,
    query: anyQuery,
    answer: signedUp,
    async run({ params, body, staff, address }) {
      const hall = doors.halls.get(doors.defaultHall)
      const found = hall?.content.public.posting(params['code'] ?? '')
      if (hall === undefined || found === undefined) return refuse('not-found')
      const retryAfter = staff === null ? hall.limits.reports.spend(address) : 0
      return retryAfter > 0 ? refuse('rate-limited', { retryAfter }) : hall.content.signUps.signUp(found.posting, body)
    },
  })
}

const postingsFile = (doors: Doors): Route =>
  csvRoute({
    path: '/api/export/postings.csv',
    summary: 'The notice board as a spreadsheet, for the press',
    who: 'all',
    query: anyQuery,
    async make() {
      const hall = doors.halls.get(doors.defaultHall)
      if (hall === undefined) return refuse('unknown-hall')
      const { postingsCsv } = await import('../../site/postings-csv.ts')
      return ok({ name: 'postings', csv: postingsCsv(hall.content.public.postings(), hall.layout.timeZone) })
    },
  })
