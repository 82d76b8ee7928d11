import type { Instant } from '../../shared/ids.ts'
import type { ContentRules } from '../core/content/commands.ts'
import { isSomethingDue } from '../core/content/publishing.ts'
import type { RunningContent } from '../running-content.ts'
import { interval } from './interval.ts'

const tick = 2_000 // ms

/** Puts in force what was approved for later, and takes away what was for a time, within seconds of its moment. Returns its own stop. */
export async function keepContent(
  running: RunningContent,
  rules: ContentRules,
  now: () => Instant,
  log: (error: unknown, where: string) => void,
): Promise<() => void> {
  const keep = async () => {
    if (!(await running.look((content) => isSomethingDue(content, rules, now())))) return
    const result = await running.handle({ request: { by: { kind: 'server' }, ask: { type: 'tick' } }, key: null, fingerprint: '' })
    if (!result.ok) log(new Error(`The content refused its tick: ${result.error.code}`), 'putting content in force')
  }
  await keep()
  return interval(() => void keep().catch((error: unknown) => log(error, 'putting content in force')), tick)
}
