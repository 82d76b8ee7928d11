import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { chargesAsked, publicCharges } from '../../../shared/wire/charges.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { periodOf, type Charges } from '../../charge-book.ts'
import type { Period } from '../../core/case/views/charge-entries.ts'
import type { Doors } from '../doors.ts'
import { csvRoute, route, type Route } from './route.ts'

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
    csvRoute({
      path: '/api/export/charges.csv',
      summary: 'Every charge of some days as a spreadsheet',
      who: 'all',
      query: chargesAsked,
      async make({ query, staff, address }) {
        const asked = askedOf(doors, query, staff === null ? address : null)
        if (!asked.ok) return asked
        const { charges, period } = asked.value
        const { chargesCsv } = await import('../../site/charges-csv.ts')
        return ok({ name: `charges-${period.from}-${period.to}`, csv: chargesCsv(await charges.entries(period)) })
      },
    }),
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
