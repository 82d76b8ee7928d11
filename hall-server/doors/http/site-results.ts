import type { Express } from 'express'
import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { month } from '../../../shared/wire/results.ts'
import { publicView } from '../../core/queue/views/public.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf } from '../visitor.ts'
import { sendProblem } from './problem.ts'
import { pageLanguage, type SendPage } from './site-sender.ts'

/** What is no month or page is as if it had not been asked. */
const asked = z.object({
  month: month.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** The page of results. */
export function serveSiteResults(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  app.get('/site/:language/results', async (request, response) => {
    const retryAfter = hall.limits.requests.spend(addressOf(request, doors.proxies))
    if (retryAfter > 0) return sendProblem(response, refuse('rate-limited', { retryAfter }).error)
    const wanted = asked.parse(request.query)
    const at = doors.now()
    const thisMonth = serviceDayOf(at, hall.layout.timeZone).slice(0, 7)
    const shown = wanted.month === undefined || wanted.month > thisMonth ? thisMonth : wanted.month
    const { resultsPage } = await import('../../site/results-page.tsx')
    const page = resultsPage({
      language: pageLanguage(request),
      view: await hall.running.look((state) => publicView(state, at)),
      thisMonth,
      results: await hall.results.page(shown, wanted.page),
    })
    return send(response, { page, status: 200 })
  })
}
