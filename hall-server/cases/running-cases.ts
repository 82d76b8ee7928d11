import { z } from 'zod'
import { turns } from '../turns.ts'
import { caseNo, type CaseNo } from '../../shared/case/codes.ts'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import type { Instant, ServiceDay } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { Case } from '../core/case/case.ts'
import type { CaseActor, CaseAsk, CaseRules, Receive } from '../core/case/commands.ts'
import { decide } from '../core/case/decide.ts'
import { caseEvent, type CaseEvent } from '../core/case/events.ts'
import { replayed } from '../core/case/evolve.ts'
import type { Answered, Batch, Journal } from '../journal/journal.ts'
import { HallUnavailable } from '../running-hall.ts'
import { caseStream, type CaseIndex } from './case-index.ts'
import type { CasePeople, CasePerson } from './people.ts'

export interface CaseAsked {
  /** Null: a new case. */
  readonly no: CaseNo | null
  /** A new case's number is given here, in turn. */
  readonly ask: CaseAsk | Omit<Receive, 'no'>
  readonly actor: CaseActor
  /** Client-made and scoped to who asks; null: never retried. */
  readonly key: string | null
  /** Hash of the request's body: the same key with another body is refused. */
  readonly fingerprint: string
  /** Of a new case, whose it is. */
  readonly person?: CasePerson
}

const done = z.strictObject({ no: caseNo })
export type CaseReply = Result<z.infer<typeof done>, Refusal>

export interface RunningCases {
  /** Never rejects. `hall-unavailable`: not known to be done, ask again with the same key. */
  handle(asked: CaseAsked): Promise<CaseReply>
  /** A case as it is durable; null: there is none. Rejects with HallUnavailable while the journal cannot be read. */
  find(no: CaseNo): Promise<Case | null>
  /** What a decision about it would be made with now. */
  rulesFor(one: Case): CaseRules
  /** What the clock has brought about, in every case it concerns. */
  settle(): Promise<void>
  /** Told after each write. Returns its own stop. */
  watch(tell: (no: CaseNo) => void): () => void
  close(): Promise<void>
}

interface Surroundings {
  readonly journal: Journal
  readonly index: CaseIndex
  readonly people: CasePeople
  readonly days: WorkingDays
  readonly now: () => Instant
  readonly today: (at: Instant) => ServiceDay
  readonly hasDepartment: CaseRules['hasDepartment']
  readonly documentIssuer: CaseRules['documentIssuer']
  /** What a case owes by the tariff in force, fen; null: not known. */
  readonly owed: (one: Case, today: ServiceDay) => number | null
  readonly log: (error: unknown, where: string) => void
}

const factsAtOnce = 1000
const events = z.array(caseEvent)

/** The one place that changes cases. Requests run one at a time: decide, write, then show. A case is read from its own stream when it is asked about. */
export function openRunningCases(around: Surroundings): RunningCases {
  const { journal, index, people, days, now, log } = around
  const known = new Map<string, Case>()
  const watchers = new Set<(no: CaseNo) => void>()
  let closing = false

  const { inTurn, idle } = turns()

  async function read(no: CaseNo): Promise<Case | null> {
    const cached = known.get(no)
    if (cached !== undefined) return cached
    const facts: CaseEvent[] = []
    for (;;) {
      const more = await journal.facts(caseStream(no), facts.length, factsAtOnce)
      facts.push(...events.parse(more.map((fact): unknown => JSON.parse(fact))))
      if (more.length < factsAtOnce) break
    }
    const one = replayed(facts)
    if (one !== null) remember(known, one)
    return one
  }

  function rulesFor(one: Case | null): CaseRules {
    const at = now()
    const today = around.today(at)
    const year = Number(today.slice(0, 4))
    const owed = one === null ? null : around.owed(one, today)
    const { hasDepartment, documentIssuer } = around
    return { at, today, days, documentSeq: (kind) => index.nextSeq(kind, year), documentIssuer, hasDepartment, owed }
  }

  async function handleNow(asked: CaseAsked): Promise<CaseReply> {
    const first = asked.key === null ? null : await journal.answered(asked.key)
    if (first !== null) return firstAnswer(first, asked.fingerprint)
    const before = asked.no === null ? null : await read(asked.no)
    const rules = rulesFor(before)
    const no = asked.no ?? nextNo(rules.today, index.receivedOn(rules.today))
    const ask = asked.ask.type === 'receive' ? { ...asked.ask, no } : asked.ask
    const decided = decide(before, ask, asked.actor, rules)
    if (!decided.ok) return decided
    if (asked.person !== undefined) people.put(no, asked.person)
    const answer = { no }
    await journal.write(caseStream(no), before?.position ?? 0, asked.key === null ? [] : [asked.key], (newer) => {
      if (newer.length > 0) throw new Error(`Somebody else wrote to ${no}`)
      return batchOf(decided.value, asked, answer)
    })
    keep(before, decided.value, no)
    return ok(answer)
  }

  function keep(before: Case | null, facts: readonly CaseEvent[], no: CaseNo) {
    const after = replayed([...(before?.facts ?? []), ...facts])
    if (after !== null) remember(known, after)
    if (facts.length > 0) for (const tell of watchers) tell(no)
  }

  function failed(error: unknown) {
    known.clear()
    if (!(error instanceof HallUnavailable)) log(error, 'keeping a case')
    return refuse('hall-unavailable')
  }

  async function settleNow() {
    for (const no of index.dueOn(around.today(now()))) {
      await handleNow({ no: caseNo.parse(no), ask: { type: 'look-at-clock' }, actor: { kind: 'clock' }, key: null, fingerprint: '' })
    }
  }

  return {
    async handle(asked) {
      return closing ? refuse('hall-unavailable') : inTurn(() => handleNow(asked).catch(failed))
    },
    find: (no) =>
      inTurn(() =>
        read(no).catch((error: unknown) => {
          log(error, 'reading a case')
          throw new HallUnavailable(`The case ${no} cannot be read now`)
        }),
      ),
    rulesFor,
    async settle() {
      if (!closing) await inTurn(() => settleNow().catch(failed))
    },
    watch(tell) {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    async close() {
      closing = true
      await idle()
    },
  }
}

/** `20261123-0007` */
const nextNo = (today: ServiceDay, received: number): CaseNo =>
  caseNo.parse(`${today.replaceAll('-', '')}-${String(received + 1).padStart(4, '0')}`)

function batchOf(facts: readonly CaseEvent[], { actor, key, fingerprint }: CaseAsked, answer: z.infer<typeof done>): Batch {
  const name = actor.kind === 'staff' ? actor.username : actor.kind
  return {
    rows: facts.map((fact) => ({ actor: name, requestId: key, fact })),
    answers: key === null ? [] : [{ key, fingerprint, answer: JSON.stringify(answer) }],
  }
}

const firstAnswer = ({ fingerprint, answer }: Answered, asked: string): CaseReply =>
  fingerprint === asked ? ok(done.parse(JSON.parse(answer))) : refuse('idempotency-key-reused')

/** Those worked on now; the others are read again from their streams. */
const mostKnown = 500

function remember(known: Map<string, Case>, one: Case) {
  known.delete(one.no)
  known.set(one.no, one)
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) return
    known.delete(oldest)
  }
}
