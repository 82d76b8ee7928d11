import type { HallEvent } from '../../hall-server/core/queue/events.ts'
import { growForest, growing, type Outcome } from '../../hall-server/core/queue/forecast/forest.ts'
import { nothingLearned, type Learned } from '../../hall-server/core/queue/forecast/learned.ts'
import { followDay, type Lesson } from '../../hall-server/core/queue/forecast/lessons.ts'
import { bySimpleRule, simpleRules, scoreOf, type Score, type Scored } from '../../hall-server/core/queue/forecast/score.ts'
import type { Hall } from '../../hall-server/core/queue/hall.ts'
import { pastServices, type PastService } from '../../hall-server/core/queue/service-times.ts'
import type { Openings } from '../../hall-server/core/queue/world.ts'

/** Plays one day; `told` hears each event with the hall after it and, where there is one, the plan of the counters. */
export type PlayDay = (told: (hall: Hall, event: HallEvent, openings?: Openings) => void) => void

export const methods = ['forecast', ...simpleRules] as const
export type Method = (typeof methods)[number]
export type Scores = Record<Method, Score>

export interface Evaluated {
  readonly all: Scores
  /** For each method those it told more than a minute. */
  readonly over1min: Scores
  /** Everybody who was scored, in the order they were called. */
  readonly lessons: readonly (Lesson & { readonly day: number })[]
  /** Served, but told that no counter serves them now. */
  readonly untold: number
}

/** Past moments a forest is grown from. */
const MOST_OUTCOMES = 20_000
const MOST_SERVICES = 20_000
/** With fewer past moments the plain list is told. */
const FEWEST_OUTCOMES = 500

/**
 * Asks the forecast at each arrival with what was known then, learns each evening from the days so far, and scores everybody who was
 * called from day `from` on (0 is the first).
 */
export function evaluate(days: readonly PlayDay[], from: number): Evaluated {
  const lessons: (Lesson & { day: number })[] = []
  let outcomes: Outcome[] = []
  let services: PastService[] = []
  let learned: Learned = nothingLearned()
  days.forEach((play, day) => {
    const today = followDay(learned)
    play((hall, event, openings) => {
      const lesson = today.hear(hall, event, openings)
      if (lesson !== null && day >= from) lessons.push({ ...lesson, day })
    })
    outcomes = [...outcomes, ...today.outcomes].slice(-MOST_OUTCOMES)
    services = [...services, ...today.services].slice(-MOST_SERVICES)
    const forest = outcomes.length < FEWEST_OUTCOMES ? null : growForest(outcomes, growing)
    learned = { ...learned, services: pastServices(services), forest }
  })
  const scored = lessons.flatMap(({ foretold, seconds }) => (foretold === null ? [] : [{ ...foretold, seconds }]))
  const by = (wanted: (told: number) => boolean): Scores => {
    const score = (method: Method) => scoreOf(scored.map((one) => scoredBy(method, one)).filter(({ told }) => wanted(told)))
    const [forecast, queueLength, lastToEnter, headOfLine, aheadTimesMean] = [
      score('forecast'),
      score('queueLength'),
      score('lastToEnter'),
      score('headOfLine'),
      score('aheadTimesMean'),
    ]
    return { forecast, queueLength, lastToEnter, headOfLine, aheadTimesMean }
  }
  return { all: by(() => true), over1min: by((told) => told > 60), lessons, untold: lessons.length - scored.length }
}

function scoredBy(method: Method, one: NonNullable<Lesson['foretold']> & { readonly seconds: number }): Scored {
  if (method === 'forecast') return { told: one.middle, range: [one.low, one.high], actual: one.seconds }
  return { told: bySimpleRule(method, one.moment), range: null, actual: one.seconds }
}

/** How far the forecast's error is below that of the best simple rule, as a share. */
export function gain(scores: Scores): number {
  const best = Math.min(...simpleRules.map((rule) => scores[rule].mae))
  return 1 - scores.forecast.mae / best
}
