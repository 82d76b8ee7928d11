import type { Instant } from '../../../../shared/ids.ts'
import type { ComingChange, DashboardView } from '../../../../shared/wire/views.ts'
import type { Announced, Counter, Hall } from '../hall.ts'
import { plannedChanges } from '../plan.ts'

type Shown = Pick<DashboardView['counters'][number], 'coming' | 'announced'>

/** [PLAN-7] For each counter what it is to do next, if that would change anything, and what it announced. */
export function comingOf(hall: Readonly<Hall>, at: Instant): (counter: Counter) => Shown {
  const planned = plannedChanges(hall, at)
  return (counter) => {
    const id = counter.layout.id
    const said = hall.announced.filter((one) => one.counter === id && (one.until === null || one.until > at))
    const isThere = counter.open && counter.paused === null
    const own = planned.filter((change) => change.counter === id)
    const next = own.find(({ change }) => change === (isThere ? 'closes' : 'opens'))
    const after = next && own.find((change) => change.at > next.at && change.change !== next.change)
    const by = next && said.find((one) => (one.change === next.change ? one.from === next.at : one.until === next.at))
    return {
      coming: next
        ? { change: next.change, at: next.at, until: after?.at ?? null, announced: by !== undefined, reason: by?.reason ?? null }
        : null,
      announced: said.map(shown),
    }
  }
}

const shown = ({ change, from, until, reason }: Announced): ComingChange => ({ change, at: from, until, announced: true, reason })
