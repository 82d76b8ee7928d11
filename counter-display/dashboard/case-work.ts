import { casesPage } from '../../shared/wire/cases.ts'
import { contactsList } from '../../shared/wire/contacts.ts'
import type { Result } from '../../shared/result.ts'
import { askFor } from '../../shared/screen/ask-for.ts'
import { askHall } from '../desk/asking.ts'

/** What of the cases behind the counters, and of what was asked first, is the manager's matter. Null: the server did not say. */
export interface CaseWork {
  /** Cases with a supervision record that is not closed. */
  readonly supervised: number | null
  /** Received cases about which something has to be said today at the latest, or they count as accepted [TOLD-4]. */
  readonly noticesDue: number | null
  /** What was asked and not answered in time [FIRST-4]. */
  readonly contactsLate: number | null
}

/** Each figure by itself: one that cannot be had takes no other with it. */
export async function askCaseWork(): Promise<CaseWork> {
  const [supervised, received, late] = await Promise.all([
    askFor('/api/cases?supervised=yes', casesPage),
    askFor('/api/cases?state=received&due=today', casesPage),
    askLate(),
  ])
  return {
    supervised: known(supervised, ({ total }) => total),
    noticesDue: known(received, ({ total }) => total),
    contactsLate: known(late, ({ length }) => length),
  }
}

const known = <T>(answer: Result<T, unknown>, figure: (value: T) => number) => (answer.ok ? figure(answer.value) : null)

async function askLate() {
  const hall = await askHall()
  return hall.ok ? askFor(`/api/halls/${hall.value.hall.id}/contacts?which=late`, contactsList) : hall
}
