import type { Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { officeRoles } from '../../../shared/wire/office-roles.ts'
import type { OpenContent } from '../../open-content.ts'
import type { Doors } from '../doors.ts'
import type { Call } from './route.ts'

/** For the office's roles only: refuses everybody else before anything is looked at. */
export async function inOffice<T>(
  doors: Doors,
  { staff }: Pick<Call<unknown, unknown>, 'staff'>,
  work: (content: OpenContent) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const hall = doors.halls.get(doors.defaultHall)
  if (staff === null) return refuse('not-signed-in')
  if (!officeRoles.includes(staff.role)) return refuse('not-allowed')
  return hall === undefined ? refuse('unknown-hall') : work(hall.content)
}
