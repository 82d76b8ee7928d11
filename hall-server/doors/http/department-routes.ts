import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { ServiceDay } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import {
  absencesView,
  departmentsList,
  departmentStaff,
  endAbsence,
  setAbsence,
  type AbsencesView,
} from '../../../shared/wire/departments.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import { maySet } from '../../absences.ts'
import type { Staff } from '../../access/access.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { anyQuery, route, type Call, type Route } from './route.ts'

/** The departments behind the counters: who works there, who is away and who stands in. */
export function departmentRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/departments',
      summary: 'The departments of the hall',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: departmentsList,
      run: (call) =>
        inHall(doors, call, async ({ hall }) => ok(hall.content.groups.departments.map(({ id, name }) => ({ id, names: name })))),
    }),
    route({
      method: 'get',
      path: '/api/departments/:id/staff',
      summary: 'The officers and heads of a department; for its own people, managers and inspectors',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: departmentStaff,
      run: (call) =>
        inHall(doors, call, async ({ staff }) => {
          const id = call.params['id']
          if (!seesAll(staff.role) && (staff.department === null || staff.department !== id)) return refuse('not-allowed')
          const people = doors.access.list().filter((one) => one.department === id)
          return ok(people.map(({ username, staffNo, role }) => ({ username, staffNo, role })))
        }),
    }),
    ...absenceRoutes(doors),
  ]
}

function absenceRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/absences',
      summary: 'Who is away or will be, and who stands in',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: absencesView,
      run: (call) => inHall(doors, call, async (asked) => ok(absencesFor(doors, asked))),
    }),
    route({
      method: 'post',
      path: '/api/absences',
      summary: 'Say who is away and who stands in; by oneself or by the head of the department',
      who: 'staff',
      body: setAbsence,
      query: anyQuery,
      answer: absencesView,
      run: (call) =>
        inHall(doors, call, async (asked) => {
          const done = await asked.hall.absences.set(asked.staff, call.body, asked.today)
          return done.ok ? ok(absencesFor(doors, asked)) : done
        }),
    }),
    route({
      method: 'post',
      path: '/api/absences/end',
      summary: 'Back earlier, or not away after all',
      who: 'staff',
      body: endAbsence,
      query: anyQuery,
      answer: absencesView,
      run: (call) =>
        inHall(doors, call, async (asked) => {
          const done = await asked.hall.absences.end(asked.staff, call.body, asked.today)
          return done.ok ? ok(absencesFor(doors, asked)) : done
        }),
    }),
  ]
}

interface Asked {
  readonly hall: OpenHall
  readonly staff: Staff
  readonly today: ServiceDay
}

async function inHall<T>(
  doors: Doors,
  { staff }: Pick<Call<unknown, unknown>, 'staff'>,
  work: (asked: Asked) => Promise<Result<T, Refusal>>,
) {
  const hall = doors.halls.get(doors.defaultHall)
  if (staff === null) return refuse('not-signed-in')
  if (hall === undefined) return refuse('unknown-hall')
  return work({ hall, staff, today: serviceDayOf(doors.now(), hall.layout.timeZone) })
}

const overseers: readonly Role[] = ['manager', 'administrator', 'inspector']
const seesAll = (role: Role) => overseers.includes(role)

function absencesFor({ access }: Doors, { hall, staff, today }: Asked): AbsencesView {
  const people = new Map(access.list().map((one) => [one.username, one]))
  const name = (one: Staff) => ({ username: one.username, staffNo: one.staffNo })
  return {
    today,
    absences: hall.absences.list(today).flatMap(({ username, from, to, deputy }) => {
      const person = people.get(username)
      const other = people.get(deputy)
      if (person === undefined || other === undefined || person.department === null) return []
      const { department } = person
      if (!seesAll(staff.role) && department !== staff.department) return []
      return [{ person: name(person), department, from, to, deputy: name(other), mayEnd: maySet(staff, person) }]
    }),
    standsInFor: hall.absences.standsInFor(staff.username, today).flatMap((username) => {
      const person = people.get(username)
      return person === undefined ? [] : [name(person)]
    }),
  }
}
