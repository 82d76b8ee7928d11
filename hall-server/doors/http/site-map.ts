import type { Express } from 'express'
import { planOfHall } from '../../../shared/visit/floor-plan.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { hereOf } from './site-here.ts'
import { pageLanguage, type SendPage } from './site-sender.ts'

/** The map of the hall. What is no zone of it is as if it had not been asked. */
export function serveSiteMap(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  app.get('/site/:language/map', async (request, response) => {
    const { mapPage } = await import('../../site/map-page.tsx')
    const { language, view } = await hereOf(hall, doors, pageLanguage(request))
    const plan = await hall.running.look((state) => planOfHall(state.layout ?? hall.layout))
    const zone = plan.floors.flatMap(({ zones }) => zones).find(({ id }) => id === request.query['zone']) ?? null
    return send(response, { page: mapPage({ language, view, plan, zone }), status: 200 })
  })
}
