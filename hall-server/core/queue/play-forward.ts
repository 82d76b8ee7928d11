import type { CounterId, LineId, TicketToken } from '../../../shared/ids.ts'
import { ticketClasses, type TicketClass } from '../../../shared/layout.ts'

/** From when to when a counter is open, in epoch ms; `to` Infinity: no closing is planned. */
export type Open = readonly [from: number, to: number]

export interface CounterAhead {
  readonly id: CounterId
  readonly lines: readonly LineId[]
  /** When it can call next, as far as can be said. Epoch ms. */
  readonly freeAt: number
  /** By start, none touching another. */
  readonly open: readonly Open[]
}

/** Somebody in a list, as the order sees them. */
export interface WaitingAhead {
  /** Null: nobody yet, a faster class that is likely to come. */
  readonly token: TicketToken | null
  readonly line: LineId
  readonly slope: number
  /** Higher slope than the normal class. */
  readonly faster: boolean
  readonly since: number
  /** Infinity: has not come yet, and is there from `since` on. */
  readonly seq: number
  /** Ms at a counter, no-shows counted in. */
  readonly service: number
  /** Only this counter may call; null: any that serves the line. */
  readonly to: CounterId | null
  /** Calls of its line that go first, while there are any [RETURN-2]. */
  readonly owed: number
}

/** One hall at one instant as plain values: who waits, who is free when, what is planned. */
export interface World {
  readonly now: number
  readonly counters: readonly CounterAhead[]
  /** Each list is in its own order, the head first. */
  readonly lists: readonly (readonly WaitingAhead[])[]
  readonly slopes: Readonly<Record<TicketClass, number>>
}

/** One ticket's place in the list played forward. All counts are of calls at counters that serve its line. */
export interface Played {
  /** Ms from now to its call. */
  readonly ms: number
  readonly ahead: number
  readonly aheadOfLine: number
  readonly aheadFaster: number
  /** Longest time waited so far among those before it, and among those of its line. Ms. */
  readonly longestAhead: number
  readonly longestOfLine: number
}

export interface PlayedList {
  readonly tickets: ReadonlyMap<TicketToken, Played>
  /** Somebody who takes a number of this line and class now; null: no counter will call it by what is planned. */
  newcomer(line: LineId, klass: TicketClass): Played | null
}

interface Tally {
  ahead: number
  ofLine: number
  faster: number
  longest: number
  longestOfLine: number
  readonly newcomers: Partial<Record<TicketClass, Played>>
}

const emptyTally = (): Tally => ({ ahead: 0, ofLine: 0, faster: 0, longest: 0, longestOfLine: 0, newcomers: {} })

interface Player {
  readonly counter: CounterAhead
  readonly lists: readonly Cursor[]
  free: number
}
interface Cursor {
  readonly list: readonly WaitingAhead[]
  at: number
}

/**
 * The list played forward (queue-science.md §5.3): everybody who waits is given in the hall's own order [ORDER-1] to the counter
 * that is free first. Deterministic; the cost grows with those who wait × counters.
 */
export function playForward(world: World): PlayedList {
  const cursors = world.lists.map((list) => ({ list, at: 0 }))
  const players = world.counters.flatMap((counter) => playerOf(world, counter, cursors) ?? [])
  const tallies = new Map<LineId, Tally>()
  for (const { lines } of world.counters) for (const line of lines) if (!tallies.has(line)) tallies.set(line, emptyTally())
  for (const { list } of cursors) for (const each of list) if (!tallies.has(each.line)) tallies.set(each.line, emptyTally())
  const tickets = new Map<TicketToken, Played>()
  for (let player = first(players); player !== null; player = first(players)) {
    const chosen = best(player, tallies, world.now)
    settleNewcomers(world, player, chosen, tallies)
    // With nobody left for it, and newcomers told that it is free, a counter changes nothing any more.
    if (chosen === null ? !waitsOn(player) : !give(world, player, chosen, tallies, tickets)) players.splice(players.indexOf(player), 1)
  }
  return { tickets, newcomer: (line, klass) => tallies.get(line)?.newcomers[klass] ?? null }
}

function playerOf(world: World, counter: CounterAhead, cursors: readonly Cursor[]): Player | null {
  const free = whenOpen(counter, Math.max(world.now, counter.freeAt))
  if (free === null) return null
  const isMine = ({ line, to }: WaitingAhead) => (to === null ? counter.lines.includes(line) : to === counter.id)
  return { counter, free, lists: cursors.filter(({ list }) => list[0] !== undefined && isMine(list[0])) }
}

