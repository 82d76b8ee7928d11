import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkpointFile, isDue, type Checkpoints } from '../../hall-server/checkpoints.ts'
import type { Hall } from '../../hall-server/core/queue/hall.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { memoryJournal } from '../../hall-server/journal/memory.ts'
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

test('[CHECK-4] between two checkpoints lies an eighth of the day, and never fewer than 4,096 facts', () => {
  expect([isDue(4_095, 0), isDue(4_096, 0), isDue(50_000, 45_000), isDue(50_000, 43_700)]).toEqual([false, true, false, true])
})
