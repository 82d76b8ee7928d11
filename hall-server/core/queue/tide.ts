import type { Instant, LineId } from '../../../shared/ids.ts'
import type { TideView } from '../../../shared/wire/what-if.ts'
import type { HallEvent } from './events.ts'
import type { Counter, Hall } from './hall.ts'
import type { Outlook } from './outlook.ts'
import { layoutOf } from './turn.ts'
import { afterEvents } from './what-if.ts'

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

/** [WHATIF-4] 潮汐窗口: for each line that has been over its limit long enough, the counter that saves most, if any saves a minute. */
export function tidesOf(over: OverSince, hall: Readonly<Hall>, at: Instant, outlook: Outlook): TideView[] {
  return [...over].flatMap(([line, since]) => {
    if (at - since < layoutOf(hall).tide.lasting * MINUTE) return []
    const minutes = Math.round((outlook.newcomer(line, 'normal')?.high ?? 0) / 60)
    return [{ line, since, minutes, remedy: bestRemedy(hall, line, at, outlook) }]
  })
}

function bestRemedy(hall: Readonly<Hall>, line: LineId, at: Instant, { times }: Outlook): TideView['remedy'] {
  const able = [...hall.counters.values()].filter((counter) => isAway(counter) && counter.lines.includes(line))
  const saving = able.flatMap((counter) => {
    const { id, label } = counter.layout
    const lines = afterEvents(hall, [comesBack(counter, at)], at, { times, past: [] })
    const tried = lines.find((one) => one.line === line)
    const [now, after] = [tried?.now.newcomer ?? null, tried?.after.newcomer ?? null]
    const saved = now === null || after === null ? 0 : Math.round(now - after)
    return saved >= 1 ? [{ counter: id, label, isPaused: counter.open, saved }] : []
  })
  return saving.toSorted((a, b) => b.saved - a.saved)[0] ?? null
}

const isAway = ({ open, paused }: Counter) => !open || paused !== null
const comesBack = ({ layout, open, lines }: Counter, at: Instant): HallEvent =>
  open
    ? { type: 'CounterResumed', counter: layout.id, at }
    : { type: 'CounterOpened', counter: layout.id, clerk: null, lines: [...lines], at }
