import type { Express, Request } from 'express'
import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { itemCode, serviceDay } from '../../../shared/ids.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { monthOf, periodOf, type Charges } from '../../charge-book.ts'
import { publicView } from '../../core/queue/views/public.ts'
import type { ChargesHere } from '../../site/charges-here.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf } from '../visitor.ts'
import { sendProblem } from './problem.ts'
import { missing } from './site-here.ts'
import { pageLanguage, type SendPage } from './site-sender.ts'

/** What is no day, item or page is as if it had not been asked. */
const asked = z.object({
  from: serviceDay.optional().catch(undefined),
  to: serviceDay.optional().catch(undefined),
  item: itemCode.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** The page of charges. */
export function serveSiteCharges(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  app.get('/site/:language/charges', async (request, response) => {
    const { charges } = hall
    if (charges === undefined) return send(response, await missing(hall, request, 'page'))
    const retryAfter = hall.limits.requests.spend(addressOf(request, doors.proxies))
    if (retryAfter > 0) return sendProblem(response, refuse('rate-limited', { retryAfter }).error)
    const { chargesPage } = await import('../../site/charges-page.tsx')
    return send(response, { page: chargesPage(await chargesHere(hall, charges, doors, request)), status: 200 })
  })
}

async function chargesHere(hall: OpenHall, charges: Charges, doors: Doors, request: Request): Promise<ChargesHere> {
  const { page, ...wanted } = asked.parse(request.query)
  const at = doors.now()
  const today = serviceDayOf(at, hall.layout.timeZone)
  const period = periodOf(wanted, today)
  const shown = period.ok ? period.value : { from: monthOf(today), to: today, item: wanted.item ?? null }
  const guides = hall.content.public.guides()
  return {
    language: pageLanguage(request),
    view: await hall.running.look((state) => publicView(state, at)),
    today,
    month: monthOf(today),
    charges: await charges.page(shown, page),
    items: guides.flatMap(({ guide }) => (guide.charged ? [{ code: guide.code, name: guide.name }] : [])),
  }
}
