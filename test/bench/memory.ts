import { readFileSync } from 'node:fs'
import type { Measured } from './measured.ts'
import { dataFolder, HALL, hallServer } from './processes.ts'
import { mustAsk, screen, take } from './sockets.ts'

/** Resident memory of the server with 10,000 tickets today and 200 screens connected. */
export async function memory(): Promise<Measured[]> {
  const data = dataFolder()
  const hall = await hallServer(data.path)
  const screens = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      screen(hall.url, n % 2 === 0 ? { screen: 'board', hall: HALL } : { screen: 'kiosk', hall: HALL }),
    ),
  )
  const lines = ['general', 'police', 'social', 'property', 'business', 'civil']
  let left = 10_000
  await Promise.all(
    screens.map(async (socket) => {
      while (left-- > 0) await mustAsk(socket, take(lines[left % lines.length] ?? 'general'))
    }),
  )
  await new Promise((done) => setTimeout(done, 5_000)) // let the rush's garbage be collected, as it is in a hall
  const value = residentMegabytes(hall.pid)
  for (const socket of screens) socket.close()
  await hall.stop()
  data.remove()
  return [{ name: 'memory', unit: 'MB resident', value, baseline: null, ratio: null, n: 10_000 }]
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kilobytes === undefined) throw new Error('This system tells no resident memory in /proc')
  return Number(kilobytes) / 1_024
}
