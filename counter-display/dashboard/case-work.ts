import { casesPage, type CasesPage } from '../../shared/wire/cases.ts'
import { askFor } from '../desk/asking.ts'

/** What of the cases behind the counters is the manager's matter. */
export interface CaseWork {
  /** Cases with a supervision record that is not closed. */
  readonly supervised: number
  /** Received cases about which something has to be said today at the latest, or they count as accepted [TOLD-4]. */
  readonly noticesDue: number
}

/** Null: the server does not say. */
export async function askCaseWork(): Promise<CaseWork | null> {
  const [supervised, received] = await Promise.all([
    askFor('/api/cases?supervised=yes', casesPage),
    askFor('/api/cases?state=received', casesPage),
  ])
  return supervised.ok && received.ok ? { supervised: supervised.value.total, noticesDue: dueToday(received.value) } : null
}

/** Of the first page, what is due first at its head: as many as a manager can do anything about in a day. */
export const dueToday = ({ rows, today }: Pick<CasesPage, 'rows' | 'today'>): number =>
  rows.filter(({ due }) => due !== null && due <= today).length
