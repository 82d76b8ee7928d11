import type { ItemCode, LineId } from '../../../shared/ids.ts'
import type { Hall, Line, Ticket } from './hall.ts'
import { SERVICES_USED } from './statistics.ts'
import { itemsAt } from './stops.ts'

/** A figure from before today counts as so many of today's services (queue-science.md §5.3). */
const PRIOR = 20
/** One visitor who takes all morning says little about the next: longer ones count as this quantile. */
const WINSORISED_AT = 0.95
const MINUTE = 60_000 // ms
/** Even somebody who is nearly done needs so long, ms. */
const SOONEST = MINUTE / 2
/** Fewer longer services than this say nothing about how long this one still takes. */
const FEWEST_LONGER = 8

/** What past days have shown of services, no-shows included; ms. */
export interface PastServices {
  readonly lines: ReadonlyMap<LineId, number>
  readonly items: ReadonlyMap<ItemCode, { readonly ms: number; readonly n: number }>
}
export const noPastServices: PastServices = { lines: new Map(), items: new Map() }

/** One finished service of a past day. */
export interface PastService {
  readonly line: LineId
  readonly items: readonly ItemCode[]
  readonly ms: number
}

/** The means of many past services, the longest cut as today's are. */
export function pastServices(services: readonly PastService[]): PastServices {
  const byLine = new Map<LineId, number[]>()
  const byItem = new Map<ItemCode, number[]>()
  for (const { line, items, ms } of services) {
    add(byLine, line, ms)
    if (items.length === 1) for (const item of items) add(byItem, item, ms)
  }
  return {
    lines: new Map([...byLine].map(([line, all]) => [line, cutMean(all)])),
    items: new Map([...byItem].map(([item, all]) => [item, { ms: cutMean(all), n: all.length }])),
  }
}

function add<K>(lists: Map<K, number[]>, key: K, value: number) {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function cutMean(all: readonly number[]): number {
  const longest = longestCounted(all.toSorted((a, b) => a - b))
  return drawn(
    0,
    0,
    all.map((ms) => Math.min(ms, longest)),
  )
}

const longestCounted = (sorted: readonly number[]) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * WINSORISED_AT))] ?? 0

export interface ServiceTimes {
  /** Ms at a counter, as a mean. */
  readonly mean: number
  /** What a ticket takes of a counter's time once it is called: by its items where they are known; some do not come. Ms. */
  of(ticket: Ticket): number
  /** What a service that began `elapsed` ms ago still takes. Ms. */
  rest(ticket: Ticket, elapsed: number): number
}

/** What a service of this line takes, from today's and from before, drawn to the layout's figure while there are few. */
export function serviceTimes(hall: Readonly<Hall>, line: Line, past: PastServices): ServiceTimes {
  const used = line.services.slice(-SERVICES_USED)
  const sorted = used.map(({ ms }) => ms).sort((a, b) => a - b)
  const longest = longestCounted(sorted)
  const prior = past.lines.get(line.layout.id) ?? line.layout.serviceMinutes * MINUTE
  const mean = drawn(
    prior,
    PRIOR,
    used.map(({ ms }) => Math.min(ms, longest)),
  )
  const items = itemMeans(hall, line, used, longest, mean, past)
  const served = (ticket: Ticket) => {
    const codes = itemsHere(hall, ticket, line)
    return codes.length === 0 ? mean : codes.reduce((sum, code) => sum + (items.get(code) ?? mean), 0)
  }
  const absent = { share: line.missed / (line.missed + line.finished + PRIOR), ms: Math.max(SOONEST, untilMissed(hall)) }
  return {
    mean,
    of: (ticket) => served(ticket) * (1 - absent.share) + absent.ms * absent.share,
    rest: (ticket, elapsed) => restOf(sorted, served(ticket), elapsed),
  }
}

/** Somebody who does not come is called so often first. Ms. */
const untilMissed = ({ layout }: Readonly<Hall>) => (layout === null ? 0 : layout.recall.most * layout.recall.everySeconds * 1_000)

/** The mean of what was seen, drawn to `prior` as if that had been seen `weight` times. */
const drawn = (prior: number, weight: number, seen: readonly number[]) =>
  (seen.reduce((sum, ms) => sum + ms, 0) + weight * prior) / (seen.length + weight)

/** Of services with one item only: what each of two took is not known. */
function itemMeans(
  hall: Readonly<Hall>,
  line: Line,
  used: Line['services'],
  longest: number,
  mean: number,
  past: PastServices,
): Map<ItemCode, number> {
  const seen = new Map<ItemCode, number[]>()
  for (const { token, ms } of used) {
    const ticket = hall.tickets.get(token)
    const [item, ...more] = ticket === undefined ? [] : itemsHere(hall, ticket, line)
    if (item === undefined || more.length > 0) continue
    add(seen, item, Math.min(ms, longest))
  }
  const known = new Set([...seen.keys(), ...past.items.keys()])
  return new Map([...known].map((item) => [item, drawn(priorOf(past, item, mean), PRIOR, seen.get(item) ?? [])]))
}

const itemsHere = ({ layout }: Readonly<Hall>, ticket: Ticket, line: Line) =>
  layout === null ? ticket.items : itemsAt(layout, ticket, line.layout.id)

function priorOf(past: PastServices, item: ItemCode, mean: number): number {
  const before = past.items.get(item)
  return before === undefined ? mean : (before.ms * before.n + mean * PRIOR) / (before.n + PRIOR)
}

/**
 * The mean of what longer services took beyond `elapsed`: where services end as if by chance the rest stays as long as the whole,
 * where they are alike it shrinks. While few were longer, mean − 0.6 × elapsed (queue-science.md §5.3).
 */
function restOf(sorted: readonly number[], mean: number, elapsed: number): number {
  const plain = Math.max(SOONEST, mean - 0.6 * elapsed)
  const from = sorted.findIndex((ms) => ms > elapsed)
  const longer = from === -1 ? [] : sorted.slice(from)
  if (longer.length < FEWEST_LONGER) return plain
  return Math.max(
    SOONEST,
    drawn(
      plain,
      FEWEST_LONGER,
      longer.map((ms) => ms - elapsed),
    ),
  )
}
