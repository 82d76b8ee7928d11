import type { Express, Request } from 'express'
import { languages } from '../../../shared/language/languages.ts'
import { sortings } from '../../site/sortings.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { baseUrl, hostOf } from '../visitor.ts'
import { serveCasePapers } from './case-papers.ts'
import { serveSiteBookings } from './site-bookings.ts'
import { serveSiteCharges } from './site-charges.ts'
import { serveSiteGuides } from './site-guides.ts'
import { hereOf, missing } from './site-here.ts'
import { serveSiteMap } from './site-map.ts'
import { serveSiteOrder } from './site-order.ts'
import { serveSitePostings } from './site-postings.ts'
import { serveSiteProgress } from './site-progress.ts'
import { serveSiteResults } from './site-results.ts'
import { pageLanguage, siteLanguage, siteSender, type SendPage } from './site-sender.ts'

const mostTyped = 100

/** The public site: every public guide and posting as a page that reads without a script, in every language. Only what is public comes here. */
export function serveSite(app: Express, doors: Doors, web: string | null) {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall === undefined) return
  const send = siteSender(doors, web)
  app.get('/site', (request, response) => {
    response.vary('Accept-Language').redirect(`/site/${siteLanguage(request.acceptsLanguages([...languages])) ?? 'zh'}`)
  })
  serveForRobots(app, doors, hall)
  serveSitePostings(app, doors, hall, send)
  serveSiteGuides(app, doors, hall, send)
  serveSiteBookings(app, doors, hall, send)
  serveSiteOrder(app, doors, hall, send)
  serveSiteCharges(app, doors, hall, send)
  serveSiteResults(app, doors, hall, send)
  serveSiteMap(app, doors, hall, send)
  serveCasePapers(app, doors, hall, send)
  serveSiteProgress(app, doors, hall, send)
  serveLists(app, doors, hall, send)
  serveBooks(app, doors, hall, send)
  app.use('/site/:language', async (request, response) => send(response, await missing(hall, request, 'page')))
}

function serveLists(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const pages = () => import('../../site/lists.tsx')
  const here = (request: Request) => hereOf(hall, doors, pageLanguage(request))
  app.get('/site/:language', async (request, response) => {
    const { homePage, foundPage } = await pages()
    const { q } = request.query
    const asked = typeof q === 'string' ? q.slice(0, mostTyped).trim() : ''
    if (asked === '') return send(response, { page: homePage(await here(request)), status: 200 })
    const { items } = await hall.content.public.page({ text: asked, language: pageLanguage(request), page: 1 })
    const found = items.flatMap(({ code }) => hall.content.public.guide(code) ?? [])
    return send(response, { page: foundPage(await here(request), asked, found), status: 200 })
  })
  app.get('/site/:language/guides', async (request, response) => {
    const { allPage } = await pages()
    return send(response, { page: allPage(await here(request)), status: 200 })
  })
  for (const sorting of sortings)
    app.get(`/site/:language/${sorting}/:id`, async (request, response) => {
      const { groupPage, groupIn } = await pages()
      const about = await here(request)
      const group = groupIn(about, sorting, String(request.params['id']))
      return send(
        response,
        group === undefined ? await missing(hall, request, 'page') : { page: groupPage(about, sorting, group), status: 200 },
      )
    })
}

function serveBooks(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const { content } = hall
  app.get('/site/:language/book', async (request, response) => {
    const { booksPage } = await import('../../site/book.tsx')
    return send(response, { page: booksPage(await hereOf(hall, doors, pageLanguage(request))), status: 200 })
  })
  app.get('/site/:language/book/:department', async (request, response) => {
    const { bookPage } = await import('../../site/book.tsx')
    const { groupIn } = await import('../../site/lists.tsx')
    const about = await hereOf(hall, doors, pageLanguage(request))
    const department = groupIn(about, 'departments', String(request.params['department']))
    if (department === undefined) return send(response, await missing(hall, request, 'page'))
    const edition = { version: content.public.version(), at: content.public.at(), host: hostOf(request, doors.proxies) ?? '' }
    return send(response, { page: bookPage(about, department, edition), status: 200 })
  })
}

function serveForRobots(app: Express, doors: Doors, { content }: OpenHall) {
  app.get('/sitemap.xml', async (request, response) => {
    const { sitemap } = await import('../../site/sitemap.ts')
    const { groups } = content
    const listed = { guides: content.public.guides(), postings: content.public.postings(), groups }
    response
      .set('Cache-Control', 'no-cache')
      .type('application/xml')
      .send(sitemap(listed, baseUrl(request, doors)))
  })
  app.get('/robots.txt', async (request, response) => {
    const { robots } = await import('../../site/sitemap.ts')
    response
      .set('Cache-Control', 'no-cache')
      .type('text/plain')
      .send(robots(baseUrl(request, doors)))
  })
}
