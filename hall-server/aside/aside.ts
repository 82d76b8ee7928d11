import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { turns } from '../turns.ts'
import type { Task, Work } from './work.ts'

/** Does long work beside the thread that serves the hall. Rejects with `TooMuch` when it takes too long or too much memory. */
export type Aside = <W extends keyof Work>(name: W, given: Work[W]['given']) => Promise<Work[W]['made']>

export class TooMuch extends Error {}

const longest = 60_000 // ms
/** Enough for the largest import there may be; one file made to be hard to read takes no more of the machine than this. */
const mostMemory = 768 // MB

/** One task at a time: two large imports take twice as long, not twice the memory. */
export function workAside(): Aside {
  const built = join(dirname(fileURLToPath(import.meta.url)), 'aside.cjs')
  // From the sources, as tests run, there is no program to start a thread with.
  const isBuilt = existsSync(built)
  const { inTurn } = turns()
  return (name, given) => inTurn(async () => (isBuilt ? inThread(built, name, given) : (await import('./work.ts')).perform(name, given)))
}

function inThread<W extends keyof Work>(program: string, name: W, given: Work[W]['given']): Promise<Work[W]['made']> {
  const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
  thread.unref()
  return new Promise<Work[W]['made']>((done, failed) => {
    const timer = setTimeout(() => failed(new TooMuch(`${name} takes too long`)), longest)
    thread.once('message', done)
    thread.once('error', (error: Error & { code?: string }) =>
      failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuch(`${name} takes too much memory`) : error),
    )
    thread.once('exit', (code) => failed(new Error(`${name} ended with ${code}`)))
    thread.postMessage({ name, given } satisfies Pick<Task, 'name'> & { given: unknown })
    thread.once('exit', () => clearTimeout(timer))
  }).finally(() => void thread.terminate())
}
