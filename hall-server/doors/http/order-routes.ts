import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { serviceDay, ticketToken, type ServiceDay } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { dayDigest, journalRows, orderDay, orderStory } from '../../../shared/wire/order.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import { orderDay as dayOf, orderStory as storyOf } from '../../core/queue/order/story.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { inHall } from './hall-routes.ts'
import { anyQuery, route, type Call, type Route } from './route.ts'

const ofDay = z.looseObject({ day: serviceDay.optional() })
const ofRows = z.looseObject({ day: serviceDay.optional(), from: z.coerce.number().int().min(1).max(1e9).default(1) })
/** Who reads whole rows: they name people, and the tokens of tickets. */
const inspecting: readonly Role[] = ['inspector', 'administrator']

type Asked = Call<unknown, { day?: ServiceDay | undefined }>

/** What anybody may check of the order, and what inspectors may read of the journal. */
export function orderRoutes(doors: Doors): readonly Route[] {
  const dayIn = (hall: OpenHall, { query }: Pick<Asked, 'query'>) => query.day ?? today(hall, doors)
  return [
    route({
      method: 'get',
      path: '/api/halls/:hall/order',
      summary: 'What staff changed in a day’s order: calls out of order, classes set, each with its reason',
      who: 'all',
      body: z.unknown(),
      query: ofDay,
      answer: orderDay,
      run: (call) => reading(doors, call, async (hall) => found(await hall.order.read(dayIn(hall, call), dayOf))),
    }),
    route({
      method: 'get',
      path: '/api/halls/:hall/order/:number',
      summary: 'Who was called before a number, and why',
      who: 'all',
      body: z.unknown(),
      query: ofDay,
      answer: orderStory,
      run: (call) =>
        reading(doors, call, async (hall) => {
          const number = call.params['number'] ?? ''
          const told = await hall.order.read(dayIn(hall, call), (log) => storyOf(log, number))
          return told === null ? refuse('unknown-ticket', { subject: number.slice(0, 8) }) : ok(told)
        }),
    }),
    route({
      method: 'get',
      path: '/api/tickets/:token/order',
      summary: 'Who was called before one’s own ticket, and why',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: orderStory,
      run: (call) => storyOfToken(doors, call),
    }),
    route({
      method: 'get',
      path: '/api/halls/:hall/digest',
      summary: 'The last position and hash of a day: written down, they show later whether a row was changed',
      who: 'all',
      body: z.unknown(),
      query: ofDay,
      answer: dayDigest,
      run: (call) => reading(doors, call, async (hall) => found(await hall.order.digest(dayIn(hall, call)))),
    }),
    route({
      method: 'get',
      path: '/api/halls/:hall/journal',
      summary: 'The rows of a day with their hashes, a thousand at a time, for inspectors',
      who: 'staff',
      body: z.unknown(),
      query: ofRows,
      answer: journalRows,
      run: async (call) => {
        if (call.staff === null || !inspecting.includes(call.staff.role)) return refuse('not-allowed')
        return inHall(doors, call, async (hall) => found(await hall.order.rows(dayIn(hall, call), call.query.from)))
      },
    }),
  ]
}

/** The hall's day now, or the last that was opened. */
export function today({ running, layout }: OpenHall, { now }: Doors): ServiceDay {
  const last = serviceDay.safeParse(running.stream()?.split('/').at(-1))
  return last.success ? last.data : serviceDayOf(now(), layout.timeZone)
}

const found = <T>(value: T | null): Result<T, Refusal> => (value === null ? refuse('not-found') : ok(value))

/** So often a minute for one address: a first look folds the day. */
export function reading<T>(
  doors: Doors,
  call: Pick<Call<unknown, unknown>, 'params' | 'staff' | 'address'>,
  work: (hall: OpenHall) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return inHall(doors, call, async (hall) => {
    const retryAfter = call.staff === null ? hall.limits.requests.spend(call.address) : 0
    return retryAfter === 0 ? work(hall) : refuse('rate-limited', { retryAfter })
  })
}

async function storyOfToken(doors: Doors, call: Call<unknown, unknown>): Promise<Result<z.infer<typeof orderStory>, Refusal>> {
  const token = ticketToken.safeParse(call.params['token'])
  if (!token.success) return refuse('unknown-ticket')
  for (const [id, hall] of doors.halls) {
    const number = await hall.running.look((state) => state.tickets.get(token.data)?.number ?? null)
    if (number === null) continue
    return reading(doors, { ...call, params: { hall: id } }, async () => {
      const told = await hall.order.read(today(hall, doors), (log) => storyOf(log, number))
      return told === null ? refuse('unknown-ticket') : ok(told)
    })
  }
  return refuse('unknown-ticket')
}
