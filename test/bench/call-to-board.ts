import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { quantile, type Measured } from './measured.ts'
import { writePayload } from './payload.ts'
import { bareServer, dataFolder, HALL, hallServer, signIn } from './processes.ts'
import { mustAsk, screen, take } from './sockets.ts'

const BOARDS = 50
const CALLS = 300
const PAUSE = 110 // ms between calls: a board gets at most 10 pushes a second

/** Milliseconds from the clerk's click until the number is on the last of 50 boards. */
export async function callToBoard(): Promise<Measured[]> {
  const data = dataFolder()
  const hall = await hallServer(data.path)
  const cookie = await signIn(hall.url, 'clerk1')
  const boards = await Promise.all(Array.from({ length: BOARDS }, () => screen(hall.url, { screen: 'board', hall: HALL })))
  const clerk = await screen(hall.url, { screen: 'console', hall: HALL, counter: '1' }, cookie)
  await mustAsk(clerk, { type: 'open', counter: '1', lines: ['general'] })
  let view: unknown = null
  boards[0]?.on('view', (push: unknown) => (view = push))
  for (let n = 0; n < CALLS + 20; n++) await mustAsk(clerk, take('general'))
  const answer = await mustAsk(clerk, { type: 'call-next', counter: '1' })
  await pause(300)

  const bare = await bareServer(['call', join(data.path, 'bare.db'), writePayload(data.path, answer, view)])
  const bareBoards = await Promise.all(Array.from({ length: BOARDS }, () => screen(bare.url, {})))
  const bareClerk = await screen(bare.url, {})

  const values: number[] = []
  const baselines: number[] = []
  for (let n = 0; n < CALLS + 10; n++) {
    const baseline = await click(bareBoards, bareClerk, {})
    await pause(PAUSE / 2)
    const value = await click(boards, clerk, { type: 'finish', counter: '1', callNext: true })
    await pause(PAUSE / 2)
    if (n < 10) continue // warming up
    values.push(value)
    baselines.push(baseline)
  }
  for (const socket of [...boards, ...bareBoards, clerk, bareClerk]) socket.close()
  await Promise.all([hall.stop(), bare.stop()])
  data.remove()
  return [0.5, 0.99].map((q) => {
    const value = quantile(values, q)
    const baseline = quantile(baselines, q)
    return { name: `call-to-board p${q * 100}`, unit: 'ms', value, baseline, ratio: value / baseline, n: values.length }
  })
}

/** From the click until every board has had its next push. */
async function click(boards: readonly Socket[], clerk: Socket, message: Record<string, unknown>): Promise<number> {
  const start = performance.now()
  const shown = Promise.all(boards.map((board) => new Promise<void>((done) => board.once('view', () => done()))))
  await Promise.all([mustAsk(clerk, message), shown])
  return performance.now() - start
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
