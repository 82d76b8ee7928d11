import { parentPort } from 'node:worker_threads'
import { perform, type Task } from './work.ts'

// One task, one answer; the thread and its memory are gone afterwards.
parentPort?.once('message', ({ name, given }: Task) => {
  // A task that fails ends the thread, and whoever waits is told so.
  void perform(name, given).then((made) => parentPort?.postMessage(made))
})
