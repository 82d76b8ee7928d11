import { hallTime } from '../../../shared/screen/clock.ts'
import type { StaffingHalfHour } from '../../../shared/wire/staffing.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import { axisOf, HALF_HOUR, scaleTo, type Axis } from '../chart-sums.ts'
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
  const [first, last] = [halfHours[0]?.at ?? now, (halfHours.at(-1)?.at ?? now) + HALF_HOUR]
  const axis = axisOf({ hall: view.hall, halfHours }, Math.min(last, Math.max(first, now)))
  return (
    <PlotFrame
      axis={axis}
      scale={scaleTo(highest(halfHours))}
      timeZone={view.hall.timeZone}
      words={words}
      label={words.plain('staffing-label')}
    >
      {(paper) => <Marks view={view} words={words} halfHours={halfHours} now={now} axis={axis} paper={paper} />}
    </PlotFrame>
  )
}

function Marks({ view, words, halfHours, now, axis, paper }: Face & { axis: Axis; paper: Paper }) {
  const { em, area, x, y } = paper
  const gap = em * 0.15
  const line = steps(halfHours).map(({ at, planned }) => `${round(x(at))} ${round(y(planned))}`)
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
      {now >= axis.from && now <= axis.to && <NowMark view={view} words={words} now={now} paper={paper} />}
    </>
  )
}

function NowMark({ view, words, now, paper }: Omit<Face, 'halfHours'> & { paper: Paper }) {
  const { em, area, x } = paper
  const nowX = x(now)
  const toStart = nowX > (area.left + area.right) / 2
  return (
    <>
      <path class="now" d={`M${round(nowX)} ${area.top - em}V${area.bottom}`} />
      <text class="halo said" x={nowX + (toStart ? -1 : 1) * em * 0.6} y={area.top - em * 0.4} text-anchor={toStart ? 'end' : 'start'}>
        {words.plain('now-at', { time: hallTime(view.hall.timeZone, words.language).hm(now) })}
      </text>
    </>
  )
}
