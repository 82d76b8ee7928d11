import { parentPort } from 'node:worker_threads'
import { perform, type Task } from './work.ts'

// One task, one answer; the thread and its memory are gone afterwards.
parentPort?.once('message', ({ name, given }: Task) => {
  parentPort?.postMessage(perform(name, given))
})
