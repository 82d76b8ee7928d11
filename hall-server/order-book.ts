import { setImmediate } from 'node:timers/promises'
import { instant, type HallId, type ServiceDay } from '../shared/ids.ts'
import type { DayDigest, JournalRows } from '../shared/wire/order.ts'
import { hallEvent } from './core/queue/events.ts'
import { emptyLog, follow, type OrderLog } from './core/queue/order/log.ts'
import type { Journal, Row } from './journal/journal.ts'
import { hallFolder } from './running-hall-memory.ts'

/** What the journal says of a hall's days, for everybody who wants to check the order. */
export interface OrderBook {
  /** Reads one day's order as of its last durable row; null: no such day. Rejects when the day's rows make no sense. */
  read<T>(day: ServiceDay, look: (log: Readonly<OrderLog>) => T): Promise<T | null>
  /** Of the day's last row; null: no such day. */
  digest(day: ServiceDay): Promise<DayDigest | null>
  /** [DIGEST-2] The hash of one row of a day; null: there is no such row. */
  hashAt(day: ServiceDay, position: number): Promise<string | null>
  /** Whole rows from a position, for inspectors; null: no such day. */
  rows(day: ServiceDay, from: number): Promise<JournalRows | null>
  close(): void
}

/** Rows an inspector gets at once. */
const rowsAtOnce = 1000
/** So many take some 3 ms: between them the hall goes on. */
const foldedAtOnce = 200
/** A day nobody asks about any more is forgotten: a busy one takes some megabytes. */
const keptFor = 10 * 60_000 // ms
/** Today, and one earlier day somebody looks into. */
const mostDays = 2

interface Kept {
  readonly log: OrderLog
  position: number
  turn: Promise<void>
  usedAt: number
}

/** Folds a day when somebody asks, and from then on only what is new. */
export function openOrderBook(id: HallId, journal: Journal): OrderBook {
  const days = new Map<string, Kept>()
  const streamOf = (day: ServiceDay) => `${hallFolder(id)}/${day}`
  const tidy = setInterval(() => {
    for (const [stream, { usedAt }] of days) if (performance.now() - usedAt > keptFor) days.delete(stream)
  }, keptFor / 10)
  tidy.unref()

  function kept(stream: string): Kept {
    const known = days.get(stream) ?? { log: emptyLog(id), position: 0, turn: Promise.resolve(), usedAt: 0 }
    days.delete(stream)
    days.set(stream, known)
    for (const oldest of [...days.keys()].slice(0, -mostDays)) days.delete(oldest)
    known.usedAt = performance.now()
    return known
  }

  /** One after the other: two readers of a day must not apply a row twice. What failed is folded anew. */
  async function caughtUp(stream: string): Promise<Kept> {
    const day = kept(stream)
    const turn = day.turn.then(() => catchUp(journal, stream, day))
    day.turn = turn.catch(() => {
      days.delete(stream) // its own caller hears of it
    })
    await turn
    return day
  }

  return {
    async read(day, look) {
      const stream = streamOf(day)
      if ((await journal.head(stream)) === null) return null
      return look((await caughtUp(stream)).log)
    },
    async digest(day) {
      const head = await journal.head(streamOf(day))
      if (head === null) return null
      const [row] = await journal.rows(streamOf(day), head.position - 1, 1)
      return row === undefined ? null : { hall: id, day, ...digestOf(row) }
    },
    async hashAt(day, position) {
      const [row] = position < 1 ? [] : await journal.rows(streamOf(day), position - 1, 1)
      return row?.position === position ? row.hash : null
    },
    async rows(day, from) {
      const stream = streamOf(day)
      if ((await journal.head(stream)) === null) return null
      const rows = await journal.rows(stream, Math.max(0, from - 1), rowsAtOnce)
      const next = rows.length < rowsAtOnce ? null : (rows.at(-1)?.position ?? 0) + 1
      return { stream, rows: rows.map(({ stream: _stream, ...row }) => ({ ...row, at: instant.parse(row.at) })), next }
    },
    close: () => clearInterval(tidy),
  }
}

async function catchUp(journal: Journal, stream: string, day: Kept): Promise<void> {
  for (;;) {
    const rows = await journal.rows(stream, day.position, foldedAtOnce)
    for (const { actor, data } of rows) {
      follow(day.log, { actor, event: hallEvent.parse(JSON.parse(data)) })
      day.position += 1
    }
    if (rows.length < foldedAtOnce) return
    await setImmediate()
  }
}

const digestOf = (row: Row) => ({ position: row.position, hash: row.hash, isClosed: row.type === 'DayClosed', at: instant.parse(row.at) })
