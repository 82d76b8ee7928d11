import { serviceDayOf } from '../../shared/calendar/hours.ts'
import type { Instant } from '../../shared/ids.ts'
import type { RunningContent } from '../running-content.ts'
import { interval } from './interval.ts'

const tick = 2_000 // ms

/** Puts in force what was approved for a later day, as soon as that day begins in the hall's time zone. Returns its own stop. */
export async function keepContent(
  running: RunningContent,
  timeZone: string,
  now: () => Instant,
  log: (error: unknown, where: string) => void,
): Promise<() => void> {
  let doneFor: string | null = null
  const keep = async () => {
    const today = serviceDayOf(now(), timeZone)
    if (today === doneFor) return
    const result = await running.handle({ request: { by: { kind: 'server' }, ask: { type: 'tick' } }, key: null, fingerprint: '' })
    if (result.ok) doneFor = today
    else log(new Error(`The content refused its tick: ${result.error.code}`), 'putting content in force')
  }
  await keep()
  return interval(() => void keep().catch((error: unknown) => log(error, 'putting content in force')), tick)
}
