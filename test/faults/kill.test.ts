import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqliteJournal } from '../../hall-server/journal/sqlite.ts'
import { numberIn, start, take } from '../hall-server/running-hall-spec.ts'

/** The last life ends between commit and answer: its keys must be retried, whatever the clock did to those killed from outside. */
const rounds = 29
const root = join(import.meta.dirname, '../..')
const bundle = join(root, 'dist/faults')
const folder = mkdtempSync(join(tmpdir(), 'kill-'))
const file = join(folder, 'hall.db')

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: join(import.meta.dirname, 'writer.ts'), outDir: bundle, emptyOutDir: true },
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** mulberry32: the same moments in every run. From 0 up to 1. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Heard {
  readonly asked: Set<string>
  readonly answered: Map<string, string>
}
const unansweredIn = ({ asked, answered }: Heard) => [...asked].filter((key) => !answered.has(key))

/** One life of the writer. `killAfter`: milliseconds after its first answer; null when it kills itself. */
async function live(heard: Heard, round: number, suicide: string, killAfter: number | null) {
  const child = spawn(process.execPath, [join(bundle, 'writer.js'), file, String(round), suicide, ...unansweredIn(heard)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let armed = false
  for await (const line of createInterface({ input: child.stdout })) {
    const [mark, key = '', number] = line.split(' ')
    if (mark === '?') heard.asked.add(key)
    else if (number !== undefined) expect(heard.answered.get(key) ?? number, key).toBe(number)
    if (number !== undefined) heard.answered.set(key, number)
    if (!armed && killAfter !== null && number !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
    armed ||= number !== undefined
  }
  expect((await ended)[1]).toBe('SIGKILL')
}

test(`[FAULT-2] kill -9 at ${rounds} moments loses no acknowledged number, and every retry gets the first one`, async () => {
  const heard: Heard = { asked: new Set(), answered: new Map() }
  const next = random(20260617)
  for (let round = 0; round < rounds; round++) {
    const nth = 1 + Math.floor(next() * 12)
    if (round % 3 === 0) await live(heard, round, `before:${nth}`, null)
    else if (round % 3 === 1) await live(heard, round, `after:${nth}`, null)
    else await live(heard, round, '', next() * 60)
    if (round % 3 !== 2) expect(unansweredIn(heard).length, `round ${round}`).toBeGreaterThan(0)
  }
  const unanswered = unansweredIn(heard)
  const journal = sqliteJournal(file)
  const running = await start(journal)
  const numbers = new Set<string>()
  for (const key of heard.asked) {
    const number = numberIn(await running.handle(take(key)))
    expect(heard.answered.get(key) ?? number, key).toBe(number)
    numbers.add(number)
  }
  expect(numbers.size).toBe(heard.asked.size)
  expect(await running.look((hall) => hall.tickets.size)).toBe(heard.asked.size)
  expect(await journal.verify(running.stream() ?? '')).toMatchObject({ sound: true, head: { position: running.position() } })
  expect(heard.answered.size).toBeGreaterThan(rounds * 5)
  expect(unanswered.length).toBeGreaterThan(0)
  await journal.close()
}, 30_000)
