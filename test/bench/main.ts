import { callToBoard } from './call-to-board.ts'
import { cases } from './cases.ts'
import { forecast } from './forecast.ts'
import { flat } from './flat.ts'
import { issue } from './issue.ts'
import { memory } from './memory.ts'
import { restart } from './restart.ts'
import { search } from './search.ts'
import type { Measured } from './measured.ts'

const benchmarks: Readonly<Record<string, () => Promise<Measured[]>>> = {
  issue,
  'call-to-board': callToBoard,
  restart,
  flat,
  memory,
  search,
  cases,
  forecast,
}

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const json = process.argv.includes('--json')
const unknown = wanted.find((name) => !(name in benchmarks))
if (unknown !== undefined) {
  console.error(`No benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}`)
  process.exit(1)
}

for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const line of await run()) console.log(json ? JSON.stringify(line) : sentence(line))
}
process.exit(0)

function sentence({ name, unit, value, baseline, ratio, n }: Measured): string {
  const round = (x: number | null) => (x === null ? '–' : x >= 100 ? x.toFixed(0) : x.toPrecision(3))
  return `${name}: ${round(value)} ${unit}, baseline ${round(baseline)}, ratio ${round(ratio)} (n ${n})`
}
