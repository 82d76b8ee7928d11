import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { hallId, serviceDay } from '../../shared/ids.ts'
import { readOnlyJournal, type ReadOnlyJournal } from '../journal/read-only.ts'
import { hallFolder } from '../running-hall-memory.ts'
import { say, told, toldLanguages } from './told.ts'
import { verifyDay, type Asked, type Verified } from './verify-day.ts'

/** Exit codes: the day fits, does not, cannot be read. */
const FITS = 0
const DOES_NOT = 1
const CANNOT_READ = 2

const usage = 'npm run verify -- --day YYYY-MM-DD [--hall ID] [--data FOLDER|FILE] [--digest HASH] [--json]'

/** Why the day cannot even be looked at. */
class CannotRead extends Error {
  override name = 'CannotRead'
}

const flags = z.object({
  day: serviceDay,
  hall: hallId.optional(),
  data: z.string().min(1),
  /** Spaces as on paper are left out. */
  digest: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/))
    .optional(),
  json: z.boolean().default(false),
})
type Flags = z.output<typeof flags>

function readFlags(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Flags {
  const string = { type: 'string' } as const
  const options = { day: string, hall: string, data: string, digest: string, json: { type: 'boolean' } } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    const parsed = flags.safeParse({ hall: env['HALL_ID'] || undefined, data: env['HALL_DATA'] || './data', ...values })
    if (parsed.success) return parsed.data
    throw new CannotRead(`--${parsed.error.issues[0]?.path.join('.')} · ${usage}`)
  } catch (error) {
    if (error instanceof TypeError) throw new CannotRead(`${error.message} · ${usage}`)
    throw error
  }
}

/** A data folder, or a journal's file copied from one. */
function openJournal(path: string): ReadOnlyJournal {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'hall.db') : path
  if (!existsSync(file)) throw new CannotRead(`${file}: no such file`)
  try {
    return readOnlyJournal(file)
  } catch (error) {
    // A copy of a running server's file lacks what is still in the file beside it.
    if (error instanceof Error) throw new CannotRead(`${file}: ${error.message} (hall.db-wal?)`)
    throw error
  }
}

/** The hall named, or the only one that has the day. */
function askedOf({ day, hall, digest }: Flags, journal: ReadOnlyJournal): Asked {
  const known = journal
    .streams('hall/')
    .filter((stream) => stream.endsWith(`/${day}`))
    .map((stream) => hallId.parse(stream.split('/')[1]))
  const [only, ...others] = hall === undefined ? known : known.filter((id) => id === hall)
  if (only === undefined) throw new CannotRead(`${hall ?? 'hall'} ${day}: no such day`)
  if (others.length > 0) throw new CannotRead(`--hall ${known.join(' | ')}`)
  return { day, hall: only, digest: digest ?? null }
}

async function main(args: readonly string[]): Promise<number> {
  const flagsGiven = readFlags(args, process.env)
  const journal = openJournal(flagsGiven.data)
  try {
    const asked = askedOf(flagsGiven, journal)
    const stream = `${hallFolder(asked.hall)}/${asked.day}`
    const verified = await verifyDay(asked, async (after, most) => journal.links(stream, after, most))
    print(asked, verified, flagsGiven.json)
    return verified.fault === null ? FITS : DOES_NOT
  } finally {
    journal.close()
  }
}

function print(asked: Asked, verified: Verified, json: boolean) {
  if (json) console.log(JSON.stringify({ fits: verified.fault === null, ...asked, ...verified }))
  else for (const language of toldLanguages) console.log(told(language, asked, verified))
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.exitCode = CANNOT_READ
    const why = error instanceof CannotRead ? error.message : String(error)
    for (const language of toldLanguages) console.error(say(language, 'cannot-read', { why }))
  },
)
