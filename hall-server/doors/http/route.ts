import type { Request, Response } from 'express'
import { z } from 'zod'
import { requestId, type RequestId } from '../../../shared/ids.ts'
import type { Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Staff } from '../../access/access.ts'
import type { Doors } from '../doors.ts'
import { faultyField } from '../faulty-field.ts'
import { addressOf, baseUrl, isSameOrigin, isSecure, sessionCookie, sessionOf } from '../visitor.ts'
import { sendProblem } from './problem.ts'

/** A request as a route's handler gets it: parsed, and with who asks. */
export interface Call<Body, Query> {
  readonly body: Body
  readonly query: Query
  readonly params: Readonly<Record<string, string>>
  readonly staff: Staff | null
  readonly secret: string | undefined
  readonly address: string
  readonly base: string
  /** The client's Idempotency-Key. */
  readonly key: RequestId | undefined
  /** Sets the session cookie; null takes it away. */
  setSession(secret: string | null): void
}

interface Definition<Body extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'get' | 'post'
  /** With Express's `:names`. */
  readonly path: string
  readonly summary: string
  readonly who: 'all' | 'staff' | 'administrator'
  readonly body: Body
  readonly query: Query
  /** Undefined: 204 without content. An answer of null is also sent as 204. */
  readonly answer?: Answer
  readonly created?: boolean
  /** Of a body or an answer that is a file and not JSON, its type. */
  readonly takes?: string
  readonly gives?: string
  /** The Idempotency-Key header must be there. */
  readonly needsKey?: boolean
  run(call: Call<z.output<Body>, z.output<Query>>): Promise<Result<z.input<Answer> | null, Refusal>>
}

/** What is the same for every route: how to serve it and how to describe it. */
export interface Route extends Pick<
  Definition<z.ZodType, z.ZodType, z.ZodType>,
  'method' | 'path' | 'summary' | 'who' | 'body' | 'query' | 'answer' | 'takes' | 'gives'
> {
  readonly created: boolean
  readonly needsKey: boolean
  serve(request: Request, response: Response, doors: Doors): Promise<void>
}

export const nothing = z.strictObject({})
/** For routes without a query of their own: whatever is there is not looked at. */
export const anyQuery = z.looseObject({})

export function route<Body extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType>(
  definition: Definition<Body, Query, Answer>,
): Route {
  const { created = false, needsKey = false } = definition
  return {
    ...definition,
    created,
    needsKey,
    async serve(request, response, doors) {
      const call = read({ ...definition, needsKey }, request, response, doors)
      const result = call.ok ? await definition.run(call.value) : call
      if (!result.ok) return sendProblem(response, result.error)
      if (result.value === null) response.status(204).end()
      else response.status(created ? 201 : 200).json(result.value)
    },
  }
}

interface CsvDefinition<Query extends z.ZodType> extends Pick<
  Definition<z.ZodType, Query, z.ZodType>,
  'path' | 'summary' | 'who' | 'query'
> {
  /** Its file name without the end, and the text. */
  make(call: Call<unknown, z.output<Query>>): Promise<Result<{ readonly name: string; readonly csv: string }, Refusal>>
}

/** A spreadsheet to be kept. */
export function csvRoute<Query extends z.ZodType>({ make, ...about }: CsvDefinition<Query>): Route {
  const definition = { ...about, method: 'get', body: z.unknown(), created: false, needsKey: false, gives: 'text/csv' } as const
  return {
    ...definition,
    async serve(request, response, doors) {
      const call = read(definition, request, response, doors)
      const made = call.ok ? await make(call.value) : call
      if (!made.ok) return sendProblem(response, made.error)
      response.set('Cache-Control', 'no-cache').set('Content-Disposition', `attachment; filename="${made.value.name}.csv"`)
      response.type('text/csv; charset=utf-8').send(made.value.csv)
    },
  }
}

/** Everything that can be wrong with a request before its handler sees it. */
function read<Body extends z.ZodType, Query extends z.ZodType>(
  { method, who, body, query, needsKey }: Pick<Definition<Body, Query, z.ZodType>, 'method' | 'who' | 'body' | 'query' | 'needsKey'>,
  request: Request,
  response: Response,
  doors: Doors,
): Result<Call<z.output<Body>, z.output<Query>>, Refusal> {
  const changes = method === 'post'
  if (changes && !isSameOrigin(request, doors)) return refuse('not-allowed')
  const secret = sessionOf(request)
  const staff = changes ? doors.access.acting(secret) : doors.access.who(secret)
  if (who !== 'all' && staff === null) return refuse('not-signed-in')
  if (who === 'administrator' && staff?.role !== 'administrator') return refuse('not-allowed')
  const key = keyOf(request, needsKey === true)
  if (!key.ok) return key
  const parsedBody = body.safeParse(request.body ?? {})
  if (!parsedBody.success) return refuse('bad-message', { subject: faultyField(parsedBody.error) })
  const parsedQuery = query.safeParse(request.query)
  if (!parsedQuery.success) return refuse('bad-message', { subject: faultyField(parsedQuery.error) })
  const params = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]))
  const setSession = (made: string | null) => setCookie(response, made, isSecure(request, doors.proxies))
  const from = { address: addressOf(request, doors.proxies), base: baseUrl(request, doors) }
  return { ok: true, value: { body: parsedBody.data, query: parsedQuery.data, params, staff, secret, ...from, key: key.value, setSession } }
}

function keyOf(request: Request, isNeeded: boolean): Result<RequestId | undefined, Refusal> {
  const given = request.get('idempotency-key')
  if (given === undefined) return isNeeded ? refuse('idempotency-key-required') : { ok: true, value: undefined }
  const parsed = requestId.safeParse(given)
  return parsed.success ? { ok: true, value: parsed.data } : refuse('bad-message', { subject: 'Idempotency-Key' })
}

function setCookie(response: Response, secret: string | null, secure: boolean) {
  const settings = { httpOnly: true, sameSite: 'strict', path: '/', secure } as const
  if (secret === null) response.clearCookie(sessionCookie, settings)
  else response.cookie(sessionCookie, secret, settings)
}
