import type { DepartmentId } from '../../../shared/case/codes.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import type { Case, StaffName } from './case.ts'
import type { CaseActor } from './commands.ts'

export type StaffActor = Extract<CaseActor, { kind: 'staff' }>

export const nameOf = ({ username, staffNo }: StaffActor): StaffName => ({ username, staffNo })

const atCounters: readonly Role[] = ['clerk', 'manager', 'administrator']
/** [CASE-2] Whoever takes papers in, gives results out and takes the fee. */
export const isAtCounter = ({ role }: StaffActor): boolean => atCounters.includes(role)

/** [CASE-3] An officer or head of that department. */
export const isOf = ({ role, department }: StaffActor, wanted: DepartmentId): boolean =>
  (role === 'officer' || role === 'head') && department === wanted

/** Of a department that decides or reviews any part. */
export const isConcerned = (actor: StaffActor, { terms }: Pick<Case, 'terms'>): boolean =>
  terms.parts.some(({ department, joint }) => isOf(actor, department) || joint.some((one) => isOf(actor, one)))

export const mayTakeIn = (actor: StaffActor, about: Pick<Case, 'terms'>): boolean => isAtCounter(actor) || isConcerned(actor, about)

/** The very person, or who stands in for them today [REVIEW-6]. */
export const actsFor = ({ username, standsInFor }: StaffActor, person: StaffName): boolean =>
  person.username === username || standsInFor.includes(person.username)
