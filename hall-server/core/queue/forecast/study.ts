import type { HallId, ServiceDay } from '../../../../shared/ids.ts'
import type { HallEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { emptyHall, type Hall } from '../hall.ts'
import type { PastService } from '../service-times.ts'
import type { Outcome } from './forest.ts'
import { nothingLearned } from './learned.ts'
import { followDay, type Lesson } from './lessons.ts'
import { bySimpleRule, scoreOf, simpleRules, type SimpleRule } from './score.ts'

/** How good a day's forecasts were, of those who were told a wait and called. Seconds and shares. */
export interface DayAccuracy {
  readonly day: ServiceDay
  readonly n: number
  readonly mae: number
  readonly late: number
  readonly coverage: number
  /** What the best of the simple rules would have missed by. */
  readonly simple: { readonly rule: SimpleRule; readonly mae: number }
}

export interface DayStudy {
  readonly outcomes: readonly Outcome[]
  readonly services: readonly PastService[]
  /** Null: nobody was told anything. */
  readonly accuracy: DayAccuracy | null
}

/** [FORE-9] Replays a day from its journal: what it teaches, and how true it was what people were told. */
export function studyDay(id: HallId, events: readonly HallEvent[]): DayStudy {
  const lessons = followDay(nothingLearned())
  const told: Lesson[] = []
  let hall: Hall = emptyHall(id)
  for (const event of events) {
    hall = evolve(hall, event)
    const lesson = lessons.hear(hall, event)
    if (lesson !== null) told.push(lesson)
  }
  return { outcomes: lessons.outcomes, services: lessons.services, accuracy: hall.day === null ? null : accuracyOf(hall.day, told) }
}

function accuracyOf(day: ServiceDay, lessons: readonly Lesson[]): DayAccuracy | null {
  const known = lessons.flatMap(({ told, foretold, seconds }) =>
    told === null || foretold === null ? [] : [{ told, moment: foretold.moment, seconds }],
  )
  const { n, mae, late, coverage } = scoreOf(
    known.map(({ told, seconds }) => ({ told: told.middle, range: [told.low, told.high], actual: seconds })),
  )
  if (n === 0 || coverage === null) return null
  const rules = simpleRules.map((rule) => ({
    rule,
    mae: scoreOf(known.map(({ moment, seconds }) => ({ told: bySimpleRule(rule, moment), range: null, actual: seconds }))).mae,
  }))
  const simple = rules.reduce((best, one) => (one.mae < best.mae ? one : best))
  return { day, n, mae, late, coverage, simple }
}
