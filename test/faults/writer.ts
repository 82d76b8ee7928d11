// A small hall server without doors: several callers take numbers as fast as they can until somebody kills the process.
// Says `? KEY` before it asks and `! KEY NUMBER` once it has the answer, each line written before the next step.
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { instant } from '../../shared/ids.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { sqliteJournal } from '../../hall-server/journal/sqlite.ts'
import { openRunningHall } from '../../hall-server/running-hall.ts'
import { hall, numberIn, open, take } from '../hall-server/running-hall-spec.ts'

const callers = 5
/** `before:3`, `after:3`: kill yourself just before, or just after, the third write is durable. */
const [file = '', round = '', suicide = '', ...unanswered] = process.argv.slice(2)

function deadly(journal: Journal): Journal {
  const [when, nth] = suicide.split(':')
  let writes = 0
  const die = (moment: string) => {
    if (moment === when && writes === Number(nth)) process.kill(process.pid, 'SIGKILL')
  }
  return {
    ...journal,
    async write(stream, seen, keys, decide) {
      writes++
      const position = await journal.write(stream, seen, keys, (newer, answered) => {
        const batch = decide(newer, answered)
        die('before')
        return batch
      })
      die('after')
      return position
    },
  }
}

const running = await openRunningHall({
  id: hall,
  journal: deadly(sqliteJournal(file)),
  now: () => instant.parse(Date.now()),
  log(error, where) {
    throw new Error(where, { cause: error })
  },
})
if (running.stream() === null) await running.handle(open())

async function ask(key: string) {
  writeSync(1, `? ${key}\n`)
  const number = numberIn(await running.handle(take(key)))
  writeSync(1, `! ${key} ${number}\n`)
}

async function caller(name: number) {
  for (let n = 1; ; n++) {
    await ask(`r${round}-c${name}-${n}`)
    if (n % 3 === name % 3) await wait(1) // so that batches are of different sizes
  }
}

for (const key of unanswered) await ask(key)
await Promise.all(Array.from({ length: callers }, (_, name) => caller(name)))
