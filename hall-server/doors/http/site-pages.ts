import type { Express } from 'express'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { languages, type Language } from '../../../shared/language/languages.ts'
import type { Page } from '../../site/around.tsx'
import type { guidePage, listPage, missingPage } from '../../site/pages.tsx'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { pageLanguage, siteLanguage, siteSender, type SiteAnswer } from './site-sender.ts'
import { serveSitePostings } from './site-postings.ts'

const mostTyped = 100

/** The public site: every public guide and posting as a page that reads without a script, in every language. Only what is public comes here. */
export function serveSite(app: Express, doors: Doors, web: string | null) {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall === undefined) return
  const send = siteSender(doors, web)
  app.get('/site', (request, response) => {
    response.redirect(`/site/${siteLanguage(request.acceptsLanguages([...languages])) ?? 'zh'}`)
  })
  serveSitePostings(app, doors, hall, send)
  app.get('/site/:language', async (request, response) => {
    const pages = await import('../../site/pages.tsx')
    return send(response, { page: await list(pages, hall, pageLanguage(request), request.query['q']), status: 200 })
  })
  app.get('/site/:language/guides/:code', async (request, response) =>
    send(response, one(await import('../../site/pages.tsx'), hall, doors, pageLanguage(request), String(request.params['code']))),
  )
}

interface Pages {
  readonly listPage: typeof listPage
  readonly guidePage: typeof guidePage
  readonly missingPage: typeof missingPage
}

async function list(pages: Pages, { content, layout }: OpenHall, language: Language, query: unknown): Promise<Page> {
  const text = typeof query === 'string' ? query.slice(0, mostTyped) : ''
  const all = () => content.public.guides().map(({ guide }) => guide)
  const guides = text === '' ? all() : (await content.public.page({ text, language, page: 1 })).items
  return pages.listPage(language, layout, content.groups.departments, guides, text)
}

function one(pages: Pages, { content, layout }: OpenHall, doors: Doors, language: Language, code: string): SiteAnswer {
  const found = content.public.guide(code)
  if (found === undefined) return { page: pages.missingPage(language, layout), status: 404 }
  const { guide, version, since } = found
  const at = doors.now()
  const department = content.groups.departments.find(({ id }) => id === guide.department)?.name
  const day = serviceDayOf(at, layout.timeZone)
  const shown = { guide, version, since, asOf: at, hall: layout, language, day, answers: {}, ticks: new Set<string>() }
  return { page: pages.guidePage(shown, layout, department), status: 200 }
}
