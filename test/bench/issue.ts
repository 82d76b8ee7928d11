import type { Socket } from 'socket.io-client'
import { join } from 'node:path'
import { median, type Measured } from './measured.ts'
import { writePayload } from './payload.ts'
import { bareServer, dataFolder, HALL, hallServer, type Program } from './processes.ts'
import { mustAsk, screen, take } from './sockets.ts'

const KIOSKS = 200
const TICKETS = 8_000
const ROUNDS = 3

/** Durable tickets per second: 200 kiosks asking at once through real sockets, each reply after the fsync. */
export async function issue(): Promise<Measured[]> {
  const data = dataFolder()
  const hall = await hallServer(data.path)
  const kiosks = await connect(hall)
  const answer = await mustAsk(one(kiosks), take('general'))
  await rush(kiosks, 1_000) // warm both up before anything is counted
  const payload = writePayload(data.path, answer, null)
  const bare = await bareServer(['issue', join(data.path, 'bare.db'), payload])
  const others = await connect(bare)
  await rush(others, 1_000)

  const rounds: { value: number; baseline: number }[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ value: await rush(kiosks, TICKETS), baseline: await rush(others, TICKETS) })
  for (const socket of [...kiosks, ...others]) socket.close()
  await Promise.all([hall.stop(), bare.stop()])
  data.remove()
  return [
    {
      name: 'issue',
      unit: 'tickets/s',
      value: median(rounds.map((round) => round.value)),
      baseline: median(rounds.map((round) => round.baseline)),
      ratio: median(rounds.map((round) => round.value / round.baseline)),
      n: TICKETS * ROUNDS,
    },
  ]
}

const connect = (program: Program) =>
  Promise.all(Array.from({ length: KIOSKS }, () => screen(program.url, { screen: 'kiosk', hall: HALL })))

/** Each kiosk asks again as soon as it has its number. Gives tickets per second. */
async function rush(kiosks: readonly Socket[], tickets: number): Promise<number> {
  let left = tickets
  const start = performance.now()
  await Promise.all(
    kiosks.map(async (socket) => {
      while (left-- > 0) await mustAsk(socket, take('general'))
    }),
  )
  return (tickets / (performance.now() - start)) * 1_000
}

function one(kiosks: readonly Socket[]): Socket {
  const [first] = kiosks
  if (first === undefined) throw new Error('no kiosk connected')
  return first
}
