import { N } from '../../shared/screen/say.tsx'
import type { DashboardView } from '../../shared/wire/views.ts'
import { Dialog } from '../desk/dialog.tsx'
import type { DashboardModel } from './model.ts'
import type { Words } from './words.ts'

// What a forecast is to reach ; the dialog says it in words.
const LEAST_INSIDE = 0.76
const MOST_INSIDE = 0.84
const MOST_LATE = 0.15

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

/** Whether visitors waited as long as they were told, for the last days. */
export function AccuracyDialog({ model, view, words }: Face) {
  const { say } = words
  return (
    <Dialog model={model} title={say('accuracy-title')} onDismiss={model.dismiss}>
      <p>{say('accuracy-text')}</p>
      {view.forecastDays.length === 0 ? <p class="quiet">{say('accuracy-none')}</p> : <Days view={view} words={words} />}
      <p class="quiet">{say('accuracy-goal')}</p>
    </Dialog>
  )
}

const Days = ({ view, words: { say } }: Omit<Face, 'model'>) => (
  <table class="grid accuracy">
    <thead>
      <tr>
        <th>{say('accuracy-day')}</th>
        <th class="num">{say('accuracy-n')}</th>
        <th class="num">{say('accuracy-miss')}</th>
        <th class="num">{say('accuracy-simple')}</th>
        <th class="num">{say('accuracy-inside')}</th>
        <th class="num">{say('accuracy-late')}</th>
      </tr>
    </thead>
    <tbody>
      {view.forecastDays.map(({ day, n, missSeconds, simpleMissSeconds, coverage, late }) => (
        <tr key={day} data-day={day}>
          <th>
            <N>{day}</N>
          </th>
          <td class="num">
            <N>{n}</N>
          </td>
          <td class="num">{say('accuracy-minutes', { n: <N>{minutes(missSeconds)}</N> })}</td>
          <td class="num">{say('accuracy-minutes', { n: <N>{minutes(simpleMissSeconds)}</N> })}</td>
          <td class="num">
            <Share value={coverage} kept={coverage >= LEAST_INSIDE && coverage <= MOST_INSIDE} />
          </td>
          <td class="num">
            <Share value={late} kept={late <= MOST_LATE} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Share = ({ value, kept }: { value: number; kept: boolean }) => (
  <span {...(kept ? {} : { class: 'state', 'data-state': 'warn' })}>
    <N>{percent(value)}</N>
  </span>
)

const minutes = (seconds: number) => (seconds / 60).toFixed(1)
const percent = (share: number) => `${Math.round(share * 100)} %`
