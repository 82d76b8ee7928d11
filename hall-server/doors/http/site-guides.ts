import { randomBytes } from 'node:crypto'
import express, { type Express, type Request } from 'express'
import { z } from 'zod'
import { requestId, type RequestId } from '../../../shared/ids.ts'
import type { Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { issued } from '../../../shared/wire/views.ts'
import { planOfHall } from '../../../shared/visit/floor-plan.ts'
import type { GuideHere } from '../../site/guide-here.tsx'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl, isSameOrigin } from '../visitor.ts'
import { askHall } from './hall-routes.ts'
import { statusOf } from './problem.ts'
import { guideHere, missing, plainAddress } from './site-here.ts'
import { reported } from './site-reports.ts'
import type { SendPage, SiteAnswer } from './site-sender.ts'

const form = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 })
const guide = '/site/:language/guides/:code'

/** One guide: the page, its card, a number for it, and what is wrong with it. Every form works without a script. */
export function serveSiteGuides(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const withGuide = (draw: (here: GuideHere, request: Request) => Promise<SiteAnswer>) => async (request: Request) => {
    const here = await guideHere(hall, doors, request)
    return here === undefined ? missing(hall, request, 'guide') : draw(here, request)
  }
  const page = withGuide(async (here) => {
    const { guidePage } = await import('../../site/guide-page.tsx')
    return { page: guidePage(here), status: 200 }
  })
  const card = withGuide(async (here) => {
    const { cardPage } = await import('../../site/card-page.tsx')
    const plan = await hall.running.look((state) => planOfHall(state.layout ?? hall.layout))
    return { page: await cardPage(here, plan, doors.now()), status: 200, isOwn: true }
  })
  const notice = withGuide((here) => blankNotice(hall, here))
  const number = withGuide(async (here) => numberAnswer(here, null))
  const report = withGuide(async (here, request) => {
    const { reportedGuide, reportedPage } = await import('../../site/report.tsx')
    const key = { kind: 'guide', code: here.shown.guide.code } as const
    const refusal = await reported(hall, doors, key, request)
    return { page: reportedPage(reportedGuide(here), refusal), status: refusal === null ? 200 : statusOf(refusal.code), isOwn: true }
  })

  app.get(guide, async (request, response) => {
    const here = await guideHere(hall, doors, request)
    const plain = here === undefined ? null : plainAddress(here, request)
    if (plain !== null) return response.redirect(302, plain)
    return send(response, await page(request))
  })
  app.get(`${guide}/card`, async (request, response) => send(response, await card(request)))
  app.get(`${guide}/notice`, async (request, response) => send(response, await notice(request)))
  app.get(`${guide}/speech.txt`, async (request, response) => {
    const here = await guideHere(hall, doors, request)
    if (here === undefined) return send(response, await missing(hall, request, 'guide'))
    const { speechOf } = await import('../../site/speech.ts')
    return response.set('Cache-Control', 'no-cache').type('text/plain').send(speechOf(here.shown))
  })
  app.get(`${guide}/number`, async (request, response) => send(response, await number(request)))
  app.post(`${guide}/number`, form, async (request, response) => {
    const here = await guideHere(hall, doors, request)
    if (here === undefined) return send(response, await missing(hall, request, 'guide'))
    const taken = await takenNumber(hall, doors, here, request)
    if (!taken.ok) return send(response, await numberAnswer(here, taken.error))
    return response.set('Cache-Control', 'no-store').redirect(303, `/t/${taken.value}`)
  })
  app.post(`${guide}/report`, form, async (request, response) => send(response, await report(request)))
}

/** [PAPER-6] The blank 一次性告知书 of an item, or of a package with all its parts. */
async function blankNotice({ content }: OpenHall, { shown, view }: GuideHere): Promise<SiteAnswer> {
  const [{ blankPaper }, { casePaperPage }] = await Promise.all([
    import('../../core/case/views/papers.ts'),
    import('../../site/case-paper.tsx'),
  ])
  const { guide: own, language } = shown
  const parts = own.parts.flatMap((code) => content.public.guide(code)?.guide ?? [])
  const departmentOf = (id: string) => content.groups.departments.find((each) => each.id === id)?.name ?? { zh: id }
  const paper = blankPaper(own, parts, language, { complaints: view.hall.phones.complaints, departmentOf })
  return { page: await casePaperPage({ paper, hall: view.hall, language, size: 'sheet', progress: null }), status: 200, isOwn: true }
}

async function numberAnswer(here: GuideHere, refusal: Refusal | null): Promise<SiteAnswer> {
  const { numberPage } = await import('../../site/number-page.tsx')
  const key = randomBytes(16).toString('hex')
  return { page: numberPage(here, key, refusal), status: refusal === null ? 200 : statusOf(refusal.code), isOwn: true }
}

const numberForm = z.object({ requestId })

/** [SITE-8] The ticket's token. The same form sent twice gives the same number. */
async function takenNumber(hall: OpenHall, doors: Doors, { shown }: GuideHere, request: Request): Promise<Result<string, Refusal>> {
  const typed = numberForm.safeParse(request.body)
  if (!isSameOrigin(request, doors)) return refuse('not-allowed')
  if (!typed.success) return refuse('bad-message', { subject: 'requestId' })
  const { code } = shown.guide
  const message = { type: 'take', item: code, class: 'normal', language: shown.language } as const
  const answer = await askHall(doors, hall, callOf(doors, request, typed.data.requestId), message)
  return answer.ok ? { ok: true, value: issued.parse(answer.value).token } : answer
}

/** The site knows no staff: whoever is signed in reads it as everybody does. */
const callOf = (doors: Doors, request: Request, key: RequestId | undefined) => ({
  staff: null,
  address: addressOf(request, doors.proxies),
  base: baseUrl(request, doors),
  key,
})
