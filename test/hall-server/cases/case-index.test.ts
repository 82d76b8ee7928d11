import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { caseIndex, caseStream, type CaseIndex } from '../../../hall-server/cases/case-index.ts'
import type { CaseEvent } from '../../../hall-server/core/case/events.ts'
import { sqliteJournal } from '../../../hall-server/journal/sqlite.ts'
import { caseNo } from '../../../shared/case/codes.ts'
import { serviceDay } from '../../../shared/ids.ts'
import { days } from '../../shared/calendar/sample-calendar.ts'
import { ann, clerk, given, guard, head, joint, own } from '../core/case/case-spec.ts'

async function opened() {
  const file = join(await mkdtemp(join(tmpdir(), 'case-index-')), 'hall.db')
  const journal = sqliteJournal(file)
  let index: CaseIndex | undefined
  journal.attach((db) => (index = caseIndex(db, days)).projection)
  if (index === undefined) throw new Error('Not attached')
  return { file, journal, index }
}

/** A history under a number and a receipt of its own. */
const under = (facts: readonly CaseEvent[], n: number): readonly CaseEvent[] =>
  facts.map((fact) =>
    fact.type === 'CaseReceived'
      ? { ...fact, no: caseNo.parse(`20250303-${String(n).padStart(4, '0')}`), receipt: String(n).padStart(64, '0') }
      : fact,
  )

async function write({ journal }: Awaited<ReturnType<typeof opened>>, facts: readonly CaseEvent[], n: number, seen = 0) {
  const rows = facts.map((fact) => ({ actor: 'clerk', requestId: null, fact }))
  await journal.write(caseStream(caseNo.parse(`20250303-${String(n).padStart(4, '0')}`)), seen, [], () => ({ rows, answers: [] }))
}

const decided = () => {
  const one = given()
  one.reviewed()
  one.decide(head)
  return one
}
const monday = serviceDay.parse('2025-03-03')
const all = (index: CaseIndex, today = monday) =>
  index.list({ page: 0 }, today).rows.map(({ one: { no, state, due }, light }) => [no.slice(-4), state, due, light])

describe('the index of cases', () => {
  test('says what waits for whom, what is due first at the head', async () => {
    const hall = await opened()
    await write(hall, under(given().facts, 1), 1)
    await write(hall, under(decided().facts, 2), 2)
    await write(hall, under(given(undefined, { first: { type: 'keep' } }).facts, 3), 3)
    expect(all(hall.index)).toEqual([
      ['0001', 'accepted', '2025-03-10', 'green'],
      ['0003', 'received', '2025-03-10', 'green'],
      ['0002', 'decided', '2025-03-17', 'green'],
    ])
    expect(all(hall.index, serviceDay.parse('2025-03-10')).map(([, , , light]) => light)).toEqual(['yellow', 'yellow', 'green'])
    const of = (department: string, kind?: string) =>
      hall.index.list({ department, kind, page: 0 }, monday).rows.map(({ work }) => `${work?.no.slice(-4)} ${work?.review} ${work?.kind}`)
    expect([of('civil'), of('police'), of('civil', 'decide'), of('civil', 'intake'), of('tax')]).toEqual([
      [`0001 ${own} own`, `0003 ${own} intake`],
      [`0001 ${joint} joint`],
      [],
      [`0003 ${own} intake`],
      [],
    ])
    expect(hall.index.list({ page: 0, states: ['received'], dueBy: '2025-03-09' }, monday).total).toBe(0)
    expect(hall.index.list({ page: 0, states: ['received'], dueBy: '2025-03-10' }, monday).total).toBe(1)
    expect(hall.index.list({ page: 0, light: 'red' }, serviceDay.parse('2025-03-11'))).toMatchObject({
      total: 2,
      lights: { red: 2, green: 1 },
    })
  })

  test('follows a case from its review to its decision, whoever has it', async () => {
    const hall = await opened()
    const one = given()
    const seen = () => hall.index.list({ department: 'civil', page: 0 }, monday).rows.map(({ work }) => [work?.kind, work?.takenBy])
    const mine = () => hall.index.list({ department: 'civil', takenBy: ['ann'], page: 0 }, monday).total
    await write(hall, under(one.facts, 1), 1)
    expect([seen(), mine()]).toEqual([[['own', null]], 0])
    const step = async (work: () => unknown) => {
      const before = one.facts.length
      work()
      await write(hall, one.facts.slice(before), 1, before)
    }
    await step(() => one.take(ann))
    expect([seen(), mine()]).toEqual([[['own', 'ann']], 1])
    await step(() => one.advise(ann))
    expect(seen()).toEqual([])
    await step(() => [one.take(guard, joint), one.advise(guard, joint)])
    expect(seen()).toEqual([['decide', null]])
    await step(() => one.decide(head))
    expect(seen()).toEqual([])
  })

  test('[PAPER-1] counts documents for each kind and year without gaps, and finds a case by its receipt', async () => {
    const hall = await opened()
    await write(hall, under(given().facts, 1), 1)
    expect([hall.index.nextSeq('accepted', 2025), hall.index.nextSeq('accepted', 2026), hall.index.nextSeq('told', 2025)]).toEqual([
      2, 1, 1,
    ])
    expect([hall.index.byReceipt('1'.padStart(64, '0')), hall.index.byReceipt('f'.repeat(64))]).toEqual(['20250303-0001', null])
    expect([hall.index.receivedOn(monday), hall.index.dueOn(monday), hall.index.dueOn(serviceDay.parse('2025-03-11'))]).toEqual([
      1,
      [],
      ['20250303-0001'],
    ])
  })

  test('is made again from the journal with the same content', async () => {
    const hall = await opened()
    await write(hall, under(given().facts, 1), 1)
    await write(hall, under(decided().facts, 2), 2)
    const tables = ['case_index', 'case_work', 'case_documents', 'case_charges']
    const content = (db: Database.Database) => tables.map((name) => db.prepare(`SELECT * FROM ${name}`).all())
    await hall.journal.close()
    const db = new Database(hall.file)
    const before = content(db)
    db.exec('UPDATE case_tables SET version = 0; DELETE FROM case_index; DELETE FROM case_work')
    caseIndex(db, days)
    expect(content(db)).toEqual(before)
    expect(before[0]).toHaveLength(2)
    db.close()
  })

  test('a fact that makes no sense is not written', async () => {
    const hall = await opened()
    const received = under(given(undefined, { by: clerk }).facts, 1)
    await write(hall, received, 1)
    await expect(write(hall, received.slice(0, 1), 1, received.length)).rejects.toThrow('received twice')
    expect((await hall.journal.head(caseStream(caseNo.parse('20250303-0001'))))?.position).toBe(received.length)
  })
})
