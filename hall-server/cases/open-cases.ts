import { createHash, randomInt } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import { serviceDayOf } from '../../shared/calendar/hours.ts'
import { newReceipt, type ReceiptCode } from '../../shared/case/receipt-code.ts'
import type { Groups } from '../../shared/guide/guide.ts'
import type { Instant } from '../../shared/ids.ts'
import type { HallLayout } from '../../shared/layout.ts'
import type { Journal } from '../journal/journal.ts'
import type { OpenContent } from '../open-content.ts'
import { caseIndex, type CaseIndex } from './case-index.ts'
import { owedBy } from './guides.ts'
import { casePeople, type CasePeople } from './people.ts'
import { openRunningCases, type RunningCases } from './running-cases.ts'

/** A hall's cases as the doors know them. */
export interface OpenCases {
  readonly running: RunningCases
  readonly index: CaseIndex
  readonly people: CasePeople
  newReceipt(): ReceiptCode
}

interface Given {
  readonly journal: Journal
  readonly layout: HallLayout
  readonly groups: Groups
  readonly days: WorkingDays
  readonly content: OpenContent
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

/** As the journal keeps a receipt code: who reads the journal cannot use it. */
export const receiptDigest = (code: ReceiptCode): string => createHash('sha256').update(code).digest('hex')

/** Opens the cases of a hall: their tables beside the journal are made, or made again, now. Throws when the file cannot be used. */
export function openCases({ journal, layout, groups, days, content, now, log }: Given): OpenCases {
  const kept = tablesOf(journal, days)
  const departments = new Set(groups.departments.map(({ id }) => id))
  const running = openRunningCases({
    ...{ journal, days, now, log, ...kept },
    today: (at) => serviceDayOf(at, layout.timeZone),
    hasDepartment: (id) => departments.has(id),
    owed: (one, today) => owedBy(content.public, one, today),
  })
  return { running, ...kept, newReceipt: () => newReceipt((below) => randomInt(below)) }
}

function tablesOf(journal: Journal, days: WorkingDays): { index: CaseIndex; people: CasePeople } {
  let kept: { index: CaseIndex; people: CasePeople } | undefined
  journal.attach((db: Database.Database) => {
    kept = { index: caseIndex(db, days), people: casePeople(db) }
    return kept.index.projection
  })
  if (kept === undefined) throw new Error('The journal keeps no tables')
  return kept
}
