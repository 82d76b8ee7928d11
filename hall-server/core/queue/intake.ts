import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { localTime } from '../../../shared/calendar/hours.ts'
import type { Instant, ItemCode } from '../../../shared/ids.ts'
import type { IntakeRule, IntakeWindow } from '../../../shared/limits.ts'
import type { NoNumbers } from '../../../shared/wire/views.ts'
import type { Hall, Line } from './hall.ts'
import { isFull, sessionEnd } from './intake-full.ts'
import { nextIntake, tomorrow } from './next-intake.ts'
import { layoutOf } from './turn.ts'
import { frontCount } from './waiting-list.ts'

/** [LIMIT-1] A rule, and when the numbers it counts were given. */
export interface Counted {
  readonly rule: IntakeRule
  readonly given: readonly Instant[]
}

/** The item's own rule first, then its line's. */
export function rulesFor(hall: Readonly<Hall>, line: Line, item: ItemCode | null): readonly Counted[] {
  const { limits } = layoutOf(hall)
  const own = item === null ? undefined : limits.items[item]
  const ofLine = limits.lines[line.layout.id]
  return [
    ...(own === undefined || item === null ? [] : [{ rule: own, given: hall.itemsGiven.get(item) ?? [] }]),
    ...(ofLine === undefined ? [] : [{ rule: ofLine, given: line.given }]),
  ]
}

/**
 * Why no number is given now for an item of a line, or for the line itself, and from when again; null: there is one. One for each
 * instant, asked for many lines and items. The hall takes numbers at that instant.
 */
export function shutting(hall: Readonly<Hall>, at: Instant): (line: Line, item: ItemCode | null) => NoNumbers | null {
  const layout = layoutOf(hall)
  const later = (from: Instant, windows?: IntakeRule['windows']) => nextIntake(layout, windows, from, at)
  const nextDay = () => tomorrow(at, layout.timeZone)
  let clock: ReturnType<typeof localTime> | null = null

  const openWindow = (windows: readonly IntakeWindow[]) => {
    const { weekday, minute } = (clock ??= localTime(at, layout.timeZone))
    const now = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return windows.find(({ days, from, to }) => days.includes(weekday) && from <= now && now < to)
  }
  /** [WINDOW-1] [QUOTA-1] [QUOTA-2] */
  function byRules(rules: readonly Counted[]): NoNumbers | null {
    const windows = rules.find(({ rule }) => rule.windows !== undefined)
    const times = windows?.rule.windows
    const now = times && openWindow(times)
    if (times !== undefined && now === undefined) return { why: 'window', from: later(at, times), reason: null }
    const quota = rules.find(({ rule }) => rule.perDay !== undefined)
    if (quota !== undefined && quota.given.length >= (quota.rule.perDay ?? 0))
      return { why: 'quota', from: later(nextDay(), times), reason: null }
    if (windows === undefined || now?.most === undefined) return null
    const { day } = (clock ??= localTime(at, layout.timeZone))
    const [from, to] = [instantOf(day, now.from, layout.timeZone), instantOf(day, now.to, layout.timeZone)]
    const given = windows.given.length - frontCount(windows.given, (one) => one < from)
    return given >= now.most ? { why: 'quota', from: later(to, times), reason: null } : null
  }
  /** [INTAKE-2] [INTAKE-3] */
  function byLine(line: Line): NoNumbers | null {
    const { intake } = line
    if (intake?.state === 'closed' && intake.from <= at) return { why: 'closed', from: later(nextDay()), reason: intake.reason }
    if (intake?.state === 'open' || !isFull(hall, line, at)) return null
    return { why: 'full', from: later(sessionEnd(layout, at) ?? nextDay()), reason: null }
  }
  return (line, item) => (line.layout.alwaysOpen ? null : (byLine(line) ?? byRules(rulesFor(hall, line, item))))
}
