import type { Express, Request } from 'express'
import { z } from 'zod'
import { serviceDay, type ServiceDay } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { publicView } from '../../core/queue/views/public.ts'
import { orderDay, orderStory } from '../../core/queue/order/story.ts'
import type { OrderHere } from '../../site/order-page.tsx'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl } from '../visitor.ts'
import { today } from './order-routes.ts'
import { sendProblem } from './problem.ts'
import { pageLanguage, type SendPage } from './site-sender.ts'

/** What is no day, number or digest is as if it had not been asked. */
const asked = z.object({
  day: serviceDay.optional().catch(undefined),
  number: z
    .string()
    .transform((text) => text.trim().toUpperCase().slice(0, 8))
    .catch(''),
  position: z.coerce.number().int().min(1).optional().catch(undefined),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
})

/** The page of a day's order. So often a minute for one address: an old day is folded when it is asked for. */
export function serveSiteOrder(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  app.get('/site/:language/order', async (request, response) => {
    const retryAfter = hall.limits.requests.spend(addressOf(request, doors.proxies))
    if (retryAfter > 0) return sendProblem(response, refuse('rate-limited', { retryAfter }).error)
    const { orderPage } = await import('../../site/order-page.tsx')
    return send(response, { page: orderPage(await orderHere(hall, doors, request)), status: 200 })
  })
}

async function orderHere(hall: OpenHall, doors: Doors, request: Request): Promise<OrderHere> {
  const { number, position, digest, day = today(hall, doors) } = asked.parse(request.query)
  const language = pageLanguage(request)
  const at = doors.now()
  const view = await hall.running.look((state) => publicView(state, at))
  const story = number === '' ? null : await hall.order.read(day, (log) => orderStory(log, number))
  return {
    language,
    view,
    day,
    known: await knownOf(hall, day, language, baseUrl(request, doors)),
    asked: number === '' ? null : { number, story },
    scanned:
      position === undefined || digest === undefined ? null : { position, fits: (await hall.order.hashAt(day, position)) === digest },
  }
}

async function knownOf({ order }: OpenHall, day: ServiceDay, language: Language, base: string): Promise<OrderHere['known']> {
  const [told, digest] = [await order.read(day, orderDay), await order.digest(day)]
  if (told === null || digest === null) return null
  const { digestCode } = await import('../../site/digest-code.tsx')
  return { order: told, digest, code: await digestCode(digest, language, base) }
}
