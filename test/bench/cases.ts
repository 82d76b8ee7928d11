import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseIndex, caseStream, type CaseIndex } from '../../hall-server/cases/case-index.ts'
import type { CaseEvent } from '../../hall-server/core/case/events.ts'
import { replayed } from '../../hall-server/core/case/evolve.ts'
import { caseEvent } from '../../hall-server/core/case/events.ts'
import { progressView } from '../../hall-server/core/case/views/progress.ts'
import { sqliteJournal } from '../../hall-server/journal/sqlite.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { caseNo } from '../../shared/case/codes.ts'
import { dayAfter } from '../../shared/calendar/days.ts'
import { serviceDay } from '../../shared/ids.ts'
import { ann, given } from '../hall-server/core/case/case-spec.ts'
import { days } from '../shared/calendar/sample-calendar.ts'
import { median, quantile, type Measured } from './measured.ts'

const CASES = 50_000
const ROUNDS = 60
const names = {
  item: (code: string) => ({ zh: code }),
  department: (id: string) => ({ zh: id }),
  paper: (id: string) => ({ zh: id }),
  procedure: (part: string, at: number) => ({ zh: `${part} ${at}` }),
  tariff: (part: string, id: string) => ({ zh: `${part} ${id}` }),
  reduction: (part: string, tariff: string, id: string) => ({ zh: `${part} ${tariff} ${id}` }),
}

/** A department's list of 50,000 open cases, counted by light, and one case's timeline read from its stream (bounds 50 and 10 ms). */
export async function cases(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-cases-'))
  const journal = sqliteJournal(join(folder, 'hall.db'))
  let index: CaseIndex | undefined
  journal.attach((db) => (index = caseIndex(db, days)).projection)
  if (index === undefined) throw new Error('Not attached')
  await fill(journal)
  const lists = times(() => listed(index))
  const timelines: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) timelines.push(await timeline(journal, round * 700 + 1))
  await journal.close()
  await rm(folder, { recursive: true })
  const line = { unit: 'ms', baseline: null, ratio: null, n: ROUNDS }
  return [
    { name: 'cases list', ...line, value: median(lists) },
    { name: 'cases list p99', ...line, value: quantile(lists, 0.99) },
    { name: 'cases timeline', ...line, value: median(timelines) },
    { name: 'cases timeline p99', ...line, value: quantile(timelines, 0.99) },
  ]
}

const times = (once: () => void): readonly number[] =>
  Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    once()
    return performance.now() - start
  })

function listed(index: CaseIndex | undefined) {
  const found = index?.list({ department: 'civil', page: 0 }, serviceDay.parse('2025-03-24'))
  if (found?.total !== CASES || found.rows.length !== 50 || found.lights.red === 0 || found.lights.green === 0)
    throw new Error('wrong list')
}

async function timeline(journal: Journal, n: number): Promise<number> {
  const start = performance.now()
  const facts = await journal.facts(caseStream(numberOf(n)), 0, 1000)
  const one = replayed(facts.map((fact) => caseEvent.parse(JSON.parse(fact))))
  if (one === null) throw new Error('no case')
  progressView(one, { names, light: 'green', daysLeft: 1, owed: 0 })
  return performance.now() - start
}

const numberOf = (n: number) => caseNo.parse(`20250303-${String(n).padStart(6, '0')}`)

/** Accepted over some weeks and taken by an officer. */
async function fill(journal: Journal) {
  const one = given()
  one.take(ann)
  const facts = one.facts
  for (let n = 1; n <= CASES; n += 1) {
    const rows = facts.map((fact) => ({ actor: 'clerk1', requestId: null, fact: moved(fact, n) }))
    await journal.write(caseStream(numberOf(n)), 0, [], () => ({ rows, answers: [] }))
  }
}

function moved(fact: CaseEvent, n: number): CaseEvent {
  const later = n % 40
  if (fact.type === 'CaseReceived') return { ...fact, no: numberOf(n), receipt: String(n).padStart(64, '0') }
  if (fact.type === 'CaseAccepted')
    return { ...fact, promisedDue: dayAfter(fact.promisedDue, later), legalDue: dayAfter(fact.legalDue, later) }
  return fact.type === 'DocumentIssued' ? { ...fact, document: { ...fact.document, seq: n } } : fact
}
