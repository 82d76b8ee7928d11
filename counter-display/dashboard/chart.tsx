import { hallTime } from '../../shared/screen/clock.ts'
import { N } from '../../shared/screen/say.tsx'
import type { DashboardView } from '../../shared/wire/views.ts'
import { axisOf, curveOf, HALF_HOUR, scaleOf, type Axis } from './chart-sums.ts'
import type { DashboardModel } from './model.ts'
import { PlotFrame, round, type Paper } from './plot-frame.tsx'
import type { Words } from './words.ts'
import './chart.css'

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

/** Issued and called each half hour, and the waiting curve; the same figures as a table. */
export function Chart({ model, view, words }: Face) {
  const { say } = words
  const asTable = model.table.value
  return (
    <section class="cell chart" aria-labelledby="chart-title">
      <div class="cell-head">
        <h2 id="chart-title">{say('chart-title')}</h2>
        <ul class="legend">
          <li class="issued">{say('chart-issued')}</li>
          <li class="called">{say('chart-called')}</li>
          <li class="curve">{say('chart-waiting')}</li>
        </ul>
        {view.halfHours.length > 0 && (
          <button type="button" class="key" data-act="chart-table" onClick={() => (model.table.value = !asTable)}>
            {say(asTable ? 'show-chart' : 'show-table')}
          </button>
        )}
      </div>
      {view.halfHours.length === 0 ? (
        <p class="empty">{say('chart-empty')}</p>
      ) : asTable ? (
        <Table view={view} words={words} />
      ) : (
        <Drawing view={view} words={words} now={model.time.value} />
      )}
    </section>
  )
}

function Table({ view, words }: Pick<Face, 'view' | 'words'>) {
  const { say, plain } = words
  const { hm } = hallTime(view.hall.timeZone, words.language)
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={plain('chart-title')}>
      <table class="grid">
        <thead>
          <tr>
            <th>{say('half-hour')}</th>
            <th class="num">{say('chart-issued')}</th>
            <th class="num">{say('chart-called')}</th>
            <th class="num">{say('chart-waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {view.halfHours.map(({ at, issued, called, waiting }) => (
            <tr key={at}>
              <th>
                <N>{plain('of-half-hour', { from: hm(at), to: hm(at + HALF_HOUR) })}</N>
              </th>
              {[issued, called, waiting].map((count, column) => (
                <td key={column} class="num">
                  <N>{count}</N>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Drawing({ view, words, now }: Pick<Face, 'view' | 'words'> & { now: number }) {
  const axis = axisOf(view, now)
  const scale = scaleOf(view.halfHours, view.waiting)
  return (
    <PlotFrame axis={axis} scale={scale} timeZone={view.hall.timeZone} words={words} label={words.plain('chart-label')}>
      {(paper) => <Curves view={view} words={words} now={now} axis={axis} paper={paper} />}
    </PlotFrame>
  )
}

function Curves({ view, words, now, axis, paper }: Pick<Face, 'view' | 'words'> & { now: number; axis: Axis; paper: Paper }) {
  const { em, area, x, y } = paper
  const { hm } = hallTime(view.hall.timeZone, words.language)
  const bar = (x(axis.from + HALF_HOUR) - x(axis.from)) * 0.42
  const curve = curveOf(view.halfHours, view.waiting, now).map((point) => `${round(x(point.at))} ${round(y(point.waiting))}`)
  const nowX = x(now)
  const toStart = nowX > (area.left + area.right) / 2
  return (
    <>
      {view.halfHours.map((half) => (
        <g key={half.at}>
          <rect class="bar-issued" x={x(half.at) + bar * 0.16} y={y(half.issued)} width={bar} height={area.bottom - y(half.issued)} />
          <rect class="bar-called" x={x(half.at) + bar * 1.16} y={y(half.called)} width={bar} height={area.bottom - y(half.called)} />
        </g>
      ))}
      <path class="now" d={`M${round(nowX)} ${area.top - em}V${area.bottom}`} />
      <path class="line" d={`M${curve.join('L')}`} />
      <circle class="dot" cx={nowX} cy={y(view.waiting)} r={em * 0.4} />
      <text class="halo said" x={nowX + (toStart ? -1 : 1) * em * 0.6} y={area.top - em * 0.4} text-anchor={toStart ? 'end' : 'start'}>
        {words.plain('chart-now', { n: view.waiting, time: hm(now) })}
      </text>
    </>
  )
}
