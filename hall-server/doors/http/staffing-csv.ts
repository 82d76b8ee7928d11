import { stringify } from 'csv-stringify/sync'
import { dashboard } from '../../../shared/language/messages/dashboard.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import { hallTime } from '../../../shared/screen/clock.ts'
import type { StaffingHalfHour, StaffingView } from '../../../shared/wire/staffing.ts'

const words = dashboard.zh

/** The staffing plan for a spreadsheet: the whole hall, then each line; UTF-8 with its mark, nothing that runs as a formula. */
export function staffingCsv(plan: StaffingView, { timeZone, lines, name }: Pick<HallLayout, 'timeZone' | 'lines' | 'name'>): string {
  const { hm } = hallTime(timeZone, 'zh')
  const rowsOf = (of: string, halfHours: readonly StaffingHalfHour[]) =>
    halfHours.map(({ at, arrivals, load, needed, byRule, planned }) => [
      of,
      hm(at),
      ...[arrivals, load, needed, byRule, planned].map(String),
    ])
  const nameOf = (id: string) => {
    const line = lines.find((one) => one.id === id)
    return line === undefined ? id : `${line.prefix} ${line.name.zh}`
  }
  const header = [
    words.line,
    words['half-hour'],
    words['staffing-arrivals'],
    words['staffing-load'],
    words['staffing-needed'],
    words['staffing-rule'],
    words['staffing-planned'],
  ]
  const rows = [...rowsOf(name.zh, plan.halfHours), ...plan.lines.flatMap(({ line, halfHours }) => rowsOf(nameOf(line), halfHours))]
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
