import express, { type Express } from 'express'
import { postingTypes } from '../../../shared/posting/details.ts'
import type { PublicPosting } from '../../../shared/posting/posting.ts'
import { signUp } from '../../../shared/wire/postings.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { SignUpState } from '../../site/sign-up.tsx'
import { publishedPostingOf } from '../../catalogue/posting-kind.ts'
import { staffTexts } from '../../core/content/views/public.ts'
import { hallFacts } from '../../core/queue/views/parts.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl, isSameOrigin, sessionOf } from '../visitor.ts'
import { statusOf } from './problem.ts'
import { reported } from './site-reports.ts'
import { pageLanguage, siteLanguage, type SendPage, type SiteAnswer } from './site-sender.ts'

const form = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 })

/** The notice board of the public site, its paper sheets, and what the press takes. */
export function serveSitePostings(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const { content } = hall
  const layout = hallFacts(hall.layout)
  const pages = () => import('../../site/posting-pages.tsx')
  const missing = async (language: Parameters<SendPage>[1]['page']['language']): Promise<SiteAnswer> => {
    const { missingPage } = await import('../../site/missing.tsx')
    return { page: missingPage(language, layout), status: 404 }
  }

  app.get('/staff', async (request, response) => {
    if (doors.access.who(sessionOf(request)) === null) return response.redirect('/login?next=/staff')
    const { staffPage } = await import('../../site/staff-page.tsx')
    const texts = await content.running.look((state) => staffTexts(state, 'posting'))
    const language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh'
    response.set('X-Robots-Tag', 'noindex')
    return send(response, { page: staffPage(language, layout, texts.map(publishedPostingOf)), status: 200 })
  })
  app.get('/site/:language/postings', async (request, response) => {
    const { boardPage } = await pages()
    const type = postingTypes.find((one) => one === request.query['type']) ?? null
    return send(response, { page: boardPage(pageLanguage(request), layout, content.public.postings(), type), status: 200 })
  })
  app.get('/site/:language/postings/sheet', async (request, response) => {
    const { sheetPage } = await pages()
    return send(response, { page: sheetPage(pageLanguage(request), layout, content.public.postings(), doors.now()), status: 200 })
  })
  app.get('/site/:language/postings/:code/sheet', async (request, response) => {
    const found = content.public.posting(String(request.params['code']))
    const language = pageLanguage(request)
    const { sheetPage } = await pages()
    return send(
      response,
      found === undefined ? await missing(language) : { page: sheetPage(language, layout, [found], doors.now()), status: 200 },
    )
  })
  app.get('/site/:language/postings/:code', async (request, response) => {
    const found = content.public.posting(String(request.params['code']))
    const language = pageLanguage(request)
    if (found === undefined) return send(response, await missing(language))
    const { postingPage } = await pages()
    const state: SignUpState | null = mayStillSignUp(found.posting, doors.now()) ? { kind: 'asking' } : null
    return send(response, { page: postingPage(language, layout, found, state), status: 200 })
  })
  app.post('/site/:language/postings/:code', form, async (request, response) => {
    const found = content.public.posting(String(request.params['code']))
    const language = pageLanguage(request)
    if (found === undefined) return send(response, await missing(language))
    const { postingPage } = await pages()
    const state: SignUpState = isSameOrigin(request, doors)
      ? await signedUp(hall, found.posting, request.body, addressOf(request, doors.proxies))
      : { kind: 'refused', refusal: refuse('not-allowed').error }
    const status = state.kind === 'refused' ? statusOf(state.refusal.code) : 200
    return send(response, { page: postingPage(language, layout, found, state), status, isOwn: true })
  })
  app.post('/site/:language/postings/:code/report', form, async (request, response) => {
    const found = content.public.posting(String(request.params['code']))
    const language = pageLanguage(request)
    if (found === undefined) return send(response, await missing(language))
    const { boardCrumbs } = await pages()
    const { reportedPage } = await import('../../site/report.tsx')
    const { code } = found.posting
    const refusal = await reported(hall, doors, { kind: 'posting', code }, request)
    const phone = found.posting.supervision[0] ?? layout.phones.complaints
    const about = { language, hall: layout, path: `/postings/${code}`, crumbs: boardCrumbs(language), phone }
    return send(response, { page: reportedPage(about, refusal), status: refusal === null ? 200 : statusOf(refusal.code), isOwn: true })
  })
  app.get(['/feeds/postings.atom', '/feeds/postings.rss'], async (request, response) => {
    const { feedOf } = await import('../../site/feed.ts')
    const language = siteLanguage(request.query['lang']) ?? 'zh'
    const format = request.path.endsWith('.atom') ? 'atom' : 'rss'
    const base = baseUrl(request, doors)
    const where = { language, hall: layout, base: URL.canParse(base) ? base : 'http://localhost', at: doors.now() }
    response.set('Cache-Control', 'no-cache').type(`application/${format}+xml; charset=utf-8`)
    response.send(feedOf(content.public.postings(), format, where))
  })
}

const mayStillSignUp = ({ details }: PublicPosting, now: number) =>
  details.type === 'hearing' && details.places > 0 && now <= (details.signUpUntil ?? details.at)

async function signedUp({ content, limits }: OpenHall, posting: PublicPosting, body: unknown, address: string): Promise<SignUpState> {
  const typed = typeof body === 'object' && body !== null ? { ...body } : {}
  const asked = signUp.safeParse('people' in typed ? { ...typed, people: Number(typed.people) } : typed)
  if (!asked.success) return { kind: 'refused', refusal: refuse('bad-message').error }
  const retryAfter = limits.reports.spend(address)
  if (retryAfter > 0) return { kind: 'refused', refusal: refuse('rate-limited', { retryAfter }).error }
  const answer = await content.signUps.signUp(posting, asked.data)
  return answer.ok ? { kind: 'done', ...answer.value } : { kind: 'refused', refusal: answer.error }
}
