import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { publicResults, resultsAsked } from '../../../shared/wire/results.ts'
import type { Results } from '../../result-book.ts'
import type { Doors } from '../doors.ts'
import { csvRoute, route, type Route } from './route.ts'

/** 办理结果公开 (S44): what was decided and whether the promise was kept, for anybody. */
export function resultRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/results',
      summary: 'What was decided in a month: by item and case by case, without anybody’s name, and whether the promise was kept',
      who: 'all',
      body: z.unknown(),
      query: resultsAsked,
      answer: publicResults,
      async run({ query, staff, address }) {
        const asked = askedOf(doors, query, staff === null ? address : null)
        return asked.ok ? ok(await asked.value.results.page(asked.value.month, query.page)) : asked
      },
    }),
    csvRoute({
      path: '/api/export/results.csv',
      summary: 'Every result of a month as a spreadsheet',
      who: 'all',
      query: resultsAsked,
      async make({ query, staff, address }) {
        const asked = askedOf(doors, query, staff === null ? address : null)
        if (!asked.ok) return asked
        const { results, month } = asked.value
        const { resultsCsv } = await import('../../site/results-csv.ts')
        return ok({ name: `results-${month}`, csv: resultsCsv(await results.every(month)) })
      },
    }),
  ]
}

interface Asked {
  readonly results: Results
  readonly month: string
}

/** So often a minute for one address; `address` null: staff. */
function askedOf(doors: Doors, query: z.output<typeof resultsAsked>, address: string | null): Result<Asked, Refusal> {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall === undefined) return refuse('unknown-hall')
  const retryAfter = address === null ? 0 : hall.limits.requests.spend(address)
  if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
  return ok({ results: hall.results, month: query.month ?? serviceDayOf(doors.now(), hall.layout.timeZone).slice(0, 7) })
}
