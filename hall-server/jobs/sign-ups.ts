import type { SignUpBook } from '../sign-ups.ts'
import { interval } from './interval.ts'

const tick = 3_600_000 // ms

/** [POST-16] Names and phones leave the disk within an hour of their time, whether anybody asks or not. Returns its own stop. */
export function forgetSignUps(book: Pick<SignUpBook, 'forget'>, log: (error: unknown, where: string) => void): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  const forget = () => {
    last = book.forget().catch((error: unknown) => log(error, 'forgetting who signed up'))
  }
  forget()
  const stop = interval(forget, tick)
  return async () => {
    stop()
    await last
  }
}
