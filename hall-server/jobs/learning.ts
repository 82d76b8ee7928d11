import { serviceDayOf } from '../../shared/calendar/hours.ts'
import type { HallId, Instant, ServiceDay } from '../../shared/ids.ts'
import { workAside, type Aside } from '../aside/aside.ts'
import type { PackedOutcomes } from '../core/queue/forecast/packed.ts'
import type { DayAccuracy } from '../core/queue/forecast/study.ts'
import { pastServices, type PastService } from '../core/queue/service-times.ts'
import type { Foresight, Past } from '../foresight.ts'
import type { Journal } from '../journal/journal.ts'
import type { RunningHall } from '../running-hall.ts'
import { hallFolder } from '../running-hall-memory.ts'

interface Given {
  readonly id: HallId
  readonly journal: Journal
  readonly running: RunningHall
  readonly foresight: Foresight
  readonly timeZone: string
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

/** Past moments a forest is grown from: some ten days of a large hall. With fewer than the least, the plain list is told. */
const MOST_OUTCOMES = 20_000
const FEWEST_OUTCOMES = 500
/** How far back a quiet hall looks, and how many days the manager is shown. */
const DAYS_BACK = 42
const DAYS_SHOWN = 7
const factsAtOnce = 500
/** The start is over and the first screens are served before past days are read. */
const AFTER_START = 20_000 // ms
const AFTER_CLOSING = 60_000

/** [FORE-9] Learns from past days after the start and after every closing, beside the thread that serves the hall. Returns its own stop. */
export function keepLearning({ id, journal, running, foresight, timeZone, now, log }: Given): () => void {
  const aside = workAside()
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  const work = async () => {
    const learned = await learnFrom(id, journal, aside, serviceDayOf(now(), timeZone), () => stopped)
    if (!stopped && learned !== null) foresight.replace(learned)
  }
  const later = (ms: number) => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void work().catch((error: unknown) => log(error, 'learning from past days')), ms)
    timer.unref()
  }
  later(AFTER_START)
  const stopWatching = running.watch(({ events }) => {
    if (events.some(({ type }) => type === 'DayClosed')) later(AFTER_CLOSING)
  })
  return () => {
    stopped = true
    stopWatching()
    if (timer !== null) clearTimeout(timer)
  }
}

/** Reads days backwards until there is enough; null when nothing was ever recorded, or when it is to stop. */
export async function learnFrom(
  id: HallId,
  journal: Journal,
  aside: Aside,
  today: ServiceDay,
  isStopped: () => boolean,
): Promise<Past | null> {
  // Date arithmetic is loaded when it is first needed: a start does without.
  const { dayAfter } = await import('../../shared/calendar/days.ts')
  const studies: PackedOutcomes[] = []
  const services: PastService[] = []
  const accuracy: DayAccuracy[] = []
  let outcomes = 0
  for (let back = 0; back < DAYS_BACK; back += 1) {
    if (isStopped()) return null
    const facts = await factsOf(journal, `${hallFolder(id)}/${dayAfter(today, -back)}`)
    if (facts.length === 0) continue
    const study = await aside('study-day', { id, facts })
    if (outcomes < MOST_OUTCOMES) {
      studies.unshift(study.outcomes)
      services.unshift(...study.services)
      outcomes += study.outcomes.seconds.length
    }
    if (study.accuracy !== null && accuracy.length < DAYS_SHOWN) accuracy.push(study.accuracy)
    if (outcomes >= MOST_OUTCOMES && accuracy.length >= DAYS_SHOWN) break
  }
  if (services.length === 0 && accuracy.length === 0) return null
  return { services: pastServices(services), forest: await grow(aside, studies, outcomes), accuracy }
}

const grow = async (aside: Aside, studies: readonly PackedOutcomes[], outcomes: number) =>
  outcomes < FEWEST_OUTCOMES ? null : aside('grow-forest', studies)

async function factsOf(journal: Journal, stream: string): Promise<string[]> {
  const facts: string[] = []
  for (;;) {
    const page = await journal.facts(stream, facts.length, factsAtOnce)
    facts.push(...page)
    if (page.length < factsAtOnce) return facts
    await new Promise(setImmediate) // between pages the hall goes on
  }
}
