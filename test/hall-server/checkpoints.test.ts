import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkpointFile, type Checkpoints } from '../../hall-server/checkpoints.ts'
import type { Hall } from '../../hall-server/core/queue/hall.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { memoryJournal } from '../../hall-server/journal/memory.ts'
import { isDue } from '../../hall-server/running-hall-checkpoints.ts'
import { openRunningHall } from '../../hall-server/running-hall.ts'
import { counterId, lineId, username } from '../../shared/ids.ts'
import { asked, at, close, hall, june18, open, take } from './running-hall-spec.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoints-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'checkpoint')
const fail = (error: unknown) => {
  throw error
}
const kept = (program = 'one') => checkpointFile(path(), program, fail)
const manager = { kind: 'staff', username: username.parse('manager'), staffNo: '1', role: 'manager' } as const
const counter = counterId.parse('c1')

/** Counts the facts a start reads. */
function counting(inner: Journal) {
  const read = { facts: 0 }
  const journal: Journal = {
    ...inner,
    async facts(...where) {
      const facts = await inner.facts(...where)
      read.facts += facts.length
      return facts
    },
  }
  return { read, journal }
}

let minute = 0
const start = (journal: Journal, checkpoints?: Checkpoints) =>
  openRunningHall({ id: hall, journal, now: () => at(minute++ / 600), log: fail, ...(checkpoints && { checkpoints }) })
const stateOf = async (journal: Journal, checkpoints?: Checkpoints) => {
  const running = await start(journal, checkpoints)
  const state: Hall = await running.look((now) => structuredClone(now))
  return { state, running }
}

/** A morning with somebody waiting, called, served, and an action that can still be taken back. */
async function morning(journal: Journal, checkpoints: Checkpoints) {
  const running = await start(journal, checkpoints)
  await running.handle(open())
  for (let n = 0; n < 5; n++) await running.handle(take())
  await running.handle(asked({ type: 'open', counter, lines: [lineId.parse('tax')] }, null, manager))
  for (const type of ['call-next', 'start', 'finish', 'call-next'] as const) await running.handle(asked({ type, counter }, null, manager))
  return running
}

test('[CHECK-1] a start from a checkpoint is the same hall as a replay of the whole day, and reads only what is newer', async () => {
  const journal = memoryJournal()
  const first = await morning(journal, kept())
  await first.close()
  const second = await start(journal)
  await second.handle(take())
  await second.close()
  const { journal: counted, read } = counting(journal)
  const { state, running } = await stateOf(counted, kept())
  expect(read.facts).toBe(1)
  expect(state).toEqual((await stateOf(journal)).state)
  const undone = await running.handle(asked({ type: 'undo', counter }, null, manager))
  expect(undone.ok).toBe(true)
  expect(await running.look((now) => structuredClone(now))).toEqual((await stateOf(journal)).state)
})

test('[CHECK-2] a checkpoint of another program, of another journal, or with a broken byte is not used', async () => {
  const journal = memoryJournal()
  await (await morning(journal, kept())).close()
  const whole = (await stateOf(journal)).state
  const readFrom = async (from: Journal, program?: string) => {
    const { journal: counted, read } = counting(from)
    return { state: (await stateOf(counted, kept(program))).state, facts: read.facts }
  }
  expect(await readFrom(journal)).toEqual({ state: whole, facts: 0 })
  expect(await readFrom(journal, 'another')).toEqual({ state: whole, facts: whole.position })
  const other = memoryJournal()
  await (await morning(other, checkpointFile(join(folder, 'other'), 'one', fail))).close()
  expect((await readFrom(other)).facts).toBe(whole.position)
  const bytes = readFileSync(path())
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9)
  writeFileSync(path(), bytes)
  expect(await readFrom(journal)).toEqual({ state: whole, facts: whole.position })
})

test('[CHECK-3] another day does not begin from the checkpoint of the one before', async () => {
  const journal = memoryJournal()
  const running = await morning(journal, kept())
  await running.close()
  const next = await start(journal)
  await next.handle(close())
  await next.handle(open(june18))
  await next.close()
  const { state } = await stateOf(journal, kept())
  expect(state.day).toBe(june18)
  expect(state.tickets.size).toBe(0)
})

test('[CHECK-4] one is due in a quiet moment after 1,024 facts, in a rush after 16,384 or half the day', () => {
  const due = (position: number, kept: number, isQuiet: boolean) => isDue(position, kept, isQuiet)
  expect([due(1_023, 0, true), due(1_024, 0, true)]).toEqual([false, true])
  expect([due(16_383, 0, false), due(16_384, 0, false)]).toEqual([false, true])
  expect([due(79_998, 40_000, false), due(80_000, 40_000, false)]).toEqual([false, true])
})

test('[CHECK-5] it is kept when nobody has asked for a moment, and the hall goes on working', async () => {
  const journal = memoryJournal()
  const checkpoints = kept()
  const running = await start(journal, checkpoints)
  await running.handle(open())
  await Promise.all(Array.from({ length: 1_100 }, () => running.handle(take())))
  await expect.poll(async () => (await kept().read())?.position, { timeout: 5_000 }).toBe(1_101)
  expect((await running.handle(take())).ok).toBe(true)
})
