import { z } from 'zod'
import { progressView } from '../../../shared/wire/cases.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Doors } from '../doors.ts'
import { anyQuery, route, type Route } from './route.ts'

/** What the holder of a receipt code sees of a case. */
export function progressRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/progress/:receipt',
      summary: 'How far a case is, for whoever holds its receipt code; no names',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: progressView,
      run: async ({ params, address, staff }) => {
        const hall = doors.halls.get(doors.defaultHall)
        if (hall === undefined) return refuse('unknown-hall')
        const { guardedProgress } = await import('../progress-asking.ts')
        return guardedProgress(hall, params['receipt'] ?? '', { address: staff === null ? address : null, at: doors.now() })
      },
    }),
  ]
}
