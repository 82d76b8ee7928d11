import { z } from 'zod'
import { dayAfter } from '../shared/calendar/days.ts'
import type { WorkingDays } from '../shared/calendar/working-days.ts'
import { caseNo } from '../shared/case/codes.ts'
import { itemCode, serviceDay, type ServiceDay } from '../shared/ids.ts'
import type { Groups } from '../shared/guide/guide.ts'
import { caseResult, type PublicResult, type PublicResults } from '../shared/wire/results.ts'
import type { PublicContent } from './catalogue/content.ts'
import { monthAfter } from './result-month.ts'
import { namedAmong, publicResultOf, resultsOf, type ResultNames, type ResultRow } from './core/case/views/results.ts'

/** A result as the index of cases keeps it. */
const kept = z.object({
  no: caseNo,
  item: itemCode,
  receivedDay: serviceDay,
  decidedDay: serviceDay,
  result: caseResult,
  promisedFrom: serviceDay.nullable(),
  promisedDue: serviceDay.nullable(),
})
/** Throws when the row is none of ours. */
export const resultOfKept = (row: unknown): ResultRow => kept.parse(row)

/** What was decided, as the public reads it. */
export interface Results {
  /** Of a month, `2026-11`. */
  page(month: string, page: number): Promise<PublicResults>
  every(month: string): Promise<readonly PublicResult[]>
}

interface Sources {
  /** The newest first. */
  between(from: ServiceDay, to: ServiceDay): Promise<readonly ResultRow[]>
  readonly content: Pick<PublicContent, 'guide'>
  readonly groups: Groups
  readonly days: WorkingDays
}

/** A month of a busy hall takes a tenth of a second to add up: for so long the rows are not read again. */
const KEPT = 5_000 // ms
const MOST_KEPT = 12

export function openResults(sources: Sources): Results {
  const names = namesIn(sources)
  const months = new Map<string, { readonly since: number; readonly rows: Promise<readonly ResultRow[]> }>()
  function rowsOf(month: string): Promise<readonly ResultRow[]> {
    const known = months.get(month)
    if (known !== undefined && performance.now() - known.since < KEPT) return known.rows
    const { from, to } = daysOf(month)
    const rows = sources.between(from, to)
    months.delete(month)
    months.set(month, { since: performance.now(), rows })
    rows.catch(() => months.delete(month)) // its own caller hears of it
    for (const oldest of [...months.keys()].slice(0, -MOST_KEPT)) months.delete(oldest)
    return rows
  }
  return {
    page: async (month, page) => resultsOf(await rowsOf(month), month, page, names),
    async every(month) {
      const rows = await rowsOf(month)
      const named = namedAmong(rows)
      return rows.map((row) => publicResultOf(row, named, names))
    },
  }
}

/** Its first day and its last. */
function daysOf(month: string): { readonly from: ServiceDay; readonly to: ServiceDay } {
  const from = serviceDay.parse(`${month}-01`)
  return { from, to: dayAfter(serviceDay.parse(`${monthAfter(month, 1)}-01`), -1) }
}

/** Of what is not published any more only its id is left. */
function namesIn({ content, groups, days }: Sources): ResultNames {
  return {
    item: (code) => content.guide(code)?.guide.name ?? { zh: code },
    departmentOf(code) {
      const department = content.guide(code)?.guide.department
      return groups.departments.find(({ id }) => id === department)?.name ?? { zh: department ?? '—' }
    },
    workingDays: days.workingDaysBetween,
  }
}
