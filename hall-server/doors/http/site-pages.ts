import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Express, Request, Response } from 'express'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { languages, type Language } from '../../../shared/language/languages.ts'
import type { guidePage, listPage, missingPage, Page } from '../../site/pages.tsx'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { baseUrl } from '../visitor.ts'

const mostTyped = 100
/** The steps' chart places its parts by style attributes, which a page drawn on the server cannot set by script. No script runs here. */
const policy =
  "default-src 'self';script-src 'self';style-src 'self';style-src-attr 'unsafe-inline';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'"

/** The public site: every public guide as a page that reads without a script, in every language. Only what is public comes here. */
export function serveSite(app: Express, doors: Doors, web: string | null) {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall === undefined) return
  const frame = frameOf(web)
  const send = async (request: Request, response: Response, make: (pages: Pages, language: Language) => Answer | Promise<Answer>) => {
    const [pages, { framed }] = await Promise.all([import('../../site/pages.tsx'), import('../../site/frame.ts')])
    const { page, status } = await make(pages, languageOf(String(request.params['language'])) ?? 'zh')
    const html = framed(await frame(), page, baseUrl(request, doors))
    response.status(status).set('Cache-Control', 'no-cache').set('Content-Security-Policy', policy).type('html').send(html)
  }
  app.get('/site', (request, response) => {
    response.redirect(`/site/${languageOf(request.acceptsLanguages([...languages]) || undefined) ?? 'zh'}`)
  })
  app.get('/site/:language', (request, response) =>
    send(request, response, async (pages, language) => ({ page: await list(pages, hall, language, request.query['q']), status: 200 })),
  )
  app.get('/site/:language/guides/:code', (request, response) =>
    send(request, response, (pages, language) => one(pages, hall, doors, language, String(request.params['code']))),
  )
}

interface Pages {
  readonly listPage: typeof listPage
  readonly guidePage: typeof guidePage
  readonly missingPage: typeof missingPage
}
interface Answer {
  readonly page: Page
  readonly status: 200 | 404
}

const languageOf = (text: string | undefined): Language | undefined => languages.find((one) => one === text)

async function list(pages: Pages, { content, layout }: OpenHall, language: Language, query: unknown): Promise<Page> {
  const text = typeof query === 'string' ? query.slice(0, mostTyped) : ''
  const all = () => content.public.guides().map(({ guide }) => guide)
  const guides = text === '' ? all() : (await content.public.page({ text, language, page: 1 })).items
  return pages.listPage(language, layout, content.groups.departments, guides, text)
}

function one(pages: Pages, { content, layout }: OpenHall, doors: Doors, language: Language, code: string): Answer {
  const found = content.public.guide(code)
  if (found === undefined) return { page: pages.missingPage(language, layout), status: 404 }
  const { guide, version, since } = found
  const at = doors.now()
  const department = content.groups.departments.find(({ id }) => id === guide.department)?.name
  const day = serviceDayOf(at, layout.timeZone)
  const shown = { guide, version, since, asOf: at, hall: layout, language, day, answers: {}, ticks: new Set<string>() }
  return { page: pages.guidePage(shown, layout, department), status: 200 }
}

/** The built page's frame, read once; it changes only with a build. */
function frameOf(web: string | null): () => Promise<string> {
  let read: Promise<string> | null = null
  return () =>
    (read ??=
      web === null ? import('../../site/frame.ts').then(({ plainFrame }) => plainFrame) : readFile(join(web, 'kiosk/site.html'), 'utf8'))
}