/** The instant or the next one at which the counter is open; null: it does not open again. */
function whenOpen({ open }: CounterAhead, at: number): number | null {
  const next = open.find(([, to]) => at < to)
  return next === undefined ? null : Math.max(at, next[0])
}

function first(players: readonly Player[]): Player | null {
  let soonest: Player | null = null
  for (const player of players) if (soonest === null || player.free < soonest.free) soonest = player
  return soonest
}

/** The list whose head this counter calls next; those who must let others go first only when nobody else is there [RETURN-3]. */
function best(player: Player, tallies: ReadonlyMap<LineId, Tally>, now: number): Cursor | null {
  let chosen: Cursor | null = null
  let early: Cursor | null = null
  for (const cursor of player.lists) {
    const head = cursor.list[cursor.at]
    if (head === undefined || (head.seq === Infinity && head.since > player.free)) continue
    if (head.owed > (tallies.get(head.line)?.ofLine ?? 0)) early ??= cursor
    else if (chosen === null || isBefore(head, headOf(chosen), Math.max(now, player.free))) chosen = cursor
  }
  return chosen ?? early
}

/** Puts an idle counter to when the next expected visitor comes to it; false: nobody is expected that somebody asks about. */
function waitsOn(player: Player): boolean {
  const heads = player.lists.flatMap(({ list, at }) => list[at] ?? [])
  const next = Math.min(...heads.flatMap(({ token, since }) => (token === null ? [] : [since])))
  const free = Number.isFinite(next) && next > player.free ? whenOpen(player.counter, next) : null
  if (free !== null) player.free = free
  return free !== null
}

function headOf({ list, at }: Cursor): WaitingAhead {
  const head = list[at]
  if (head === undefined) throw new Error('An empty list has no head')
  return head
}

/** [ORDER-1] [ORDER-2] */
function isBefore(a: WaitingAhead, b: WaitingAhead, at: number): boolean {
  const difference = a.slope * Math.max(0, at - a.since) - b.slope * Math.max(0, at - b.since)
  return difference > 0 || (difference === 0 && a.seq < b.seq)
}

/** Whoever takes a number now is called here as soon as nobody at the head of the counter's lists goes before. */
function settleNewcomers(world: World, player: Player, chosen: Cursor | null, tallies: ReadonlyMap<LineId, Tally>) {
  const head = chosen === null ? null : headOf(chosen)
  const waited = player.free - world.now
  const score = head === null ? -1 : head.slope * (player.free - head.since)
  for (const line of player.counter.lines) {
    const tally = tallies.get(line)
    if (tally === undefined) continue
    for (const klass of ticketClasses)
      if (tally.newcomers[klass] === undefined && world.slopes[klass] * waited > score) tally.newcomers[klass] = played(tally, waited)
  }
}

const played = (tally: Tally, ms: number): Played => ({
  ms: Math.max(0, ms),
  ahead: tally.ahead,
  aheadOfLine: tally.ofLine,
  aheadFaster: tally.faster,
  longestAhead: tally.longest,
  longestOfLine: tally.longestOfLine,
})

/** False: by what is planned the counter is closed afterwards. */
function give(
  world: World,
  player: Player,
  cursor: Cursor,
  tallies: ReadonlyMap<LineId, Tally>,
  tickets: Map<TicketToken, Played>,
): boolean {
  const head = headOf(cursor)
  cursor.at += 1
  const own = tallies.get(head.line)
  if (own === undefined) throw new Error(`Nobody counts for line ${head.line}`)
  if (head.token !== null) tickets.set(head.token, played(own, player.free - world.now))
  const waited = Math.max(0, world.now - head.since)
  own.ofLine += 1
  own.longestOfLine = Math.max(own.longestOfLine, waited)
  for (const line of player.counter.lines) count(tallies.get(line), head, waited)
  const next = whenOpen(player.counter, player.free + head.service)
  if (next !== null) player.free = next
  return next !== null
}

function count(tally: Tally | undefined, head: WaitingAhead, waited: number) {
  if (tally === undefined) return
  tally.ahead += 1
  if (head.faster) tally.faster += 1
  tally.longest = Math.max(tally.longest, waited)
}
