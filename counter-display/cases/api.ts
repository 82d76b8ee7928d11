import type { CaseNo, DepartmentId } from '../../shared/case/codes.ts'
import type { CaseAction } from '../../shared/wire/case-requests.ts'
import { casesPage, caseView } from '../../shared/wire/cases.ts'
import { absencesView, departmentsList, departmentStaff, type EndAbsence, type SetAbsence } from '../../shared/wire/departments.ts'
import { askFor } from '../../shared/screen/ask-for.ts'
import { askHall } from '../desk/asking.ts'
import { queryOf, type Filters } from './place.ts'

/** What is sent with an action; the server reads it by the action's own schema. */
export type Body = Readonly<Record<string, unknown>>

/** What the back office asks of the server. */
export const casesApi = {
  list: (filters: Filters) => askFor(`/api/cases?${queryOf(filters)}`, casesPage),
  one: (no: CaseNo) => askFor(`/api/cases/${no}`, caseView),
  /** `key`: the same for what is asked again without an answer, so that it is done once. */
  act: (no: CaseNo, action: CaseAction, body: Body, key: string) => askFor(`/api/cases/${no}/${action}`, caseView, body, key),
  departments: () => askFor('/api/departments', departmentsList),
  staff: (department: DepartmentId) => askFor(`/api/departments/${department}/staff`, departmentStaff),
  absences: () => askFor('/api/absences', absencesView),
  setAbsence: (absence: SetAbsence) => askFor('/api/absences', absencesView, absence),
  endAbsence: (absence: EndAbsence) => askFor('/api/absences/end', absencesView, absence),
  hall: askHall,
}
export type CasesApi = typeof casesApi
