import type Database from 'better-sqlite3'
import type { CaseNo, DocumentKind } from '../../shared/case/codes.ts'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import type { ServiceDay } from '../../shared/ids.ts'
import type { Case } from '../core/case/case.ts'
import { caseEvent, type CaseEvent } from '../core/case/events.ts'
import { begin, evolve } from '../core/case/evolve.ts'
import type { Projection } from '../journal/journal.ts'
import { listing, type Listing } from './listing.ts'
import { runnerOf, sql, type Runner } from './queries.ts'
import { caseRow, chargeRow, documentRows, workRows } from './rows.ts'
import { prepareTables, type CaseTable, type ChargeTable } from './tables.ts'

/** Cases are streams of this folder: `case/20261123-0007`. */
export const caseFolder = 'case'
export const caseStream = (no: CaseNo) => `${caseFolder}/${no}`

export type ResultTable = Pick<CaseTable, 'no' | 'item' | 'receivedDay' | 'decidedDay' | 'result' | 'promisedFrom' | 'promisedDue'>

/** What is asked across cases, kept up in the journal's own transactions. */
export interface CaseIndex extends Listing {
  readonly projection: Projection
  /** Which case a receipt code is of; null: none. `digest`: its SHA-256. */
  byReceipt(digest: string): string | null
  /** How many cases were received that day. */
  receivedOn(day: ServiceDay): number
  /** The next free number of a kind this year. */
  nextSeq(kind: DocumentKind, year: number): number
  /** Charges made, or taken back, on these days, both included. */
  charges(from: ServiceDay, to: ServiceDay): readonly ChargeTable[]
  /** Cases decided, or not accepted, on these days, both included; the newest first. */
  results(from: ServiceDay, to: ServiceDay): readonly ResultTable[]
  /** Cases about which the clock has something to say on that day. */
  dueOn(day: ServiceDay): readonly string[]
}

/** Opens the index of a journal's file, and makes it again from the journal when it is of another version. */
export function caseIndex(db: Database.Database, days: WorkingDays): CaseIndex {
  const isEmpty = prepareTables(db)
  const query = runnerOf(db)
  const known = new Map<string, Case>()
  const index: CaseIndex = {
    ...listing(query, days),
    projection: {
      folder: caseFolder,
      wrote(stream, position, facts) {
        const events = facts.map((fact) => caseEvent.parse(fact))
        const one = carriedOn(position === 1 ? null : (before(stream, position) ?? null), events)
        remember(known, stream, one)
        write(query, one, days)
      },
    },
    byReceipt: (digest) => query.first(sql.selectFrom('case_index').select('no').where('receipt', '=', digest))?.no ?? null,
    receivedOn: (day) =>
      query.first(
        sql
          .selectFrom('case_index')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('receivedDay', '=', day),
      )?.n ?? 0,
    nextSeq: (kind, year) => lastSeq(query, kind, year) + 1,
    charges: (from, to) => chargesOn(query, from, to),
    results: (from, to) => resultsIn(query, from, to),
    dueOn: (day) => due(query, day),
  }
  const replayRows = db.prepare<[stream: string, before: number], string>(
    'SELECT data FROM journal WHERE stream = (SELECT id FROM streams WHERE name = ?) AND position < ? ORDER BY position',
  )
  function before(stream: string, position: number): Case | undefined {
    const cached = known.get(stream)
    if (cached?.position === position - 1) return cached
    const facts = replayRows.pluck().all(stream, position)
    return facts.length === 0 ? undefined : carriedOn(null, facts.map(parsed))
  }
  if (isEmpty) db.transaction(() => rebuild(db, query, days))()
  return index
}

const parsed = (data: string): CaseEvent => caseEvent.parse(JSON.parse(data))

/** A few hundred are worked on at a time; the others are read from the journal when they are written to again. */
const mostKnown = 500

function remember(known: Map<string, Case>, stream: string, one: Case) {
  known.delete(stream)
  known.set(stream, one)
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) return
    known.delete(oldest)
  }
}

function carriedOn(before: Case | null, events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events
  if (first === undefined) throw new Error('A case without facts')
  return before === null ? rest.reduce(evolve, begin(first)) : events.reduce(evolve, before)
}

function write(query: Runner, one: Case, days: WorkingDays) {
  query.run(sql.replaceInto('case_index').values(caseRow(one, days)))
  query.run(sql.deleteFrom('case_work').where('no', '=', one.no))
  for (const row of workRows(one, days)) query.run(sql.insertInto('case_work').values(row))
  for (const row of documentRows(one)) query.run(sql.insertInto('case_documents').orIgnore().values(row))
  for (const charge of one.charges) query.run(sql.replaceInto('case_charges').values(chargeRow(one, charge)))
}

/** All streams of the folder, in the order they were begun. */
function rebuild(db: Database.Database, query: Runner, days: WorkingDays) {
  const streams = db.prepare<[folder: string], string>('SELECT name FROM streams WHERE folder = ? ORDER BY id').pluck().all(caseFolder)
  const facts = db
    .prepare<[stream: string], string>('SELECT data FROM journal WHERE stream = (SELECT id FROM streams WHERE name = ?) ORDER BY position')
    .pluck()
  for (const stream of streams) write(query, carriedOn(null, facts.all(stream).map(parsed)), days)
}

const chargesOn = (query: Runner, from: ServiceDay, to: ServiceDay): readonly ChargeTable[] =>
  query.all(
    sql
      .selectFrom('case_charges')
      .selectAll()
      .where(({ or, and, eb }) =>
        or([and([eb('day', '>=', from), eb('day', '<=', to)]), and([eb('cancelledDay', '>=', from), eb('cancelledDay', '<=', to)])]),
      )
      .orderBy('at'),
  )

const resultsIn = (query: Runner, from: ServiceDay, to: ServiceDay): readonly ResultTable[] =>
  query.all(
    sql
      .selectFrom('case_index')
      .select(['no', 'item', 'receivedDay', 'decidedDay', 'result', 'promisedFrom', 'promisedDue'])
      .where('decidedDay', '>=', from)
      .where('decidedDay', '<=', to)
      .orderBy('decidedDay', 'desc')
      .orderBy('no', 'desc'),
  )

const lastSeq = (query: Runner, kind: DocumentKind, year: number): number =>
  query.first(
    sql
      .selectFrom('case_documents')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .where('kind', '=', kind)
      .where('year', '=', year),
  )?.seq ?? 0

/** [TOLD-4] [SUPER-1] Those whose alarm, silence, promise, legal limit or delivery date has come. */
const due = (query: Runner, day: ServiceDay): readonly string[] =>
  query
    .all(
      sql
        .selectFrom('case_index')
        .select('no')
        .where(({ and, or, eb }) =>
          or([
            and([eb('state', '=', 'received'), eb('alarmOn', '<=', day)]),
            and([eb('state', '=', 'accepted'), eb('stopped', '=', 0), or([eb('promisedDue', '<', day), eb('legalDue', '<', day)])]),
            and([eb('state', '=', 'decided'), eb('deliverBy', '<', day)]),
          ]),
        ),
    )
    .map(({ no }) => no)
