import { z } from 'zod'
import { departmentId } from '../case/codes.ts'
import { serviceDay, username } from '../ids.ts'
import { text } from './plain-text.ts'
import { role } from './roles.ts'

/** `GET /api/departments`. */
export const departmentsList = z.array(z.strictObject({ id: departmentId, names: text(200) }))
export type DepartmentsList = z.infer<typeof departmentsList>

const person = z.strictObject({ username, staffNo: z.string() })

/** `GET /api/departments/:id/staff`: its officers and heads. */
export const departmentStaff = z.array(person.extend({ role }))
export type DepartmentStaff = z.infer<typeof departmentStaff>

/** Somebody is away from the first to the last day, both included; the deputy goes on with what he or she has taken [REVIEW-6]. */
export const setAbsence = z.strictObject({ username, from: serviceDay, to: serviceDay, deputy: username })
export type SetAbsence = z.infer<typeof setAbsence>
/** Back earlier, or not away after all. */
export const endAbsence = setAbsence.pick({ username: true, from: true })
export type EndAbsence = z.infer<typeof endAbsence>

/** `GET /api/absences`: those of one's own department that are not over; managers and inspectors see all. */
export const absencesView = z.strictObject({
  today: serviceDay,
  absences: z.array(
    z.strictObject({
      person,
      department: departmentId,
      from: serviceDay,
      to: serviceDay,
      deputy: person,
      /** Whether the one who asks may end it. */
      mayEnd: z.boolean(),
    }),
  ),
  /** For whom the one who asks stands in today, directly or for a deputy who is away too. */
  standsInFor: z.array(person),
})
export type AbsencesView = z.infer<typeof absencesView>
