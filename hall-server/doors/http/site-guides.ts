import { randomBytes } from 'node:crypto'
import express, { type Express, type Request as Incoming } from 'express'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Language } from '../../../shared/language/languages.ts'
import { request as anyRequest } from '../../../shared/wire/requests.ts'
import type { PublishedGuide } from '../../../shared/wire/content.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { lineView } from '../../core/queue/views/parts.ts'
import type { Sent } from '../../site/guide-forms.tsx'
import { ask, type OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl, isSameOrigin } from '../visitor.ts'
import { statusOf } from './problem.ts'
import { pageLanguage, type SendPage, type SiteAnswer } from './site-sender.ts'

const form = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 })

/** One guide's pages: the guide with its forms, and its card. */
export function serveSiteGuides(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const pages = () => import('../../site/pages.tsx')
  const found = (request: Incoming) => hall.content.public.guide(String(request.params['code']))
  const shownOf = async (published: PublishedGuide, language: Language, query: Incoming['query']) => {
    const { answersIn } = await import('../../site/guide-forms.tsx')
    const { guide, version, since } = published
    const at = doors.now()
    const day = serviceDayOf(at, hall.layout.timeZone)
    const answers = answersIn(guide.questions, query)
    return { guide, version, since, asOf: at, hall: hall.layout, language, day, answers, ticks: new Set<string>() }
  }
  const missing = async (language: Language): Promise<SiteAnswer> => ({
    page: (await pages()).missingPage(language, hall.layout),
    status: 404,
  })

  async function guideAnswer(request: Incoming, told: { number?: Sent; report?: Sent } = {}): Promise<SiteAnswer> {
    const language = pageLanguage(request)
    const published = found(request)
    if (published === undefined) return missing(language)
    const { guidePage } = await pages()
    const department = hall.content.groups.departments.find(({ id }) => id === published.guide.department)
    const line = published.guide.inHall ? await lineOf(published) : null
    const requestId = randomBytes(16).toString('hex')
    const at = { line, requestId, number: told.number ?? null, report: told.report ?? null }
    const refused = [told.number, told.report].find((one) => one?.kind === 'refused')
    const status = refused?.kind === 'refused' ? siteStatus(refused.refusal) : 200
    return { page: guidePage(await shownOf(published, language, request.query), hall.layout, department, at), status }
  }
  const lineOf = ({ guide }: PublishedGuide) =>
    hall.running.look((state) => {
      const line = state.open ? state.lines.get(guide.line) : undefined
      if (line === undefined) return null
      const { names, waiting } = lineView(state, line)
      return { names, waiting }
    })
  /** Through the same way as every screen: limits, refusals and the journal are the same. */
  async function asked(request: Incoming, message: object) {
    if (!isSameOrigin(request, doors)) return refuse('not-allowed')
    const parsed = anyRequest.safeParse(message)
    if (!parsed.success) return refuse('bad-message')
    return ask(hall, parsed.data, { staff: null, address: addressOf(request, doors.proxies), base: baseUrl(request, doors) }, doors.now)
  }

  app.get('/site/:language/guides/:code', async (request, response) => send(response, await guideAnswer(request)))
  app.get('/site/:language/guides/:code/card', async (request, response) => {
    const language = pageLanguage(request)
    const published = found(request)
    if (published === undefined) return send(response, await missing(language))
    const { cardPage } = await import('../../site/card-page.tsx')
    const url = `${baseUrl(request, doors)}/site/${language}/guides/${published.guide.code}`
    return send(response, { page: cardPage(await shownOf(published, language, request.query), hall.layout, url, doors.now()), status: 200 })
  })
  app.post('/site/:language/guides/:code/number', form, async (request, response) => {
    const language = pageLanguage(request)
    const item = String(request.params['code'])
    const answer = await asked(request, { type: 'take', requestId: field(request.body, 'requestId'), item, class: 'normal', language })
    if (answer.ok && answer.value !== null && 'token' in answer.value) return response.redirect(303, `/t/${answer.value.token}`)
    const refusal = answer.ok ? refuse('hall-unavailable').error : answer.error
    return send(response, await guideAnswer(request, { number: { kind: 'refused', refusal } }))
  })
  app.post('/site/:language/guides/:code/report', form, async (request, response) => {
    const requestId = randomBytes(16).toString('hex')
    const about = { item: String(request.params['code']), version: Number(field(request.body, 'version')), about: 'site', place: 'site' }
    const answer = await asked(request, { type: 'report-error', requestId, ...about, reason: field(request.body, 'reason') })
    const report: Sent = answer.ok ? { kind: 'thanks' } : { kind: 'refused', refusal: answer.error }
    return send(response, await guideAnswer(request, { report }))
  })
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined
}

function siteStatus({ code }: Refusal): SiteAnswer['status'] {
  const status = statusOf(code)
  return status === 404 || status === 422 || status === 429 || status === 403 ? status : 409
}
