import type { Express } from 'express'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { languages, type Language } from '../../../shared/language/languages.ts'
import type { PublicGuide } from '../../../shared/guide/guide.ts'
import type { GroupKind } from '../../site/pages.tsx'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { baseUrl } from '../visitor.ts'
import { serveSiteGuides } from './site-guides.ts'
import { serveSitePostings } from './site-postings.ts'
import { pageLanguage, siteLanguage, siteSender, type SendPage, type SiteAnswer } from './site-sender.ts'

const mostTyped = 100

/** The public site: every public guide and posting as a page that reads without a script, in every language. Only what is public comes here. */
export function serveSite(app: Express, doors: Doors, web: string | null) {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall === undefined) return
  const send = siteSender(doors, web)
  app.get('/site', (request, response) => {
    response.redirect(`/site/${siteLanguage(request.acceptsLanguages([...languages])) ?? 'zh'}`)
  })
  serveForEngines(app, doors, hall)
  serveSitePostings(app, doors, hall, send)
  serveSiteGuides(app, doors, hall, send)
  serveBooks(app, doors, hall, send)
  serveGroups(app, hall, send)
  app.get('/site/:language', async (request, response) => {
    const { listPage } = await import('../../site/pages.tsx')
    const language = pageLanguage(request)
    const asked = typeof request.query['q'] === 'string' ? request.query['q'].slice(0, mostTyped) : ''
    const guides = await listed(hall, asked, language)
    return send(response, { page: listPage(language, hall.layout, hall.content.groups, guides, asked), status: 200 })
  })
}

async function listed({ content }: OpenHall, text: string, language: Language) {
  const all = content.public.guides().map(({ guide }) => guide)
  return text === '' ? all : (await content.public.page({ text, language, page: 1 })).items
}

const missing = async (hall: OpenHall, language: Language): Promise<SiteAnswer> => {
  const { missingPage } = await import('../../site/pages.tsx')
  return { page: missingPage(language, hall.layout), status: 404 }
}

const members: Readonly<Record<GroupKind, (guide: PublicGuide) => readonly string[]>> = {
  departments: ({ department }) => [department],
  topics: ({ topics }) => topics,
  lifeEvents: ({ lifeEvents }) => lifeEvents,
}
const kinds: readonly (readonly [string, GroupKind])[] = [
  ['departments', 'departments'],
  ['topics', 'topics'],
  ['life-events', 'lifeEvents'],
]

function serveGroups(app: Express, hall: OpenHall, send: SendPage) {
  for (const [path, kind] of kinds)
    app.get(`/site/:language/${path}/:id`, async (request, response) => {
      const language = pageLanguage(request)
      const group = hall.content.groups[kind].find(({ id }) => id === request.params['id'])
      if (group === undefined) return send(response, await missing(hall, language))
      const { groupPage } = await import('../../site/pages.tsx')
      const guides = hall.content.public.guides().map(({ guide }) => guide)
      const its = guides.filter((guide) => members[kind](guide).includes(group.id))
      return send(response, { page: groupPage(language, hall.layout, kind, group, its), status: 200 })
    })
}

/** 《政务公开指南》 (S05). */
function serveBooks(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const { content, layout } = hall
  app.get('/site/:language/book', async (request, response) => {
    const { booksPage } = await import('../../site/book.tsx')
    const there = new Set(content.public.guides().map(({ guide }) => guide.department))
    const departments = content.groups.departments.filter(({ id }) => there.has(id))
    return send(response, { page: booksPage(pageLanguage(request), layout, departments), status: 200 })
  })
  app.get('/site/:language/book/:id', async (request, response) => {
    const language = pageLanguage(request)
    const department = content.groups.departments.find(({ id }) => id === request.params['id'])
    const guides = content.public.guides().filter(({ guide }) => guide.department === department?.id)
    if (department === undefined || guides.length === 0) return send(response, await missing(hall, language))
    const { bookPage } = await import('../../site/book.tsx')
    const at = doors.now()
    const same = { asOf: at, hall: layout, language, day: serviceDayOf(at, layout.timeZone), answers: {}, ticks: new Set<string>() }
    const shown = guides.map(({ guide, version, since }) => ({ guide, version, since, ...same }))
    return send(response, { page: bookPage(layout, department, language, shown, { version: content.public.version(), at }), status: 200 })
  })
}

/** What search engines look for first. */
function serveForEngines(app: Express, doors: Doors, { content }: OpenHall) {
  app.get('/robots.txt', async (request, response) => {
    const { robotsTxt } = await import('../../site/sitemap.ts')
    response.type('text/plain').send(robotsTxt(baseUrl(request, doors)))
  })
  app.get('/sitemap.xml', async (request, response) => {
    const { sitemapOf } = await import('../../site/sitemap.ts')
    const guides = content.public.guides().map(({ guide, since }) => ({ path: `/guides/${guide.code}`, since }))
    const postings = content.public.postings().map(({ posting, since }) => ({ path: `/postings/${posting.code}`, since }))
    response.type('application/xml').send(sitemapOf(baseUrl(request, doors), content.groups, guides, postings))
  })
}
