import type { HallId, Instant } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { Checkpoints } from './checkpoints.ts'
import { answerTo, coreAnswer, type CoreAnswer } from './core/queue/answer.ts'
import type { Actor, Command } from './core/queue/commands.ts'
import { decide } from './core/queue/decide.ts'
import type { HallEvent } from './core/queue/events.ts'
import { evolve } from './core/queue/evolve.ts'
import { emptyHall } from './core/queue/hall.ts'
import type { Foresight } from './foresight.ts'
import type { Answered, Batch, Journal, NewRow } from './journal/journal.ts'
import { catchUp, hallFolder, type Memory } from './running-hall-memory.ts'

/** One request to a hall. */
export interface Asked {
  readonly command: Command
  /** Client-made and scoped to who asks, so that nobody can take another's answer; null: never retried. */
  readonly key: string | null
  /** Hash of the request's body: the same key with another body is refused. */
  readonly fingerprint: string
}

export type Reply = Result<CoreAnswer, Refusal>

export interface Surroundings {
  readonly id: HallId
  readonly journal: Journal
  /** Without them every restart replays the whole day. */
  readonly checkpoints?: Checkpoints
  /** What to tell with a number; without it nothing is told. */
  readonly foresight?: Pick<Foresight, 'tell'>
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

/** A durable batch: what to reply to each request, what happened, and the memory to go on with. */
export interface Written {
  readonly memory: Memory
  readonly replies: readonly Reply[]
  readonly events: readonly HallEvent[]
}

/**
 * Decides the requests in turn and writes what happened as one durable batch. When it rejects, `memory` may hold what is not
 * in the journal, or lack what is: throw it away and replay.
 */
export async function writeBatch(around: Surroundings, memory: Memory, asked: readonly Asked[]): Promise<Written> {
  const [first] = asked
  const day = first && dayStream(around.id, first.command)
  if (first && day !== null && day !== undefined && day !== memory.stream) return openDay(around, memory, first, day)
  if (memory.stream === null) return beforeAnyDay(around, memory, asked)
  const turns = emptyTurns()
  memory.position = await around.journal.write(memory.stream, memory.position, keysOf(asked), (newer, answered) => {
    catchUp(memory, newer)
    return takeTurns(around, memory, asked, answered, turns)
  })
  return { memory, replies: turns.replies, events: turns.events }
}

/** True for the command that begins another stream: it must be first, and alone, in its batch. */
export function opensAnotherDay(id: HallId, command: Command, stream: string | null): boolean {
  const day = dayStream(id, command)
  return day !== null && day !== stream
}

function dayStream(id: HallId, { ask }: Command): string | null {
  return ask.type === 'open-day' ? `${hallFolder(id)}/${ask.day}` : null
}

/** The day's own stream starts from an empty hall, or from what it holds when a day is opened again after a wrong clock opened another. */
async function openDay(around: Surroundings, current: Memory, asked: Asked, stream: string): Promise<Written> {
  const fresh: Memory = { hall: emptyHall(around.id), position: 0, stream }
  const turns = emptyTurns()
  fresh.position = await around.journal.write(stream, 0, keysOf([asked]), (newer, answered) => {
    const known = asked.key !== null && answered.has(asked.key)
    const allowed = known ? ok([]) : decideSafely(around, current, asked.command, around.now())
    if (!allowed.ok) {
      turns.replies.push(allowed)
      return turns
    }
    catchUp(fresh, newer)
    return takeTurns(around, fresh, [asked], answered, turns)
  })
  return { memory: turns.rows.length > 0 ? fresh : current, replies: turns.replies, events: turns.events }
}

/** Without a day there is no stream to write to: whatever the hall would allow is refused, and what it refuses anyway says why. */
function beforeAnyDay(around: Surroundings, memory: Memory, asked: readonly Asked[]): Written {
  const replies = asked.map((each): Reply => {
    const decision = decideSafely(around, memory, each.command, around.now())
    return decision.ok ? refuse('hall-closed') : decision
  })
  return { memory, replies, events: [] }
}

interface Turns extends Batch {
  readonly rows: NewRow[]
  readonly answers: ({ readonly key: string } & Answered)[]
  readonly replies: Reply[]
  readonly events: HallEvent[]
}
const emptyTurns = (): Turns => ({ rows: [], answers: [], replies: [], events: [] })

function takeTurns(
  around: Surroundings,
  memory: Memory,
  asked: readonly Asked[],
  answered: ReadonlyMap<string, Answered>,
  turns: Turns,
): Turns {
  const given = new Map(answered)
  for (const each of asked) turns.replies.push(takeTurn(around, memory, each, given, turns))
  return turns
}

function takeTurn(around: Surroundings, memory: Memory, asked: Asked, given: Map<string, Answered>, turns: Turns): Reply {
  const { key, fingerprint } = asked
  const before = key === null ? undefined : given.get(key)
  if (before) return firstAnswer(before, fingerprint)
  const at = around.now()
  const command = told(around, memory, asked.command, at)
  const decision = decideSafely(around, memory, command, at)
  if (!decision.ok) return decision
  for (const event of decision.value) {
    memory.hall = evolve(memory.hall, event)
    turns.events.push(event)
    turns.rows.push({ actor: actorName(command.by), requestId: key, fact: event })
  }
  const answer = answerTo(memory.hall, command, decision.value, at)
  if (key !== null) {
    const kept = { fingerprint, answer: JSON.stringify(answer) }
    given.set(key, kept)
    turns.answers.push({ key, ...kept })
  }
  return ok(answer)
}

function firstAnswer({ fingerprint, answer }: Answered, asked: string): Reply {
  return fingerprint === asked ? ok(coreAnswer.parse(JSON.parse(answer))) : refuse('idempotency-key-reused')
}

/** The wait that goes with a number is part of what was decided, so that what was told can be checked later. */
function told({ foresight }: Surroundings, { hall }: Memory, command: Command, at: Instant): Command {
  const { by, ask } = command
  return foresight === undefined || ask.type !== 'take' ? command : { by, ask: { told: foresight.tell(hall, ask, at), ...ask } }
}

/** A bug in deciding has changed nothing yet: it fails its own command and no other of the batch. */
function decideSafely({ log }: Surroundings, { hall }: Memory, command: Command, at: Instant): Result<readonly HallEvent[], Refusal> {
  try {
    return decide(hall, command, at)
  } catch (error) {
    log(error, `deciding ${command.ask.type}`)
    return refuse('hall-unavailable')
  }
}

const actorName = (by: Actor) => (by.kind === 'staff' ? by.username : by.kind)
function keysOf(asked: readonly Asked[]): string[] {
  const keys: string[] = []
  for (const { key } of asked) if (key !== null) keys.push(key)
  return keys
}
