import { randomInt } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import { serviceDayOf } from '../../shared/calendar/hours.ts'
import type { CaseNo } from '../../shared/case/codes.ts'
import { newReceipt, type ReceiptCode } from '../../shared/case/receipt-code.ts'
import type { Groups } from '../../shared/guide/guide.ts'
import { serviceDay, type Instant, type ServiceDay } from '../../shared/ids.ts'
import type { HallLayout } from '../../shared/layout.ts'
import type { CaseActor, CaseAsk } from '../core/case/commands.ts'
import type { Journal } from '../journal/journal.ts'
import { owedNow } from '../charging.ts'
import type { Terminals } from '../output/payment/terminals.ts'
import { openPaying, type Paying } from '../paying.ts'
import type { OpenContent } from '../open-content.ts'
import { caseIndex, type CaseIndex } from './case-index.ts'
import { casePeople, type CasePeople } from './people.ts'
import { openRunningCases, type RunningCases } from './running-cases.ts'

/** A hall's cases as the doors know them. */
export interface OpenCases {
  readonly running: RunningCases
  readonly index: CaseIndex
  readonly people: CasePeople
  /** Null: the hall has no bank's terminals. */
  readonly bank: { readonly terminals: Terminals; readonly paying: Paying } | null
  newReceipt(): ReceiptCode
  /** [PEOPLE-1] Erases applicants whose time is over; how many. */
  forgetApplicants(): number
}

export interface CasesGiven {
  readonly journal: Journal
  readonly layout: HallLayout
  readonly groups: Groups
  readonly days: WorkingDays
  readonly content: OpenContent
  readonly terminals: Terminals | null
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

/** Opens the cases of a hall: their tables beside the journal are made, or made again, now. Throws when the file cannot be used. */
export function openCases({ journal, layout, groups, days, content, terminals, now, log }: CasesGiven): OpenCases {
  const kept = tablesOf(journal, days)
  const departments = new Set(groups.departments.map(({ id }) => id))
  const running = openRunningCases({
    journal,
    days,
    now,
    log,
    ...kept,
    today: (at) => serviceDayOf(at, layout.timeZone),
    hasDepartment: (id) => departments.has(id),
    documentIssuer: layout.documentIssuer,
    owed: (one, today) => owedNow(content.public, one, today),
  })
  const bank = terminals && { terminals, paying: openPaying({ cases: payingFor(running), terminal: terminals, log }) }
  return {
    running,
    ...kept,
    bank,
    newReceipt: () => newReceipt((below) => randomInt(below)),
    forgetApplicants() {
      const { applicantsKeptYears: years, timeZone } = layout
      return years === undefined ? 0 : kept.people.eraseOverBefore(yearsBefore(serviceDayOf(now(), timeZone), years))
    },
  }
}

/** The same day of an earlier year; of 29 February the 28th. */
const yearsBefore = (day: ServiceDay, years: number): ServiceDay =>
  serviceDay.parse(`${Number(day.slice(0, 4)) - years}${day.slice(4).replace('-02-29', '-02-28')}`)

/** What the terminal says is never asked twice by the same key: the payment's own name tells it from others. */
const payingFor = (running: RunningCases) => ({
  look: running.find,
  handle: (no: CaseNo, ask: CaseAsk, actor: CaseActor) => running.handle({ no, ask, actor, key: null, fingerprint: '' }),
})

function tablesOf(journal: Journal, days: WorkingDays): { index: CaseIndex; people: CasePeople } {
  let kept: { index: CaseIndex; people: CasePeople } | undefined
  journal.attach((db: Database.Database) => {
    kept = { index: caseIndex(db, days), people: casePeople(db) }
    return kept.index.projection
  })
  if (kept === undefined) throw new Error('The journal keeps no tables')
  return kept
}
