import { expect, test } from 'vitest'
import { collectWhenQuiet } from '../../../hall-server/jobs/memory.ts'

const MB = 1024 * 1024
const turn = () => new Promise((wake) => setTimeout(wake, 12))

test('garbage is collected when nothing happens, when it is worth it, and not again until there is more', async () => {
  const hall = { position: 0, used: 30 * MB, collected: 0 }
  const memory = {
    used: () => hall.used,
    collect() {
      hall.collected += 1
      hall.used = 20 * MB
    },
  }
  // The hall goes on between any two looks.
  const stop = collectWhenQuiet(() => (hall.position += 1), memory, 3)
  await turn()
  expect(hall.collected).toBe(0)
  stop()
  const quiet = collectWhenQuiet(() => 7, memory, 3)
  await turn()
  expect(hall.collected).toBe(1)
  hall.used = 27 * MB
  await turn()
  expect(hall.collected).toBe(1)
  hall.used = 29 * MB
  await turn()
  expect(hall.collected).toBe(2)
  quiet()
  hall.used = 90 * MB
  await turn()
  expect(hall.collected).toBe(2)
})

test("the real collector is V8's own", async () => {
  const stop = collectWhenQuiet(() => 1, undefined, 3)
  await turn()
  stop()
})
