import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { bySimpleRule, isIn, simpleRules } from '../../hall-server/core/queue/forecast/score.ts'
import type { Foretold } from '../../hall-server/core/queue/outlook.ts'
import type { Evaluated } from './evaluate.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer])

const TEAL = '#0b5d5b'
const OCHRE = '#a0620c'
const GREY = '#6b7280'
const MOST_POINTS = 700
const WIDTHS = 8
const MINUTE = 60 // seconds

type Known = Foretold & { readonly seconds: number; readonly at: number }

/** Predicted against actual, coverage by width of the range, error by hour: three pictures of one evaluation, as SVG files. */
export function writePlots(folder: string, name: string, title: string, { lessons }: Evaluated) {
  mkdirSync(folder, { recursive: true })
  const known = lessons.flatMap(({ foretold, seconds, at }): Known[] => (foretold === null ? [] : [{ ...foretold, seconds, at }]))
  const plots = { predicted: predicted(title, known), coverage: coverage(title, known), hours: hours(title, known) }
  for (const [kind, option] of Object.entries(plots)) writeFileSync(join(folder, `forecast-${name}-${kind}.svg`), draw(option))
}

function draw(option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 420 })
  chart.setOption({ animation: false, backgroundColor: '#fff', textStyle: { fontFamily: 'sans-serif' }, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

const heading = (text: string) => ({ text, left: 'center', textStyle: { fontSize: 15, fontWeight: 600 } })
const axis = (name: string, more: object = {}) => ({ name, nameLocation: 'middle', nameGap: 32, ...more })

/** A sample of all, evenly taken. Minutes. */
function predicted(title: string, known: readonly Known[]): EChartsCoreOption {
  const step = Math.max(1, Math.ceil(known.length / MOST_POINTS))
  const points = known.filter((_, at) => at % step === 0).map(({ middle, seconds }) => [middle / MINUTE, seconds / MINUTE])
  const most = Math.ceil(
    quantile(
      known.map(({ seconds }) => seconds / MINUTE),
      0.995,
    ),
  )
  return {
    title: heading(`${title}: told and waited`),
    grid: { left: 60, right: 30, top: 50, bottom: 60 },
    xAxis: axis('told (middle of the range), minutes', { type: 'value', max: most }),
    yAxis: axis('waited, minutes', { type: 'value', max: most }),
    series: [
      {
        type: 'scatter',
        data: points,
        symbolSize: 3,
        itemStyle: { color: TEAL, opacity: 0.5 },
        markLine: {
          symbol: 'none',
          lineStyle: { color: OCHRE, type: 'solid' },
          data: [[{ coord: [0, 0] }, { coord: [most, most] }]],
        },
      },
    ],
  }
}

/** Share inside the range for narrow and wide ranges: as many people behind each bar. */
function coverage(title: string, known: readonly Known[]): EChartsCoreOption {
  const sorted = known.toSorted((a, b) => a.high - a.low - (b.high - b.low))
  const size = Math.ceil(sorted.length / WIDTHS)
  const groups = Array.from({ length: WIDTHS }, (_, n) => sorted.slice(n * size, (n + 1) * size)).filter((group) => group.length > 0)
  const name = (group: readonly Known[]) => `${width(group[0])}–${width(group.at(-1))}`
  const share = (group: readonly Known[]) =>
    (100 * group.filter(({ low, high, seconds }) => isIn([low, high], seconds)).length) / group.length
  return {
    title: heading(`${title}: share inside the range, by its width`),
    grid: { left: 60, right: 30, top: 50, bottom: 60 },
    xAxis: axis('width of the range, minutes', { type: 'category', data: groups.map(name), axisLabel: { interval: 0, fontSize: 10 } }),
    yAxis: axis('inside, %', { type: 'value', min: 0, max: 100 }),
    series: [
      {
        type: 'bar',
        data: groups.map(share),
        itemStyle: { color: TEAL },
        markLine: { symbol: 'none', lineStyle: { color: OCHRE }, data: [{ yAxis: 80 }] },
      },
    ],
  }
}

const width = (one: Known | undefined) => (one === undefined ? '' : ((one.high - one.low) / MINUTE).toFixed(1))

/** Mean miss of those who took a number in each hour, beside the simple rule that is best over all. Minutes. */
function hours(title: string, known: readonly Known[]): EChartsCoreOption {
  const miss = (told: (one: Known) => number, of: readonly Known[]) =>
    of.reduce((sum, one) => sum + Math.abs(told(one) - one.seconds), 0) / Math.max(1, of.length) / MINUTE
  const rules = simpleRules.map((rule) => ({ rule, told: (one: Known) => bySimpleRule(rule, one.moment) }))
  const best = rules.reduce((least, one) => (miss(one.told, known) < miss(least.told, known) ? one : least))
  const all = [...new Set(known.map(hourOf))].sort((a, b) => a - b)
  const of = (hour: number) => known.filter((one) => hourOf(one) === hour)
  const line = (name: string, color: string, told: (one: Known) => number) => ({
    name,
    type: 'line',
    data: all.map((hour) => miss(told, of(hour))),
    itemStyle: { color },
    lineStyle: { color },
  })
  return {
    title: heading(`${title}: mean miss by hour`),
    legend: { bottom: 0 },
    grid: { left: 60, right: 30, top: 50, bottom: 80 },
    xAxis: axis('hour of the day', { type: 'category', data: all.map((hour) => `${hour}`) }),
    yAxis: axis('mean miss, minutes', { type: 'value' }),
    series: [line('forecast', TEAL, ({ middle }) => middle), line(best.rule, GREY, best.told)],
  }
}

const hourOf = ({ at }: Known) => Math.floor(at / 3_600_000) % 24

const quantile = (values: readonly number[], level: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(level * (values.length - 1))] ?? 1
