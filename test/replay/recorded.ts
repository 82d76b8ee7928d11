import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const seconds = z.coerce.number().int()
const optional = z.union([z.literal('').transform(() => null), seconds])
const row = z
  .object({
    date: z.iso.date(),
    service: z.string().min(1),
    priority: z.coerce.number().int().min(0).max(2),
    arrival_s: seconds,
    wait_s: seconds,
    outcome: z.enum(['served', 'left']),
    start_s: optional,
    service_s: optional,
    server: z.string(),
  })
  .refine((one) => one.outcome === 'left' || (one.service_s !== null && one.server !== ''), { message: 'a served caller without service' })

/** One caller of a recorded queue. Seconds since midnight. */
export interface Caller {
  readonly date: string
  readonly service: string
  /** 2: high. */
  readonly priority: number
  readonly arrival: number
  readonly wait: number
  /** Null: gave up after `wait`. */
  readonly served: { readonly seconds: number; readonly by: string } | null
}
export interface Recorded {
  readonly date: string
  readonly callers: readonly Caller[]
}

/** Reads a log with the columns of the contract; throws with the line that cannot be read. Days in order. */
export function readRecorded(file: string): Recorded[] {
  const records: unknown[] = parse(readFileSync(file), { columns: true, skip_empty_lines: true, bom: true })
  const callers = records.map((record, at) => callerOf(record, at + 2))
  const dates = [...new Set(callers.map(({ date }) => date))].sort()
  return dates.map((date) => ({ date, callers: callers.filter((one) => one.date === date).sort((a, b) => a.arrival - b.arrival) }))
}

function callerOf(record: unknown, line: number): Caller {
  const read = row.safeParse(record)
  if (!read.success) throw new Error(`line ${line}: ${z.prettifyError(read.error)}`)
  const { date, service, priority, arrival_s: arrival, wait_s: wait, outcome, service_s: taken, server } = read.data
  return { date, service, priority, arrival, wait, served: outcome === 'served' ? { seconds: taken ?? 0, by: server } : null }
}
