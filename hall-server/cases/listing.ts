import { sql as raw, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import { serviceDay, type ServiceDay } from '../../shared/ids.ts'
import type { Light } from '../../shared/wire/cases.ts'
import { sql, type Runner } from './queries.ts'
import type { CaseTable, Tables, WorkTable } from './tables.ts'

/** Which cases are wanted. `department`: what waits for it; else the cases themselves. */
export interface CasesWanted {
  readonly department?: string | undefined
  readonly kind?: string | undefined
  /** Usernames: whoever acts, and those they stand in for; `null`: what nobody has taken. */
  readonly takenBy?: readonly string[] | null | undefined
  readonly states?: readonly string[] | undefined
  readonly light?: Light | undefined
  readonly supervised?: boolean | undefined
  /** What is due on this day or was before. */
  readonly dueBy?: string | undefined
  /** Beginning of a case number. */
  readonly no?: string | undefined
  readonly page: number
}

export interface Found {
  readonly rows: readonly {
    readonly one: CaseTable
    readonly work: WorkTable | null
    readonly light: Light
    readonly daysLeft: number | null
  }[]
  readonly total: number
  readonly lights: Readonly<Record<Light, number>>
}

export interface Listing {
  /** A page of cases, what is due first at the head; cases without a due day last. */
  list(wanted: CasesWanted, today: ServiceDay): Found
}

export const PAGE = 50

export function listing(query: Runner, days: WorkingDays): Listing {
  return {
    list(wanted, today) {
      const counted = query.all(counts(wanted, today))
      const lights = { green: 0, yellow: 0, red: 0, stopped: 0, none: 0 }
      for (const { light, n } of counted) lights[light] += n
      const total = wanted.light === undefined ? counted.reduce((sum, { n }) => sum + n, 0) : lights[wanted.light]
      return { rows: rowsOf(query, wanted, today, days), total, lights }
    },
  }
}

/** The same in SQL, so that counting 50,000 reads an index only. Red: overdue; yellow: little left [CLOCK-10]. */
const lightOf = (today: ServiceDay) => raw<Light>`case
  when stopped = 1 then 'stopped' when due is null then 'none' when due < ${today} then 'red' when "yellowOn" <= ${today} then 'yellow' else 'green' end`

function counts(wanted: CasesWanted, today: ServiceDay) {
  const light = lightOf(today)
  if (wanted.department === undefined) {
    return sql
      .selectFrom('case_index')
      .where((eb) => ofCase(eb, wanted))
      .select(({ fn }) => [light.as('light'), fn.countAll<number>().as('n')])
      .groupBy(light)
  }
  return sql
    .selectFrom('case_work')
    .where((eb) => ofWork(eb, wanted))
    .select(({ fn }) => [light.as('light'), fn.countAll<number>().as('n')])
    .groupBy(light)
}

function rowsOf(query: Runner, wanted: CasesWanted, today: ServiceDay, days: WorkingDays): Found['rows'] {
  const worked = wanted.department === undefined ? null : query.all(workPage(wanted, today))
  const numbers = worked?.map(({ no }) => no)
  const cases = numbers === undefined ? query.all(casePage(wanted, today)) : byNumbers(query, numbers)
  const found = new Map(cases.map((one) => [one.no, one]))
  const pairs: readonly [CaseTable, WorkTable | null][] =
    worked === null ? cases.map((one) => [one, null]) : worked.flatMap((work) => pairOf(found.get(work.no), work))
  return pairs.map(([one, work]) => ({ one, work, ...reading(one, today, days) }))
}

const pairOf = (one: CaseTable | undefined, work: WorkTable): [CaseTable, WorkTable][] => (one === undefined ? [] : [[one, work]])

const byNumbers = (query: Runner, numbers: readonly string[]): readonly CaseTable[] =>
  numbers.length === 0 ? [] : query.all(sql.selectFrom('case_index').selectAll().where('no', 'in', numbers))

function workPage(wanted: CasesWanted, today: ServiceDay) {
  const page = sql
    .selectFrom('case_work')
    .selectAll()
    .where((eb) => ofWork(eb, wanted))
  const lit = wanted.light === undefined ? page : page.where(lightOf(today), '=', wanted.light)
  return lit
    .orderBy('rank')
    .orderBy('due')
    .orderBy('no')
    .limit(PAGE)
    .offset(wanted.page * PAGE)
}

function casePage(wanted: CasesWanted, today: ServiceDay) {
  const page = sql
    .selectFrom('case_index')
    .selectAll()
    .where((eb) => ofCase(eb, wanted))
  const lit = wanted.light === undefined ? page : page.where(lightOf(today), '=', wanted.light)
  return lit
    .orderBy('rank')
    .orderBy('due')
    .orderBy('no')
    .limit(PAGE)
    .offset(wanted.page * PAGE)
}

function ofWork(eb: ExpressionBuilder<Tables, 'case_work'>, { department = '', kind, takenBy, dueBy, no }: CasesWanted) {
  const wanted = [eb('department', '=', department)]
  if (kind !== undefined) wanted.push(eb('kind', '=', kind))
  if (takenBy !== undefined) wanted.push(takenBy === null ? eb('takenBy', 'is', null) : eb('takenBy', 'in', takenBy))
  if (dueBy !== undefined) wanted.push(eb('due', '<=', dueBy))
  if (no !== undefined) wanted.push(eb('no', 'like', `${no}%`))
  return eb.and(wanted)
}

function ofCase(eb: ExpressionBuilder<Tables, 'case_index'>, { states, supervised, dueBy, no }: CasesWanted) {
  const wanted = [raw<SqlBool>`1 = 1`]
  if (states !== undefined) wanted.push(raw<SqlBool>`state in (${raw.join(states)})`)
  if (supervised === true) wanted.push(raw<SqlBool>`supervised > 0`)
  if (dueBy !== undefined) wanted.push(raw<SqlBool>`due <= ${dueBy}`)
  if (no !== undefined) wanted.push(raw<SqlBool>`no like ${`${no}%`}`)
  return eb.and(wanted)
}

/** Working days left after today; of the last day 0, of one that is over negative. */
export function reading(
  { due, yellowOn, stopped }: Pick<CaseTable, 'due' | 'yellowOn' | 'stopped'>,
  today: ServiceDay,
  days: WorkingDays,
): { readonly light: Light; readonly daysLeft: number | null } {
  if (stopped === 1) return { light: 'stopped', daysLeft: null }
  if (due === null) return { light: 'none', daysLeft: null }
  const daysLeft = days.workingDaysBetween(today, dayOf(due))
  if (due < today) return { light: 'red', daysLeft: Math.min(-1, daysLeft) }
  return { light: yellowOn !== null && yellowOn <= today ? 'yellow' : 'green', daysLeft }
}
const dayOf = (day: string): ServiceDay => serviceDay.parse(day)
