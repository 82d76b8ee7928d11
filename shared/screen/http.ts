import { refusalCodes } from '../language/refusal-codes.ts'
import type { Result } from '../result.ts'
import type { Refusal } from '../wire/refusals.ts'

/** Asks the hall server over HTTP. The answer is what `read` makes of it; a refusal is told from its problem document. `key`: the same for a retry. */
export async function askServer<T>(path: string, read: (json: unknown) => T, body?: unknown, key?: string): Promise<Result<T, Refusal>> {
  const response = await send(path, body, key)
  if (response === null) return { ok: false, error: { code: 'hall-unavailable' } }
  const json: unknown = await response.json().catch(() => null) // an empty body, or a proxy's page instead of JSON
  return response.ok ? { ok: true, value: read(json) } : { ok: false, error: refusalIn(json) }
}

const send = (path: string, body: unknown, key: string | undefined): Promise<Response | null> =>
  fetch(
    path,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
          body: JSON.stringify(body),
        },
  ).catch(() => null) // fetch rejects only when there was no answer at all

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The refusal inside an `application/problem+json`; without one the server was not the one who answered. */
function refusalIn(problem: unknown): Refusal {
  const code = isRecord(problem) ? refusalCodes.find((known) => known === problem['code']) : undefined
  if (code === undefined || !isRecord(problem)) return { code: 'hall-unavailable' }
  const { retryAfter, triesLeft, subject } = problem
  return {
    code,
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(typeof triesLeft === 'number' ? { triesLeft } : {}),
    ...(typeof subject === 'string' ? { subject } : {}),
  }
}
