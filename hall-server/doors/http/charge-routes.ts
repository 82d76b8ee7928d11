import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { chargesAsked, publicCharges } from '../../../shared/wire/charges.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { periodOf, type Charges } from '../../charge-book.ts'
import type { Period } from '../../core/case/views/charge-entries.ts'
import type { Doors } from '../doors.ts'
import { addressOf } from '../visitor.ts'
import { sendProblem } from './problem.ts'
import { route, type Route } from './route.ts'

/** 公布与实收 (S18, S53): what the tariff says and what was charged, for anybody. */
export function chargeRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/charges',
      summary: 'Published against charged: every charge of some days, with sums by item and exemptions by name',
      who: 'all',
      body: z.unknown(),
      query: chargesAsked,
      answer: publicCharges,
      async run({ query, staff, address }) {
        const asked = askedOf(doors, query, staff === null ? address : null)
        return asked.ok ? ok(await asked.value.charges.page(asked.value.period, query.page)) : asked
      },
    }),
    csvRoute(doors),
  ]
}

interface Asked {
  readonly charges: Charges
  readonly period: Period
}

/** So often a minute for one address; `address` null: staff. */
function askedOf(doors: Doors, query: z.output<typeof chargesAsked>, address: string | null): Result<Asked, Refusal> {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall?.charges === undefined) return refuse('not-found')
  const retryAfter = address === null ? 0 : hall.limits.requests.spend(address)
  if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
  const period = periodOf(query, serviceDayOf(doors.now(), hall.layout.timeZone))
  return period.ok ? ok({ charges: hall.charges, period: period.value }) : period
}

function csvRoute(doors: Doors): Route {
  return {
    method: 'get',
    path: '/api/export/charges.csv',
    summary: 'Every charge of some days as a spreadsheet',
    who: 'all',
    body: z.unknown(),
    query: chargesAsked,
    created: false,
    needsKey: false,
    async serve(request, response) {
      const query = chargesAsked.safeParse(request.query)
      if (!query.success) return sendProblem(response, refuse('bad-message', { subject: 'from' }).error)
      const asked = askedOf(doors, query.data, addressOf(request, doors.proxies))
      if (!asked.ok) return sendProblem(response, asked.error)
      const { charges, period } = asked.value
      const { chargesCsv } = await import('../../site/charges-csv.ts')
      response.set('Cache-Control', 'no-cache').set('Content-Disposition', `attachment; filename="charges-${period.from}-${period.to}.csv"`)
      response.type('text/csv; charset=utf-8').send(chargesCsv(await charges.entries(period)))
    },
  }
}
