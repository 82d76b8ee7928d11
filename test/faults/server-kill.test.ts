import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { HALL, hallProcess, type HallProcess } from '../e2e/hall-process.ts'

const ROUNDS = 12
const KIOSKS = 8
const answer = z.object({ token: z.string(), number: z.string() })

let hall: HallProcess
beforeAll(async () => {
  hall = await hallProcess()
})
afterAll(() => hall.remove())

/** One key, one intention: what the kiosk sends again after a lost answer. Null: no answer came. */
async function take(key: string): Promise<string | null> {
  try {
    const response = await fetch(`${hall.url}/api/halls/${HALL}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ line: 'general', class: 'normal', language: 'zh' }),
    })
    if (response.status === 429) return null
    expect(response.status).toBe(201)
    return answer.parse(await response.json()).number
  } catch (error) {
    if (error instanceof TypeError) return null // the connection broke: exactly what is tested
    throw error
  }
}

test('[FAULT-1] kill -9 of the whole server at any moment loses no acknowledged number, and a retry gets the same one', async () => {
  const acknowledged = new Map<string, string>()
  const unanswered: string[] = []
  let keys = 0
  for (let round = 0; round < ROUNDS; round++) {
    await hall.start()
    let isUp = true
    let heard = () => {}
    const firstAnswer = new Promise<void>((done) => (heard = done))
    const kiosks = Array.from({ length: KIOSKS }, async () => {
      for (let n = 0; n < 1 + round / 3 && isUp; n++) {
        const key = `kill-${round}-${++keys}`
        const number = await take(key)
        if (number === null) unanswered.push(key)
        else {
          acknowledged.set(key, number)
          heard()
        }
      }
    })
    // A different moment each round: of the start in even rounds, after the first answer in odd ones, however slow the machine is.
    if (round % 2 === 1) await firstAnswer
    await new Promise((done) => setTimeout(done, (round * 37) % 90))
    await hall.kill()
    isUp = false
    await Promise.all(kiosks)
  }
  await hall.start()
  const again = new Map<string, string>()
  for (const [key, number] of acknowledged) {
    const retried = await take(key)
    expect(retried, key).toBe(number)
    again.set(key, number)
  }
  for (const key of unanswered) again.set(key, (await take(key)) ?? `none for ${key}`)
  expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS / 2)
  expect(new Set(again.values()).size).toBe(again.size) // no number twice
  expect(await hall.stop()).toBe(0)
})
