import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import manifest from '../package.json'
import { openCalendar } from '../shared/calendar/working-days.ts'
import { instant, type HallId, type Instant } from '../shared/ids.ts'
import { openAbsences } from './absences.ts'
import { accessOf, type Access } from './access/access.ts'
import { openAccounts } from './access/accounts.ts'
import { accessAudit } from './access/audit.ts'
import { createFirstAccounts, type Printed } from './access/first-start.ts'
import { scryptPasswords, type Passwords } from './access/passwords.ts'
import { openSessions } from './access/sessions.ts'
import { failedTries } from './access/tries.ts'
import { openHallDocuments } from './catalogue/hall-documents.ts'
import { checkpointFile } from './checkpoints.ts'
import type { Config } from './config.ts'
import { takeDataFolder } from './data-folder.ts'
import type { OpenHall } from './doors/asking.ts'
import { httpDoor } from './doors/http/app.ts'
import type { Folders } from './doors/http/pages.ts'
import { guessGuard } from './doors/guess-guard.ts'
import { perMinuteLimit } from './doors/limits.ts'
import { listen } from './doors/listen.ts'
import { serveScreens } from './doors/sockets.ts'
import { personKeys } from './doors/person-keys.ts'
import { tokenMint } from './doors/token-mint.ts'
import { builtFolders } from './folders.ts'
import { openForesight } from './foresight.ts'
import { openCharges, rowOfKept } from './charge-book.ts'
import { casesWhenAsked } from './cases/when-asked.ts'
import { keepCases } from './jobs/cases.ts'
import { keepBookings } from './jobs/bookings.ts'
import { keepContent } from './jobs/content.ts'
import { keepDays } from './jobs/day.ts'
import { keepLearning } from './jobs/learning.ts'
import { collectWhenQuiet } from './jobs/memory.ts'
import { forgetSignUps } from './jobs/sign-ups.ts'
import type { Journal } from './journal/journal.ts'
import { sqliteJournal } from './journal/sqlite.ts'
import { openBookings } from './open-bookings.ts'
import { openContent } from './open-content.ts'
import { openOrderBook } from './order-book.ts'
import type { TerminalSetting } from './output/payment/terminal-setting.ts'
import type { Terminals } from './output/payment/terminals.ts'
import { openPastDays } from './past-days.ts'
import { watchTides } from './tides.ts'
import { openRunningContacts } from './running-contacts.ts'
import { openResults, resultOfKept } from './result-book.ts'
import { openRunningHall } from './running-hall.ts'

/** What a test or a demonstration may put in place of the real thing. */
export interface Parts {
  readonly now: () => Instant
  readonly passwords: Passwords
  readonly folders: Folders
  readonly openJournal: (file: string) => Journal
  readonly logger: Logger
}

export interface Started {
  readonly url: string
  readonly port: number
  readonly hall: OpenHall
  /** On the very first start: passwords made up and kept nowhere else. */
  readonly printed: Printed
  /** Tells the screens, finishes what is being written, lets the data folder go. */
  stop(): Promise<void>
}

/** Least requests one address may make a minute without signing in; a hall that gives out more numbers allows as many. */
const anonymousRequests = 600
/** Faults one address may report a minute: each is kept for good. */
const anonymousReports = 10
/** Appointments one address may book a minute, and codes it may ask about: kiosks of one hall may share an address. */
const anonymousBookings = 10
const anonymousCodes = 60

