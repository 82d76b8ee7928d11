import type { Request, Response } from 'express'
import { z } from 'zod'
import { ok } from '../../../shared/result.ts'
import { contentNotice, contentSnapshot, publishedGuide } from '../../../shared/wire/content.ts'
import { language } from '../../../shared/wire/plain-text.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { reportError } from '../../../shared/wire/requests.ts'
import { itemsPage } from '../../../shared/wire/views.ts'
import type { SnapshotFile } from '../../catalogue/content.ts'
import { inLanguage } from '../../catalogue/in-language.ts'
import type { Doors } from '../doors.ts'
import { askHall } from './hall-routes.ts'
import { sendProblem } from './problem.ts'
import { anyQuery, route, type Route } from './route.ts'

const id = z.string().max(64)
const itemsQuery = z.strictObject({
  q: z.string().max(100).default(''),
  department: id.optional(),
  topic: id.optional(),
  lifeEvent: id.optional(),
  serves: id.optional(),
  lang: language.optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
})

/** What anybody may read of the content: everything here comes from `PublicContent`, which holds nothing that is not public. */
export function contentRoutes(doors: Doors): readonly Route[] {
  const content = () => doors.halls.get(doors.defaultHall)?.content.public
  return [
    route({
      method: 'get',
      path: '/api/items',
      summary: 'Service items by words, department, topic, life event and whom they serve, those most asked for first',
      who: 'all',
      body: z.unknown(),
      query: itemsQuery,
      answer: itemsPage,
      run: async ({ query: { lang, q, ...asked } }) => {
        const found = await content()?.page({ ...asked, text: q, language: lang })
        return found === undefined ? refuse('unknown-hall') : ok(found)
      },
    }),
    route({
      method: 'get',
      path: '/api/items/:code',
      summary:
        'The published guide of one service item; with `lang`, its texts in Chinese and that language only; ' +
        'with `whole`, a package with the questions, papers and fees of its parts',
      who: 'all',
      body: z.unknown(),
      query: z.strictObject({ lang: language.optional(), whole: z.literal('yes').optional() }),
      answer: publishedGuide,
      run: async ({ params, query: { lang, whole } }) => {
        const code = params['code'] ?? ''
        const found = whole === undefined ? content()?.guide(code) : await content()?.whole(code)
        if (found === undefined) return refuse('unknown-item')
        return ok(lang === undefined ? found : { ...found, guide: inLanguage(found.guide, lang) })
      },
    }),
    route({
      method: 'post',
      path: '/api/items/:code/report-error',
      summary: 'Say that something in a published guide is wrong',
      who: 'all',
      body: z.strictObject({
        version: reportError.version,
        about: reportError.about,
        reason: reportError.reason,
        place: reportError.place,
      }),
      query: anyQuery,
      async run(call) {
        const hall = doors.halls.get(doors.defaultHall)
        if (hall === undefined) return refuse('unknown-hall')
        const answer = await askHall(doors, hall, call, { ...call.body, type: 'report-error', item: call.params['code'] })
        return answer.ok ? ok(null) : answer
      },
    }),
    route({
      method: 'get',
      path: '/api/content',
      summary: 'The version of all public content, and where to fetch it as one file',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: contentNotice,
      async run() {
        const file = await content()?.snapshot()
        return file === undefined ? refuse('unknown-hall') : ok(noticeOf(file))
      },
    }),
    {
      method: 'get',
      path: '/api/content/:version',
      summary: 'All public content of that version in one file that never changes; 404 when there is a newer one',
      who: 'all',
      body: z.unknown(),
      query: z.strictObject({ sha256: z.string().optional() }),
      answer: contentSnapshot,
      created: false,
      needsKey: false,
      async serve(request, response) {
        const file = await content()?.snapshot()
        if (file === undefined || String(file.version) !== request.params['version'])
          return sendProblem(response, refuse('not-found').error)
        return sendFile(request, response, file)
      },
    },
  ]
}

/** The digest is part of the address: groups or search terms may change with the program or the hall's documents, and the version not. */
function noticeOf({ version, at, sha256, json }: SnapshotFile): z.infer<typeof contentNotice> {
  return { version, at, sha256, bytes: json.length, url: `/api/content/${version}?sha256=${sha256}` }
}

const year = 365 * 24 * 3600 // seconds

function sendFile(request: Request, response: Response, { json, gzip, sha256 }: SnapshotFile) {
  const isShort = request.acceptsEncodings('gzip', 'identity') === 'gzip'
  // An address without the right digest may be asked for again at any time, and then has other bytes.
  const isLasting = request.query['sha256'] === sha256
  response.set({
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': isLasting ? `public, max-age=${year}, immutable` : 'no-store',
    Vary: 'Accept-Encoding',
    ...(isShort ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.send(isShort ? gzip : json)
}
