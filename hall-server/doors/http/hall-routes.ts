import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { hallId, requestId, ticketToken } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { request, takeTicket, type Request } from '../../../shared/wire/requests.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import { planOfHall } from '../../../shared/visit/floor-plan.ts'
import { floorPlan } from '../../../shared/wire/map.ts'
import { issued, publicView, ticketView } from '../../../shared/wire/views.ts'
import { publicView as viewOfHall } from '../../core/queue/views/public.ts'
import { ticketView as viewOfTicket } from '../../core/queue/views/ticket.ts'
import { ask, type OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { faultyField } from '../faulty-field.ts'
import { anyQuery, nothing, route, type Call, type Route } from './route.ts'

const halls = z.array(z.object({ id: hallId, name: publicView.shape.hall.shape.name, open: z.boolean() }))
const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  node: z.string(),
  halls: z.array(z.object({ id: hallId, position: z.int() })),
})

/** What anybody may ask: halls, items, a ticket. */
export function hallRoutes(doors: Doors, about: { version: string; node: string }): readonly Route[] {
  const open = () => [...doors.halls.values()]
  return [
    route({
      method: 'get',
      path: '/api/health',
      summary: 'Whether the server works; 503 while it does not',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: health,
      run: async () =>
        ok({ status: 'ok' as const, ...about, halls: open().map(({ running }) => ({ id: running.id, position: running.position() })) }),
    }),
    route({
      method: 'get',
      path: '/api/halls',
      summary: 'The halls of this server',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: halls,
      async run() {
        const views = await Promise.all(open().map((hall) => hall.running.look((state) => viewOfHall(state, doors.now()))))
        return ok(views.map((view) => ({ id: view.hall.id, name: view.hall.name, open: view.open })))
      },
    }),
    route({
      method: 'get',
      path: '/api/halls/:hall',
      summary: 'What everybody in the hall may see: lines, counters, who is called',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: publicView,
      run: (call) =>
        inHall(doors, call, async ({ running, foresight, items }) => {
          const at = doors.now()
          return ok(
            await running.look((state) => viewOfHall(state, at, null, (item) => items.find(item)?.line, foresight.waits(state, at))),
          )
        }),
    }),
    route({
      method: 'get',
      path: '/api/halls/:hall/map',
      summary: 'The hall from above: floors, zones, counters, entrance, stairs',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: floorPlan,
      run: (call) => inHall(doors, call, ({ running, layout }) => running.look((state) => ok(planOfHall(state.layout ?? layout)))),
    }),
    ...ticketRoutes(doors),
  ]
}

function ticketRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/halls/:hall/tickets',
      summary: 'Take a number',
      who: 'all',
      body: z.strictObject(takeTicket),
      query: anyQuery,
      answer: issued,
      created: true,
      needsKey: true,
      run: (call) => inHall(doors, call, async (hall) => issuedIn(await askHall(doors, hall, call, { type: 'take', ...call.body }))),
    }),
    route({
      method: 'get',
      path: '/api/tickets/:token',
      summary: 'What the holder of a ticket may see',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: ticketView,
      run: async ({ params }) => (await holding(doors, params['token']))?.view ?? refuse('unknown-ticket'),
    }),
    route({
      method: 'post',
      path: '/api/tickets/:token/cancel',
      summary: 'Give a number back',
      who: 'all',
      body: nothing,
      query: anyQuery,
      async run(call) {
        const held = await holding(doors, call.params['token'])
        if (held === undefined) return refuse('unknown-ticket')
        const answer = await askHall(doors, held.hall, call, { type: 'cancel', token: call.params['token'] })
        return answer.ok ? ok(null) : answer
      },
    }),
  ]
}

const issuedIn = (answer: Result<Answer, Refusal>): Result<z.infer<typeof issued>, Refusal> =>
  answer.ok ? ok(issued.parse(answer.value)) : answer

/** The hall a token belongs to, and the ticket's view. */
async function holding(doors: Doors, text: string | undefined) {
  const token = ticketToken.safeParse(text)
  if (!token.success) return undefined
  for (const hall of doors.halls.values()) {
    const at = doors.now()
    const view = await hall.running.look((state) => viewOfTicket(state, token.data, at, hall.items.nameOf, hall.foresight.waits(state, at)))
    if (view !== null) return { hall, view: ok(view) }
  }
  return undefined
}

export async function inHall<T>(
  doors: Doors,
  { params }: Pick<Call<unknown, unknown>, 'params'>,
  work: (hall: OpenHall) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const hall = doors.halls.get(params['hall'] ?? '')
  return hall === undefined ? refuse('unknown-hall') : work(hall)
}

/** Asks as a screen would, with the caller's Idempotency-Key as the request id. */
export function askHall(
  doors: Doors,
  hall: OpenHall,
  call: Pick<Call<unknown, unknown>, 'staff' | 'address' | 'base' | 'key'>,
  message: { type: Request['type'] } & Readonly<Record<string, unknown>>,
): Promise<Result<Answer, Refusal>> {
  const id = call.key ?? requestId.parse(randomBytes(16).toString('hex'))
  const parsed = request.safeParse({ ...message, requestId: id })
  if (!parsed.success) return Promise.resolve(refuse('bad-message', { subject: faultyField(parsed.error) }))
  return ask(hall, parsed.data, call, doors.now)
}
