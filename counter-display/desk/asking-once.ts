import type { Result } from '../../shared/result.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'

/** Requests with a key: the same thing asked again after no answer keeps its key, so that it is done once. */
export interface AskingOnce {
  ask<T>(what: unknown, send: (key: string) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>>
  /** Whether what was asked last got no answer. */
  isUnsure(): boolean
}

export function askingOnce(newKey: () => string): AskingOnce {
  let unsure: { readonly what: string; readonly key: string } | null = null
  return {
    async ask(about, send) {
      const what = JSON.stringify(about)
      const key = unsure?.what === what ? unsure.key : newKey()
      const reply = await send(key)
      unsure = !reply.ok && reply.error.code === 'hall-unavailable' ? { what, key } : null
      return reply
    },
    isUnsure: () => unsure !== null,
  }
}
