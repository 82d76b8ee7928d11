import type { PublicGuide } from '../../guide/guide.ts'
import { isRightToLeft } from '../../language/languages.ts'
import { guideWords, type GuideLanguage } from './shown.ts'

const COLUMN = 76 // units between two steps
const LANE = 66 // units from lane to lane
const R = 21

type Step = PublicGuide['steps'][number]

/** Lanes in the order in which their people first act. */
export const lanesOf = (steps: readonly Step[]): Step['actor'][] => [...new Set(steps.map(({ actor }) => actor))]

/** Where each step stands, in units; mirrored for those who read from the right. */
export function nodesOf(steps: readonly Step[], isMirrored: boolean): { x: number; y: number }[] {
  const lanes = lanesOf(steps)
  const width = steps.length * COLUMN
  return steps.map(({ actor }, at) => {
    const x = at * COLUMN + COLUMN / 2
    return { x: isMirrored ? width - x : x, y: lanes.indexOf(actor) * LANE + LANE / 2 }
  })
}

/** Who does what, in which order: a lane for each, a numbered disc for each step. The words are in the list below it. */
export function StepsChart({ steps, language }: { steps: readonly Step[]; language: GuideLanguage }) {
  const words = guideWords(language)
  const lanes = lanesOf(steps)
  const nodes = nodesOf(steps, isRightToLeft(language))
  const [width, height] = [steps.length * COLUMN, lanes.length * LANE]
  return (
    <div class="g-chart" style={{ '--lanes': String(lanes.length), '--steps': String(steps.length) }}>
      <ul class="g-lanes" aria-hidden="true">
        {lanes.map((actor) => (
          <li key={actor}>{words.say(`actor-${actor}`)}</li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.plain('steps-chart', { n: steps.length })}>
        {lanes.slice(1).map((actor, at) => (
          <path key={actor} class="g-lane" d={`M0 ${(at + 1) * LANE}H${width}`} />
        ))}
        {nodes.slice(1).map((to, at) => (
          <path key={at} class="g-link" d={linkOf(nodes[at] ?? to, to)} />
        ))}
        {nodes.map(({ x, y }, at) => (
          <g key={at} class={steps[at]?.actor === 'visitor' ? 'g-node is-yours' : 'g-node'}>
            <circle cx={x} cy={y} r={R} />
            <text x={x} y={y} dy="0.36em">
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Straight within a lane; else half way across, over to the other lane, and on, with the head of an arrow. */
function linkOf(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const side = Math.sign(to.x - from.x)
  const [start, end] = [from.x + side * (R + 4), to.x - side * (R + 5)]
  const middle = (from.x + to.x) / 2
  const line = from.y === to.y ? `M${start} ${from.y}H${end}` : `M${start} ${from.y}H${middle}V${to.y}H${end}`
  return `${line}m${-side * 6} -5l${side * 6} 5l${-side * 6} 5`
}
