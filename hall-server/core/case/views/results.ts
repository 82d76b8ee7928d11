import type { CaseNo } from '../../../../shared/case/codes.ts'
import type { ItemCode, ServiceDay } from '../../../../shared/ids.ts'
import type { Text } from '../../../../shared/language/text.ts'
import type { CaseResult, PublicResult, PublicResults, ResultSums } from '../../../../shared/wire/results.ts'

/** A case that was decided, or not accepted, as the index keeps it. */
export interface ResultRow {
  readonly no: CaseNo
  readonly item: ItemCode
  readonly receivedDay: ServiceDay
  readonly decidedDay: ServiceDay
  readonly result: CaseResult
  /** The working day it was accepted and the day promised, moved by what stopped the clock; null: it was not accepted. */
  readonly promisedFrom: ServiceDay | null
  readonly promisedDue: ServiceDay | null
}

export interface ResultNames {
  item(code: ItemCode): Text
  departmentOf(code: ItemCode): Text
  workingDays(from: ServiceDay, to: ServiceDay): number
}

export const RESULTS_A_PAGE = 50
/** Of a case's number what its holder knows it by. */
const TAIL = 4
/** [RESULT-2] An item with fewer results in a month is not named: who is known to have applied would be known by it. */
export const FEWEST = 3

/** [RESULT-1] What was decided in a month, in sum, by item and case by case. `page` beyond the last: the last. */
export function resultsOf(rows: readonly ResultRow[], month: string, page: number, names: ResultNames): PublicResults {
  const named = namedAmong(rows)
  const pages = Math.max(1, Math.ceil(rows.length / RESULTS_A_PAGE))
  const shown = Math.min(page, pages)
  const few = rows.filter(({ item }) => !named.has(item))
  const items = [...named].sort().map((code) => {
    const of = rows.filter(({ item }) => item === code)
    return { item: { code, names: names.item(code) }, ...sumsOf(of, names) }
  })
  return {
    month,
    sum: sumsOf(rows, names),
    items: [...items.sort((a, b) => b.decided - a.decided), ...(few.length === 0 ? [] : [{ item: null, ...sumsOf(few, names) }])],
    rows: rows.slice((shown - 1) * RESULTS_A_PAGE, shown * RESULTS_A_PAGE).map((row) => publicResultOf(row, named, names)),
    page: shown,
    pages,
  }
}

/** Items with enough results to be named. */
export function namedAmong(rows: readonly ResultRow[]): ReadonlySet<ItemCode> {
  const counts = new Map<ItemCode, number>()
  for (const { item } of rows) counts.set(item, (counts.get(item) ?? 0) + 1)
  return new Set([...counts].flatMap(([item, count]) => (count < FEWEST ? [] : [item])))
}

export function publicResultOf(
  { no, item, receivedDay, decidedDay, result, promisedDue }: ResultRow,
  named: ReadonlySet<ItemCode>,
  names: ResultNames,
): PublicResult {
  return {
    tail: no.slice(-TAIL),
    item: named.has(item) ? { code: item, names: names.item(item) } : null,
    department: names.departmentOf(item),
    received: receivedDay,
    decided: decidedDay,
    result,
    promised: promisedDue,
    kept: promisedDue === null ? null : decidedDay <= promisedDue,
  }
}

function sumsOf(rows: readonly ResultRow[], { workingDays }: ResultNames): ResultSums {
  const count = (is: (row: ResultRow) => boolean) => rows.filter(is).length
  const of = (result: CaseResult) => count((row) => row.result === result)
  const spent = rows.flatMap(({ promisedFrom, decidedDay }) => (promisedFrom === null ? [] : [workingDays(promisedFrom, decidedDay)]))
  return {
    decided: rows.length,
    grant: of('grant'),
    deny: of('deny'),
    partly: of('partly'),
    refused: of('refused'),
    promised: count(({ promisedDue }) => promisedDue !== null),
    kept: count(({ promisedDue, decidedDay }) => promisedDue !== null && decidedDay <= promisedDue),
    medianDays: medianOf(spent),
  }
}

/** The lower of the two in the middle. */
function medianOf(all: readonly number[]): number | null {
  return all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? null
}