/** Starts a hall server. Rejects with CannotStart when a setting, folder or document is at fault. */
export async function startServer(config: Config, given: Partial<Parts> = {}): Promise<Started> {
  const parts = withDefaults(config, given)
  const { now, logger } = parts
  const log = (error: unknown, where: string) => logger.error({ err: error, where }, 'unexpected')
  const closing: (() => unknown)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    closing.push(takeDataFolder(config.HALL_DATA))
    const journal = parts.openJournal(join(config.HALL_DATA, 'hall.db'))
    closing.push(() => journal.close())
    const door = await listen(config.HOST, config.PORT)
    closing.push(door.close)
    const people = await openAccess(config, parts, journal, log)
    const hall = await openHall(config.HALL_DATA, config.HALL_ID, {
      journal,
      now,
      log,
      staff: people.access.list,
      terminals: config.HALL_TERMINAL,
    })
    const doors = {
      halls: new Map([[config.HALL_ID, hall]]),
      defaultHall: config.HALL_ID,
      access: people.access,
      now,
      publicUrl: config.PUBLIC_URL,
      proxies: config.TRUST_PROXY,
      log,
    }
    const about = { version: manifest.version, node: randomBytes(4).toString('hex') }
    // Closed the other way round: what is being written is finished and answered before the screens are told.
    closing.push(
      serveScreens(door.server, doors),
      hall.running.close,
      hall.bookings.running.close,
      hall.contacts.close,
      hall.cases.close,
      () => hall.terminals?.close(),
      hall.content.running.close,
    )
    closing.push(await keepDays(hall, now, log), await keepContent(hall.content.running, hall.content.rules, now, log))
    closing.push(keepLearning({ id: config.HALL_ID, journal, ...hall, timeZone: hall.layout.timeZone, now, log }))
    closing.push(forgetSignUps(hall.content.signUps, log), collectWhenQuiet(hall.running.position), hall.order.close, hall.tides.close)
    closing.push(keepCases(hall.cases, log))
    closing.push(keepBookings(hall.bookings.running, log))
    door.answerWith(httpDoor(doors, parts.folders, about))
    return { url: urlOf(config, door.port), port: door.port, hall, printed: await people.printed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const withDefaults = ({ LOG_LEVEL }: Config, given: Partial<Parts>): Parts => ({
  now: systemClock(),
  passwords: given.passwords ?? scryptPasswords(),
  folders: given.folders ?? builtFolders(),
  openJournal: sqliteJournal,
  logger: given.logger ?? pino({ level: LOG_LEVEL }),
  ...given,
})

/** Asked several times for each request: the same millisecond is not checked again. */
function systemClock(): () => Instant {
  let last = instant.parse(Date.now())
  return () => {
    const now = Date.now()
    if (now !== last) last = instant.parse(now)
    return last
  }
}

type Log = (error: unknown, where: string) => void

async function openAccess(
  config: Config,
  { passwords, now }: Parts,
  journal: Journal,
  log: Log,
): Promise<{ access: Access; printed: Promise<Printed> }> {
  const audit = accessAudit(journal, now)
  const accounts = await openAccounts(config.HALL_DATA, now)
  const sessions = await openSessions(config.HALL_DATA, now, (error) => log(error, 'keeping sessions'))
  const demo = config.demoAccounts ? { password: config.HALL_DEMO_PASSWORD } : undefined
  const printed = createFirstAccounts({ accounts, audit, passwords, adminPassword: config.HALL_ADMIN_PASSWORD, demo })
  // Hashing takes its time on the first start; the hall opens meanwhile. Awaited, and thrown, at the end of the start.
  printed.catch(() => undefined)
  return { access: accessOf({ accounts, sessions, passwords, audit, tries: failedTries(now), ready: printed }), printed }
}

interface Around {
  journal: Journal
  now: () => Instant
  log: Log
  /** Everybody with an account. */
  staff: Access['list']
  terminals: Config['HALL_TERMINAL']
}

async function openHall(data: string, id: HallId, { terminals: setting, ...around }: Around): Promise<OpenHall> {
  const { layout, groups, calendar } = await openHallDocuments(data, id)
  const days = openCalendar(calendar, layout.timeZone)
  const codes = perMinuteLimit(() => anonymousCodes, around.now)
  const limits = {
    tickets: perMinuteLimit(() => layout.ticketsPerMinute, around.now),
    requests: perMinuteLimit(() => Math.max(anonymousRequests, layout.ticketsPerMinute), around.now),
    reports: perMinuteLimit(() => anonymousReports, around.now),
    bookings: perMinuteLimit(() => anonymousBookings, around.now),
    codes,
    receipts: guessGuard(codes, around.now),
  }
  const checkpoints = checkpointFile(join(data, 'halls', id, 'checkpoint'), __PROGRAM__, around.log)
  const foresight = openForesight()
  const running = await openRunningHall({ id, checkpoints, foresight, ...around })
  running.watch(foresight.hear)
  const content = await openContent({ id, data, layout, groups, ...around })
  const books = { past: openPastDays(around.journal, id), order: openOrderBook(id, around.journal) }
  const bookings = openBookings({ id, data, layout, ...around })
  const contacts = openRunningContacts({ id, data, layout, days, ...around })
  const absences = await openAbsences({ hall: id, data, ...around })
  const people = { tokens: tokenMint(), persons: personKeys(data, id), limits }
  const terminals = setting === undefined ? null : await openTerminals(setting, layout.timeZone, around.log)
  const cases = casesWhenAsked({ journal: around.journal, layout, groups, days, content, terminals, now: around.now, log: around.log })
  const charges = openCharges({ between: async (from, to) => (await cases()).index.charges(from, to).map(rowOfKept) }, content.public)
  const results = openResults({
    between: async (from, to) => (await cases()).index.results(from, to).map(resultOfKept),
    content: content.public,
    groups,
    days,
  })
  const tides = watchTides({ running, foresight }, around.now, around.log)
  return {
    running,
    layout,
    days,
    foresight,
    tides,
    terminals,
    content,
    bookings,
    cases,
    charges,
    results,
    contacts,
    absences,
    ...books,
    items: content.public.items,
    ...people,
  }
}

/** Loaded where there are any. */
async function openTerminals(setting: TerminalSetting, timeZone: string, log: Log): Promise<Terminals> {
  const { openTerminals: open } = await import('./output/payment/terminals.ts')
  return open(setting, { timeZone, log })
}

function urlOf({ HOST, PUBLIC_URL }: Config, port: number): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return PUBLIC_URL ?? `http://${host}:${port}`
}
