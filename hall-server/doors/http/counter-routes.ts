import { z } from 'zod'
import { counterId, lineId, ticketNumber } from '../../../shared/ids.ts'
import { refuse, type RefusalCode } from '../../../shared/wire/refusals.ts'
import { counterActionNames, counterActions, request, type RequestType } from '../../../shared/wire/requests.ts'
import { ticketAtCounter } from '../../../shared/wire/views.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import type { Doors } from '../doors.ts'
import { askHall, inHall } from './hall-routes.ts'
import { anyQuery, route, type Route } from './route.ts'

/** What clerks, greeters and managers do, one route for each request a screen may make. */
export function counterRoutes(doors: Doors): readonly Route[] {
  return [
    ...counterActionNames.map((action) =>
      route({
        method: 'post',
        path: `/api/halls/:hall/counters/:counter/${action}`,
        summary: `At a counter: ${action}`,
        who: 'staff',
        body: z.strictObject(counterActions[action]),
        query: anyQuery,
        answer: ticketAtCounter,
        run: (call) =>
          inHall(doors, call, async (hall) => {
            const { counter: to, ...body }: { counter?: unknown } = call.body
            const target = to === undefined ? {} : { to }
            const at = named(counterId, call.params['counter'], 'unknown-counter')
            if (!at.ok) return at
            return atCounter(await askHall(doors, hall, call, { ...body, ...target, type: action, counter: at.value }))
          }),
      }),
    ),
    ...desk.map(({ path, type, name }) =>
      route({
        method: 'post',
        path: `/api/halls/:hall/${path}`,
        summary: `For the greeter's desk and the manager: ${type}`,
        who: 'staff',
        body: bodyOf(type, name),
        query: anyQuery,
        run: (call) =>
          inHall(doors, call, async (hall) => {
            const subject = name === undefined ? ok({}) : subjectOf(name, call.params[name])
            if (!subject.ok) return subject
            const answer = await askHall(doors, hall, call, { ...call.body, ...subject.value, type })
            return answer.ok ? ok(null) : answer
          }),
      }),
    ),
  ]
}

const desk: readonly { path: string; type: RequestType; name?: 'number' | 'counter' | 'line' }[] = [
  { path: 'numbers/:number/set-class', type: 'set-class', name: 'number' },
  { path: 'numbers/:number/return-to-line', type: 'return-to-line', name: 'number' },
  { path: 'numbers/:number/cancel', type: 'cancel-number', name: 'number' },
  { path: 'counters/:counter/assign-lines', type: 'assign-lines', name: 'counter' },
  { path: 'counters/:counter/plan-counter', type: 'plan-counter', name: 'counter' },
  { path: 'counters/:counter/forget-plan', type: 'forget-plan', name: 'counter' },
  { path: 'lines/:line/close-intake', type: 'close-intake', name: 'line' },
  { path: 'lines/:line/open-intake', type: 'open-intake', name: 'line' },
  { path: 'help-given', type: 'help-given' },
  { path: 'open-day', type: 'open-day' },
  { path: 'close-day', type: 'close-day' },
]

/** The fields of the socket message that are neither in the path nor in a header. */
function bodyOf(type: RequestType, name: string | undefined): z.ZodObject {
  const message = request.options.find(({ shape }) => shape.type.value === type)
  const inPath = new Set(['type', 'requestId', name])
  return z.strictObject(Object.fromEntries(Object.entries(message?.shape ?? {}).filter(([field]) => !inPath.has(field))))
}

const subjects = {
  number: [ticketNumber, 'unknown-ticket'],
  counter: [counterId, 'unknown-counter'],
  line: [lineId, 'unknown-line'],
} as const

const subjectOf = (name: keyof typeof subjects, text: string | undefined): Result<Record<string, string>, Refusal> => {
  const [schema, otherwise] = subjects[name]
  const parsed = named<z.ZodType<string>>(schema, text, otherwise)
  return parsed.ok ? ok({ [name]: parsed.value }) : parsed
}

function named<S extends z.ZodType>(schema: S, text: string | undefined, otherwise: RefusalCode): Result<z.output<S>, Refusal> {
  const parsed = schema.safeParse(text)
  return parsed.success ? ok(parsed.data) : refuse(otherwise)
}

const atCounter = (answer: Result<Answer, Refusal>): Result<z.infer<typeof ticketAtCounter> | null, Refusal> =>
  answer.ok && answer.value !== null ? ok(ticketAtCounter.parse(answer.value)) : answer.ok ? ok(null) : answer
