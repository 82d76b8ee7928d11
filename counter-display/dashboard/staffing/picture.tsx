import { hallTime } from '../../../shared/screen/clock.ts'
import type { StaffingHalfHour } from '../../../shared/wire/staffing.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import { axisOf, HALF_HOUR, scaleTo } from '../chart-sums.ts'
import { PlotFrame, round, type Paper } from '../plot-frame.tsx'
import type { Words } from '../words.ts'
import { highest, shortBy, steps } from './sums.ts'

interface Face {
  view: DashboardView
  words: Words
  halfHours: readonly StaffingHalfHour[]
  now: number
}

/** Bars: counters needed, ochre where the plan has fewer; a tick: the square-root rule; the line: counters planned. */
export function StaffingPicture({ view, words, halfHours, now }: Face) {
  const axis = axisOf({ hall: view.hall, halfHours }, now)
  return (
    <PlotFrame
      axis={axis}
      scale={scaleTo(highest(halfHours))}
      timeZone={view.hall.timeZone}
      words={words}
      label={words.plain('staffing-label')}
    >
      {(paper) => <Marks view={view} words={words} halfHours={halfHours} now={now} paper={paper} />}
    </PlotFrame>
  )
}

function Marks({ view, words, halfHours, now, paper }: Face & { paper: Paper }) {
  const { em, area, x, y } = paper
  const gap = em * 0.15
  const line = steps(halfHours).map(({ at, planned }) => `${round(x(at))} ${round(y(planned))}`)
  const nowX = x(now)
  const toStart = nowX > (area.left + area.right) / 2
  return (
    <>
      {halfHours.map((half) => {
        const left = x(half.at) + gap
        const width = x(half.at + HALF_HOUR) - x(half.at) - 2 * gap
        return (
          <g key={half.at}>
            <rect
              class={shortBy(half) > 0 ? 'bar-short' : 'bar-issued'}
              x={left}
              y={y(half.needed)}
              width={width}
              height={area.bottom - y(half.needed)}
            />
            {half.byRule > 0 && <path class="by-rule" d={`M${round(left)} ${round(y(half.byRule))}h${round(width)}`} />}
          </g>
        )
      })}
      <path class="line" d={`M${line.join('L')}`} />
      <path class="now" d={`M${round(nowX)} ${area.top - em}V${area.bottom}`} />
      <text class="halo said" x={nowX + (toStart ? -1 : 1) * em * 0.6} y={area.top - em * 0.4} text-anchor={toStart ? 'end' : 'start'}>
        {words.plain('now-at', { time: hallTime(view.hall.timeZone, words.language).hm(now) })}
      </text>
    </>
  )
}
