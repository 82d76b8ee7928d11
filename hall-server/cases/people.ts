import type Database from 'better-sqlite3'
import { z } from 'zod'
import { caseStates, isOver, type CaseNo } from '../../shared/case/codes.ts'
import type { ServiceDay } from '../../shared/ids.ts'
import { receiptCode } from '../../shared/case/receipt-code.ts'
import { applicant } from '../../shared/wire/case-requests.ts'

const person = z.strictObject({ receipt: receiptCode, applicant })
export type CasePerson = z.infer<typeof person>

/**
 * Whose case it is, and the code that proves it: beside the journal, because that can never be erased. The journal has the code's digest only.
 * A name without a case (a power cut between the two writes) is taken over by the next case of that number.
 */
export interface CasePeople {
  put(no: CaseNo, person: CasePerson): void
  get(no: CaseNo): CasePerson | null
  /** When the record's time to be kept is over: its documents can then not be printed with a name any more. */
  erase(no: CaseNo): void
  /** Those of cases that were over before a day and have no open supervision record; how many [PEOPLE-1]. */
  eraseOverBefore(day: ServiceDay): number
}

const overStates = caseStates.filter(isOver)

/** The index of cases has to be there: it says which are over. */
export function casePeople(db: Database.Database): CasePeople {
  db.exec('CREATE TABLE IF NOT EXISTS case_people (no TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT, WITHOUT ROWID')
  const put = db.prepare<[no: string, data: string]>('REPLACE INTO case_people (no, data) VALUES (?, ?)')
  const get = db.prepare<[no: string], string>('SELECT data FROM case_people WHERE no = ?').pluck()
  const erase = db.prepare<[no: string]>('DELETE FROM case_people WHERE no = ?')
  const eraseOver = db.prepare<[day: string]>(
    `DELETE FROM case_people WHERE no IN (SELECT no FROM case_index WHERE state IN (${overStates.map((state) => `'${state}'`).join(', ')})
      AND supervised = 0 AND coalesce(deliveredDay, decidedDay, receivedDay) < ?)`,
  )
  return {
    put: (no, about) => void put.run(no, JSON.stringify(about)),
    get(no) {
      const data = get.get(no)
      return data === undefined ? null : person.parse(JSON.parse(data))
    },
    erase: (no) => void erase.run(no),
    eraseOverBefore: (day) => eraseOver.run(day).changes,
  }
}
