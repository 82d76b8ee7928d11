import type { Instant, ZoneId } from '../../../../shared/ids.ts'
import type { PublicView } from '../../../../shared/wire/views.ts'
import type { Hall } from '../hall.ts'
import { takesNumbers } from '../take.ts'
import { layoutOf } from '../turn.ts'
import { intakeOf, itemsIntake, type LineOfItem } from './intake.ts'
import { plainWaits } from '../waits.ts'
import { callsOf, counterView, hallFacts, lineView } from './parts.ts'

const CALLS_SHOWN = 7

/**
 * What anybody may see: kiosks, boards, phones, the public interface [VIEW-1]; `zone`: with the last calls of that zone only [VIEW-13].
 * Throws before the hall's first day.
 */
export function publicView(
  hall: Readonly<Hall>,
  at: Instant,
  zone: ZoneId | null = null,
  lineOfItem: LineOfItem = () => undefined,
  waits = plainWaits(hall, at),
): PublicView {
  const counters = [...hall.counters.values()]
  const open = takesNumbers(hall, at)
  const intake = intakeOf(hall, at)
  return {
    hall: hallFacts(layoutOf(hall)),
    day: hall.day,
    open,
    lines: [...hall.lines.values()].map((line) => ({ ...lineView(hall, line, waits), ...intake(line) })),
    counters: counters.map((counter) => counterView(hall, counter)),
    calling: callsOf(hall, CALLS_SHOWN, zone),
    notices: !open ? ['hall-closed'] : counters.some((counter) => counter.open) ? [] : ['no-counter-open'],
    ...itemsIntake(hall, at, lineOfItem),
  }
}
