import { z } from 'zod'
import type { Instant } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { ContentRequest, ContentRules } from './core/content/commands.ts'
import type { Content } from './core/content/content.ts'
import { decide, nameOfActor } from './core/content/decide.ts'
import type { ContentEvent } from './core/content/events.ts'
import { evolve } from './core/content/evolve.ts'
import type { Answered, Batch } from './journal/journal.ts'

export interface ContentAsked {
  readonly request: ContentRequest
  /** Client-made and scoped to who asks; null: never retried. */
  readonly key: string | null
  /** Hash of the request's body: the same key with another body is refused. */
  readonly fingerprint: string
}

/** The position after what was asked for. */
const done = z.object({ position: z.int().nonnegative() })
export type ContentReply = Result<z.infer<typeof done>, Refusal>

/** What a decision is made with. */
export interface Deciding {
  readonly rules: ContentRules
  readonly now: () => Instant
}

interface Turn extends Batch {
  readonly rows: Batch['rows'][number][]
  readonly answers: Batch['answers'][number][]
  readonly events: ContentEvent[]
  reply: ContentReply
}
export const emptyTurn = (): Turn => ({ rows: [], answers: [], events: [], reply: refuse('hall-unavailable') })

/** Decides one request and applies it to `content`; what is to be written, and the reply, are in `turn`. */
export function takeTurn(
  { rules, now }: Deciding,
  content: Content,
  { request, key, fingerprint }: ContentAsked,
  answered: ReadonlyMap<string, Answered>,
  turn: Turn,
): Turn {
  const before = key === null ? undefined : answered.get(key)
  if (before !== undefined) {
    turn.reply = before.fingerprint === fingerprint ? ok(done.parse(JSON.parse(before.answer))) : refuse('idempotency-key-reused')
    return turn
  }
  const decision = decide(content, request, rules, now())
  if (!decision.ok) {
    turn.reply = decision
    return turn
  }
  for (const event of decision.value) {
    evolve(content, event)
    turn.events.push(event)
    turn.rows.push({ actor: nameOfActor(request.by), requestId: key, fact: event })
  }
  const answer = { position: content.position }
  if (key !== null) turn.answers.push({ key, fingerprint, answer: JSON.stringify(answer) })
  turn.reply = ok(answer)
  return turn
}
