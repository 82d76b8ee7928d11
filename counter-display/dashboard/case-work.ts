import { casesPage } from '../../shared/wire/cases.ts'
import { contactsList } from '../../shared/wire/contacts.ts'
import { askFor, askHall } from '../desk/asking.ts'

/** What of the cases behind the counters, and of what was asked first, is the manager's matter. */
export interface CaseWork {
  /** Cases with a supervision record that is not closed. */
  readonly supervised: number
  /** Received cases about which something has to be said today at the latest, or they count as accepted [TOLD-4]. */
  readonly noticesDue: number
  /** What was asked and not answered in time [FIRST-4]. */
  readonly contactsLate: number
}

/** Null: the server does not say. */
export async function askCaseWork(): Promise<CaseWork | null> {
  const [supervised, received, late] = await Promise.all([
    askFor('/api/cases?supervised=yes', casesPage),
    askFor('/api/cases?state=received&due=today', casesPage),
    askLate(),
  ])
  return supervised.ok && received.ok && late.ok
    ? { supervised: supervised.value.total, noticesDue: received.value.total, contactsLate: late.value.length }
    : null
}

async function askLate() {
  const hall = await askHall()
  return hall.ok ? askFor(`/api/halls/${hall.value.hall.id}/contacts?which=late`, contactsList) : hall
}
