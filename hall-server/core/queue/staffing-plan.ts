import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { localTime, sessionsOf } from '../../../shared/calendar/hours.ts'
import { instant, type CounterId, type LineId, type ServiceDay } from '../../../shared/ids.ts'
import type { StaffingHalfHour, StaffingView } from '../../../shared/wire/staffing.ts'
import type { Hall } from './hall.ts'
import { SLOTS, type PastDay } from './past-day.ts'
import { openTimes, type OpenTime } from './plan.ts'
import { lineOf } from './places.ts'
import { countersByRule, countersNeeded, offeredLoad, pooled, type Demand } from './staffing.ts'
import { HALF_HOUR } from './statistics.ts'
import { layoutOf } from './turn.ts'

/** The layout's own figure counts as so many services, until the past days have shown more (queue-science.md §5.3). */
const PRIOR = 20
/** Services longer than this share of all count as long as it: one forgotten visitor must not make a line look slow. */
const WINSOR = 0.95

/** [STAFF-5] Counters needed and planned in each half hour of a day, from what came on the same weekdays before. Pure. */
export function staffingPlan(hall: Readonly<Hall>, day: ServiceDay, past: readonly PastDay[]): StaffingView {
  const { waitTarget: target } = layoutOf(hall)
  const known = past.length > 0
  const slots = known ? shownSlots(hall, day, past) : []
  const open = openTimes(hall, day)
  const demandOf = (line: LineId) =>
    slots.map((slot) => ({ perHour: 2 * meanArrivals(past, line, slot), meanMinutes: meanService(hall, past, line) }))
  const rows = (demands: readonly (readonly Demand[])[], counters: readonly CounterId[]): StaffingHalfHour[] =>
    slots.map((slot, at) => {
      const from = slotStart(hall, day, slot)
      const demand = pooled(demands.flatMap((line) => line[at] ?? []))
      return {
        at: instant.parse(from),
        arrivals: round(demand.perHour / 2),
        load: round(offeredLoad(demand)),
        needed: countersNeeded(demand, target),
        byRule: countersByRule(demand, target),
        planned: round(counters.reduce((sum, id) => sum + shareOpen(open.get(id) ?? [], from), 0)),
      }
    })
  const pools = known ? poolsOf(hall).map((pool) => ({ ...pool, halfHours: rows(pool.lines.map(demandOf), pool.counters) })) : []
  const lines = [...hall.lines.keys()].map((line) => ({
    line,
    meanMinutes: round(meanService(hall, past, line)),
    halfHours: rows([demandOf(line)], serving(hall, line)),
  }))
  return {
    day,
    learnedFrom: past.map((one) => one.day),
    target,
    halfHours: together(pools.map(({ halfHours }) => halfHours)),
    pools,
    lines,
  }
}

const round = (value: number) => Math.round(value * 100) / 100
const slotStart = (hall: Readonly<Hall>, day: ServiceDay, slot: number) =>
  instantOf(day, `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`, layoutOf(hall).timeZone)

/** From the first half hour in which the hall is open or somebody came to the last. */
function shownSlots(hall: Readonly<Hall>, day: ServiceDay, past: readonly PastDay[]): number[] {
  const { hours, timeZone } = layoutOf(hall)
  const sessions = sessionsOf(hours, localTime(instantOf(day, '12:00', timeZone), timeZone).weekday)
  const isOpen = (slot: number) => sessions.some(({ from, to }) => from < (slot + 1) * 30 && slot * 30 < to)
  const came = (slot: number) => past.some(({ lines }) => [...lines.values()].some(({ arrivals }) => (arrivals[slot] ?? 0) > 0))
  const all = Array.from({ length: SLOTS }, (_, slot) => slot)
  const shown = all.filter((slot) => isOpen(slot) || came(slot))
  return all.slice(shown[0] ?? SLOTS, (shown.at(-1) ?? -1) + 1)
}

const meanArrivals = (past: readonly PastDay[], line: LineId, slot: number): number =>
  past.reduce((sum, { lines }) => sum + (lines.get(line)?.arrivals[slot] ?? 0), 0) / past.length

/** [STAFF-6] Minutes at a counter, calling included. */
function meanService(hall: Readonly<Hall>, past: readonly PastDay[], line: LineId): number {
  const services = past.flatMap(({ lines }) => lines.get(line)?.services ?? []).sort((a, b) => a - b)
  const most = services[Math.ceil(services.length * WINSOR) - 1] ?? 0
  const minutes = services.reduce((sum, ms) => sum + Math.min(ms, most), 0) / 60_000
  return (minutes + PRIOR * lineOf(hall, line).layout.serviceMinutes) / (services.length + PRIOR)
}

const serving = (hall: Readonly<Hall>, line: LineId): CounterId[] =>
  [...hall.counters.values()].filter(({ lines }) => lines.includes(line)).map(({ layout }) => layout.id)

/** [STAFF-4] Lines that some counter serves both of belong together, and so on. */
function poolsOf(hall: Readonly<Hall>): { lines: LineId[]; counters: CounterId[] }[] {
  let pools = [...hall.lines.keys()].map((line) => ({ lines: [line], counters: new Array<CounterId>() }))
  for (const { layout, lines } of hall.counters.values()) {
    const touched = pools.filter((pool) => pool.lines.some((line) => lines.includes(line)))
    const others = pools.filter((pool) => !touched.includes(pool))
    const one = { lines: touched.flatMap((pool) => pool.lines), counters: [...touched.flatMap((pool) => pool.counters), layout.id] }
    pools = [...others, one]
  }
  const order = [...hall.lines.keys()]
  const sorted = pools.map(({ lines, counters }) => ({ lines: order.filter((line) => lines.includes(line)), counters }))
  const first = ({ lines }: { lines: LineId[] }) => order.findIndex((line) => line === lines[0])
  return sorted.filter(({ lines }) => lines.length > 0).sort((a, b) => first(a) - first(b))
}

/** How much of the half hour a counter is to be open, 0 … 1. */
const shareOpen = (times: readonly OpenTime[], from: number): number =>
  times.reduce((sum, time) => sum + Math.max(0, Math.min(time.to, from + HALF_HOUR) - Math.max(time.from, from)), 0) / HALF_HOUR

const together = (pools: readonly (readonly StaffingHalfHour[])[]): StaffingHalfHour[] =>
  (pools[0] ?? []).map(({ at }, n) => {
    const sum = (of: (half: StaffingHalfHour) => number) => round(pools.reduce((total, pool) => total + (pool[n] ? of(pool[n]) : 0), 0))
    return {
      at,
      arrivals: sum((half) => half.arrivals),
      load: sum((half) => half.load),
      needed: sum((half) => half.needed),
      byRule: sum((half) => half.byRule),
      planned: sum((half) => half.planned),
    }
  })
