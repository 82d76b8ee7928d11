import type { EventOf } from './events.ts'
import type { Announced, Hall } from './hall.ts'

type Deed = EventOf<'CounterOpened' | 'CounterResumed' | 'CounterPaused' | 'CounterClosed'>

/** [PLAN-5] What a counter says later takes the place of what it said of the same time; what is over is forgotten. */
export function announce(hall: Hall, { counter, change, from, until, reason, at }: EventOf<'CounterPlanned'>) {
  const said = { counter, change, from, until, reason }
  const keep = (other: Announced) => !isOver(other, at) && (other.counter !== counter || !overlap(other, said))
  hall.announced = [...hall.announced.filter(keep), said]
}

const overlap = (a: Announced, b: Announced) => a.from < (b.until ?? Infinity) && b.from < (a.until ?? Infinity)
const isOver = ({ until }: Announced, at: number) => until !== null && until <= at

/** [PLAN-6] What has begun is done once the counter is back, or is there to stay; what it said of later stands. */
export function fulfil(hall: Hall, { counter, type, at }: Deed) {
  if (hall.announced.length === 0) return
  const isBack = type === 'CounterOpened' || type === 'CounterResumed'
  const isDone = (said: Announced) =>
    said.counter === counter && said.from <= at && (said.until === null || (said.change === 'closes' && isBack))
  hall.announced = hall.announced.filter((said) => !isOver(said, at) && !isDone(said))
}
