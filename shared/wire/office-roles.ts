import type { ContentCommand, DraftState } from './content.ts'
import type { Role } from './roles.ts'

/** Who may read everything in the office, the texts that are not public included. */
export const officeRoles: readonly Role[] = ['editor', 'department-reviewer', 'reviewer', 'manager', 'administrator', 'inspector']

const editing: readonly Role[] = ['editor', 'department-reviewer', 'reviewer', 'manager', 'administrator']
const departmentReview: readonly Role[] = ['department-reviewer', 'manager', 'administrator']
const officeReview: readonly Role[] = ['reviewer']

export type ReviewStage = 'department' | 'office' | 'second'
/** The review a draft is in; undefined: none. */
export const stageOf: Readonly<Partial<Record<DraftState, ReviewStage>>> = {
  'department-review': 'department',
  'office-review': 'office',
  'second-review': 'second',
}

export const mayEdit = (role: Role) => editing.includes(role)
export const mayReview = (role: Role, stage: ReviewStage) => (stage === 'department' ? departmentReview : officeReview).includes(role)
export const mayWithdraw = (role: Role) => role === 'manager' || role === 'reviewer'

/** The actions a role may ask for at all; whose draft it is and where it stands is decided with the record. */
export function mayEver(role: Role, action: ContentCommand['type']): boolean {
  if (action === 'approve') return departmentReview.includes(role) || officeReview.includes(role)
  return action === 'withdraw' ? mayWithdraw(role) : mayEdit(role)
}
