import { hallTime } from '../../../shared/screen/clock.ts'
import { refusalText } from '../../../shared/screen/refusal-text.ts'
import { N } from '../../../shared/screen/say.tsx'
import type { StaffingHalfHour, StaffingView } from '../../../shared/wire/staffing.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import type { DashboardModel } from '../model.ts'
import type { Words } from '../words.ts'
import { StaffingPicture } from './picture.tsx'
import { choices, shortages } from './sums.ts'
import { StaffingTable } from './table.tsx'
import './staffing.css'

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

/** How many counters today asks for, half hour by half hour, against how many are planned. */
export function Staffing({ model, view, words }: Face) {
  const { say } = words
  const { plan, refusal } = model.staffing
  const known = plan.value
  return (
    <section class="cell chart staffing" aria-labelledby="staffing-title">
      <div class="cell-head">
        <h2 id="staffing-title">{say('staffing-title')}</h2>
        {known !== null && (
          <span class="cell-note">
            {say('staffing-note', { share: Math.round(known.target.share * 100), minutes: known.target.minutes })}
          </span>
        )}
      </div>
      {known === null ? (
        <p class="empty" role="status">
          {refusal.value === null ? words.common.say('connecting') : refusalText(refusal.value, words.language)}
        </p>
      ) : known.learnedFrom.length === 0 ? (
        <p class="empty">{say('staffing-empty')}</p>
      ) : known.halfHours.length === 0 ? (
        <p class="empty">{say('staffing-closed')}</p>
      ) : (
        <Plan model={model} view={view} words={words} plan={known} />
      )}
    </section>
  )
}

function Plan({ model, view, words, plan }: Face & { plan: StaffingView }) {
  const { say } = words
  const { chosen, table } = model.staffing
  const all = choices(plan)
  const halfHours = (all.find(({ id }) => id === chosen.value) ?? all[0])?.halfHours ?? []
  return (
    <>
      <div class="staffing-keys">
        <label>
          <span class="vh">{say('staffing-of')}</span>
          <select
            class="field"
            data-act="staffing-of"
            value={chosen.value}
            onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
          >
            {all.map(({ id, lines }) => (
              <option key={id} value={id}>
                {nameOf(lines, view, words)}
              </option>
            ))}
          </select>
        </label>
        <ul class="legend">
          <li class="needed">{say('staffing-needed')}</li>
          <li class="rule-mark">{say('staffing-rule')}</li>
          <li class="curve">{say('staffing-planned')}</li>
        </ul>
        <button type="button" class="key" data-act="staffing-table" onClick={() => (table.value = !table.value)}>
          {say(table.value ? 'show-chart' : 'show-table')}
        </button>
        <a class="key" href={`/api/halls/${view.hall.id}/staffing.csv`} download>
          {say('staffing-csv')}
        </a>
        <button type="button" class="key" data-act="print" onClick={() => print()}>
          {say('print')}
        </button>
      </div>
      {!table.value && <StaffingPicture view={view} words={words} halfHours={halfHours} now={model.time.value} />}
      <StaffingTable view={view} words={words} halfHours={halfHours} isShown={table.value} />
      <Shortages words={words} view={view} halfHours={halfHours} now={model.time.value} />
      <p class="small learned">{say('staffing-learned', { n: plan.learnedFrom.length })}</p>
    </>
  )
}

function nameOf(lines: readonly string[], view: DashboardView, words: Words): string {
  if (lines.length === 0) return words.plain('staffing-all')
  const [first] = lines
  const line = view.lines.find(({ id }) => id === first)
  if (lines.length === 1) return line === undefined ? (first ?? '') : `${line.prefix} ${line.names[words.language] ?? line.names.zh}`
  const letters = view.lines.filter(({ id }) => lines.some((one) => one === id)).map(({ prefix }) => prefix)
  return words.plain('staffing-pool', { lines: letters.join(' ') })
}

function Shortages({
  words,
  view,
  halfHours,
  now,
}: {
  words: Words
  view: DashboardView
  halfHours: readonly StaffingHalfHour[]
  now: number
}) {
  const { hm } = hallTime(view.hall.timeZone, words.language)
  const missing = shortages(halfHours, now)
  if (missing.length === 0)
    return (
      <p class="state shortages" data-state="ok">
        {words.say('staffing-enough')}
      </p>
    )
  return (
    <ul class="shortages">
      {missing.map(({ from, to, short }) => (
        <li key={from} class="state" data-state="warn">
          <span>{words.say('staffing-short', { from: <N>{hm(from)}</N>, to: <N>{hm(to)}</N>, n: short })}</span>
        </li>
      ))}
    </ul>
  )
}
