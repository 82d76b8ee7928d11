import type { Case } from '../../hall-server/core/case/case.ts'
import { caseEvent, type CaseEvent } from '../../hall-server/core/case/events.ts'
import { replayed } from '../../hall-server/core/case/evolve.ts'
import { decide } from '../../hall-server/core/case/decide.ts'
import { memoryJournal, memoryStore } from '../../hall-server/journal/memory.ts'
import { openPaying, type PayingCases } from '../../hall-server/paying.ts'
import type { PaymentTerminal } from '../../hall-server/output/payment/terminal.ts'
import { charged, clerk, fixed, given, no, rulesAt } from './core/case/charge-spec.ts'

const stream = 'case/urumqi/2026/20261123-0001'

/** One decided case in a journal, as the server keeps it: read anew for every question, written under the stream's lock. */
export async function journalled() {
  const kept = memoryStore()
  const journal = memoryJournal(kept)
  const guide = charged(fixed('fee', 12_000))
  await journal.write(stream, 0, [], () => ({ rows: given(guide).facts.map(rowOf), answers: [] }))
  const read = async () => (await journal.facts(stream, 0, 1_000)).map((fact) => caseEvent.parse(JSON.parse(fact)))
  const cases: PayingCases = {
    look: async () => replayed(await read()),
    async handle(_no, ask, actor) {
      const facts = await read()
      const decided = decide(replayed(facts), ask, actor, rulesAt(facts, guide))
      if (!decided.ok) return decided
      await journal.write(stream, facts.length, [], () => ({ rows: decided.value.map(rowOf), answers: [] }))
      return decided
    },
  }
  const look = async (): Promise<Case> => {
    const one = await cases.look(no)
    if (one === null) throw new Error('no case')
    return one
  }
  const troubles: string[] = []
  const log = (error: unknown) => void troubles.push(error instanceof Error ? error.message : String(error))
  /** A program over the same journal: another one is the same after a power cut. */
  const program = (terminal: PaymentTerminal, patience = 5_000) => openPaying({ cases, terminal, log, patience })
  const types = async () => (await read()).slice(given(guide).facts.length).map(({ type }) => type)
  return { cases, look, program, troubles, types, actor: clerk }
}

const rowOf = (fact: CaseEvent) => ({ actor: 'clerk', requestId: null, fact })
