import { hallTime } from '../../../shared/screen/clock.ts'
import { N } from '../../../shared/screen/say.tsx'
import type { StaffingHalfHour } from '../../../shared/wire/staffing.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import { HALF_HOUR } from '../chart-sums.ts'
import type { Words } from '../words.ts'
import { shortBy } from './sums.ts'

interface Face {
  view: DashboardView
  words: Words
  halfHours: readonly StaffingHalfHour[]
  /** Not shown, it is still read out and printed. */
  isShown: boolean
}

/** The picture's figures. */
export function StaffingTable({ view, words, halfHours, isShown }: Face) {
  const { say, plain } = words
  const { hm } = hallTime(view.hall.timeZone, words.language)
  const columns = ['staffing-arrivals', 'staffing-load', 'staffing-needed', 'staffing-rule', 'staffing-planned'] as const
  return (
    <div
      class={isShown ? 'scroll staffing-table' : 'staffing-table only-read'}
      role="group"
      aria-label={plain('staffing-title')}
      {...(isShown ? { tabIndex: 0 } : {})}
    >
      <table class="grid">
        <thead>
          <tr>
            <th>{say('half-hour')}</th>
            {columns.map((column) => (
              <th key={column} class="num">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {halfHours.map((half) => (
            <tr key={half.at} class={shortBy(half) > 0 ? 'short' : ''}>
              <th>
                <N>{plain('of-half-hour', { from: hm(half.at), to: hm(half.at + HALF_HOUR) })}</N>
              </th>
              {[half.arrivals, half.load, half.needed, half.byRule, half.planned].map((figure, column) => (
                <td key={column} class="num">
                  <N>{Math.round(figure * 10) / 10}</N>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
