import type { Instant, LineId } from '../../../shared/ids.ts'
import type { TideView } from '../../../shared/wire/what-if.ts'
import type { HallEvent } from './events.ts'
import type { Counter, Hall } from './hall.ts'
import type { Outlook } from './outlook.ts'
import { layoutOf } from './turn.ts'
import { afterEach } from './what-if.ts'

/** Since when each line has been over its limit without a break. */
export type OverSince = ReadonlyMap<LineId, Instant>

const MINUTE = 60_000 // ms

/** Lines whose range now ends later than the hall's limit for a number taken now; a line that was over before keeps its time. */
export function overSince(before: OverSince, hall: Readonly<Hall>, at: Instant, outlook: Outlook): OverSince {
  if (!hall.open) return new Map()
  const { tide } = layoutOf(hall)
  const over = [...hall.lines.keys()].filter((line) => (outlook.newcomer(line, 'normal')?.high ?? 0) > tide.minutes * 60)
  return new Map(over.map((line) => [line, before.get(line) ?? at]))
}

/** Each is a whole list played forward: more would be felt. */
const MOST_TRIED = 8

/** [WHATIF-4] 潮汐窗口: for each line that has been over its limit long enough, the counter that saves most, if any saves a minute. */
export function tidesOf(over: OverSince, hall: Readonly<Hall>, at: Instant, outlook: Outlook): TideView[] {
  const rising = [...over].filter(([, since]) => at - since >= layoutOf(hall).tide.lasting * MINUTE)
  if (rising.length === 0) return []
  const lines = rising.map(([line]) => line)
  // Those with the fewest other lines help a line most.
  const able = [...hall.counters.values()]
    .filter((counter) => isAway(counter) && counter.lines.some((line) => lines.includes(line)))
    .toSorted((a, b) => a.lines.length - b.lines.length)
    .slice(0, MOST_TRIED)
  const tried = afterEach(
    hall,
    able.map((counter) => comesBack(counter, at)),
    at,
    { times: outlook.times, past: [] },
  )
  return rising.map(([line, since]) => ({
    line,
    since,
    minutes: Math.round((outlook.newcomer(line, 'normal')?.high ?? 0) / 60),
    remedy: best(able.map((counter, n) => ({ counter, saved: savedOf(tried[n], line) }))),
  }))
}

function savedOf(tried: ReturnType<typeof afterEach>[number] | undefined, line: LineId): number {
  const one = tried?.find((each) => each.line === line)
  const [now, after] = [one?.now.newcomer ?? null, one?.after.newcomer ?? null]
  return now === null || after === null ? 0 : Math.round(now - after)
}

function best(tried: readonly { counter: Counter; saved: number }[]): TideView['remedy'] {
  const [most] = tried.filter(({ saved }) => saved >= 1).toSorted((a, b) => b.saved - a.saved)
  if (most === undefined) return null
  const { layout, open } = most.counter
  return { counter: layout.id, label: layout.label, isPaused: open, saved: most.saved }
}

const isAway = ({ open, paused }: Counter) => !open || paused !== null
const comesBack = ({ layout, open, lines }: Counter, at: Instant): HallEvent =>
  open
    ? { type: 'CounterResumed', counter: layout.id, at }
    : { type: 'CounterOpened', counter: layout.id, clerk: null, lines: [...lines], at }
