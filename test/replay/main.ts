import { parseArgs } from 'node:util'
import { evaluate, gain, methods, type Evaluated, type PlayDay, type Scores } from './evaluate.ts'
import { writePlots } from './plots.ts'
import { readRecorded } from './recorded.ts'
import { playRecordedDay, type Skills } from './recorded-day.ts'
import { simulateDay } from './simulated-hall.ts'

const usage = 'npm run replay -- [--csv FILE] [--simulated] [--json] [--plots FOLDER]'
/** A recorded log is scored from its third day on, a simulated hall after four weeks. */
const RECORDED_FROM = 2
const WARM_UP = 20
const SIMULATED_DAYS = 60
/** Share of the counters' time that visitors ask for: a day on which the lunch queue clears, and one on which it hardly does. */
const LOADS = [0.75, 0.9]

const { values } = parseArgs({
  options: {
    csv: { type: 'string' },
    simulated: { type: 'boolean' },
    json: { type: 'boolean' },
    plots: { type: 'string' },
    help: { type: 'boolean' },
  },
})

function recorded(file: string): Evaluated {
  const days = daysOf(file)
  const services = [...new Set(days.flatMap(({ callers }) => callers.map(({ service }) => service)))]
  const skills: Skills = new Map()
  const plays = days.map(
    (day): PlayDay =>
      (told) =>
        playRecordedDay(day, services, skills, (hall, event) => told(hall, event)),
  )
  return evaluate(plays, RECORDED_FROM)
}

function daysOf(file: string) {
  try {
    return readRecorded(file)
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

function simulated(load: number): Evaluated {
  const plays = Array.from(
    { length: SIMULATED_DAYS },
    (_, day): PlayDay =>
      (told) =>
        simulateDay({ day, load, seed: 1 }, told),
  )
  return evaluate(plays, WARM_UP)
}

function tell(title: string, result: Evaluated) {
  if (values.json === true) return
  process.stdout.write(`\n${title}\n`)
  table('everybody who was called', result.all)
  table('those told more than a minute', result.over1min)
  if (result.untold > 0) process.stdout.write(`${result.untold} called though no counter was known to serve them\n`)
}

function plot(name: string, title: string, result: Evaluated) {
  if (values.plots !== undefined) writePlots(values.plots, name, title, result)
}

function table(title: string, scores: Scores) {
  const figure = (value: number | null, digits: number, width: number) => (value === null ? '' : value.toFixed(digits)).padStart(width)
  process.stdout.write(`\n${title.padEnd(32)}      n     mae    bias    late  coverage   width\n`)
  for (const method of methods) {
    const { n, mae, bias, late, coverage, width } = scores[method]
    const row = [figure(n, 0, 7), figure(mae, 1, 8), figure(bias, 1, 8), figure(late, 3, 8), figure(coverage, 3, 10), figure(width, 0, 8)]
    process.stdout.write(`  ${method.padEnd(30)}${row.join('')}\n`)
  }
  process.stdout.write(`  ${(100 * gain(scores)).toFixed(1)} % below the best of the others\n`)
}

if (values.help === true || (values.csv === undefined && values.simulated !== true)) {
  process.stdout.write(`${usage}\n`)
  process.exit(values.help === true ? 0 : 2)
}
const results: Evaluated[] = []
if (values.simulated === true)
  for (const load of LOADS) {
    const result = simulated(load)
    tell(`Simulated hall, load ${load} (seconds)`, result)
    plot(`simulated-${load}`, `simulated hall, load ${load}`, result)
    results.push(result)
  }
if (values.csv !== undefined) {
  const result = recorded(values.csv)
  tell(`${values.csv} (seconds)`, result)
  plot('recorded', 'recorded queue', result)
  results.push(result)
}
if (values.json === true) for (const { all, over1min } of results) process.stdout.write(`${JSON.stringify({ all, over1min })}\n`)
