import { expect, test } from 'vitest'
import { askingOnce } from '../../../counter-display/desk/asking-once.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'

test('the same asked again after no answer keeps its key; anything else, and after any answer, gets a new one', async () => {
  let made = 0
  const once = askingOnce(() => `key-${(made += 1)}`)
  const keys: string[] = []
  const asked = async (what: unknown, reply: ReturnType<typeof refuse> | ReturnType<typeof ok<null>>) => {
    await once.ask(what, async (key) => {
      keys.push(key)
      return reply
    })
    return once.isUnsure()
  }
  expect(await asked(['pay', 20], refuse('hall-unavailable'))).toBe(true)
  expect(await asked(['pay', 20], refuse('hall-unavailable'))).toBe(true)
  expect(await asked(['pay', 20], ok(null))).toBe(false)
  expect(await asked(['pay', 20], refuse('hall-unavailable'))).toBe(true)
  expect(await asked(['pay', 21], refuse('not-allowed'))).toBe(false)
  expect(await asked(['pay', 20], ok(null))).toBe(false)
  expect(keys).toEqual(['key-1', 'key-1', 'key-1', 'key-2', 'key-3', 'key-4'])
})
