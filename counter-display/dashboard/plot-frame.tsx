import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { hallTime } from '../../shared/screen/clock.ts'
import type { Axis, Scale } from './chart-sums.ts'
import { useSize } from './use-size.ts'
import type { Words } from './words.ts'

/** Where an instant and a count are, CSS pixels. */
export interface Paper {
  em: number
  area: { left: number; right: number; top: number; bottom: number }
  x(at: number): number
  y(count: number): number
}
interface Face {
  axis: Axis
  scale: Scale
  timeZone: string
  words: Words
  /** What the picture shows, for who cannot see it. */
  label: string
  children: (paper: Paper) => ComponentChildren
}

const EDGE = { left: 2.6, right: 1.6, top: 1.8, bottom: 1.9 } // in type sizes, room for the writing around

/** A day's picture as large as its place: breaks, rules and hours; what is drawn on it is the caller's. */
export function PlotFrame(face: Face) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <div ref={box} class="drawing">
      {size !== null && size.width > 0 && <Plot {...face} {...size} />}
    </div>
  )
}

function Plot({ axis, scale, timeZone, words, label, children, width, height }: Face & { width: number; height: number }) {
  const em = Number.parseFloat(getComputedStyle(document.body).fontSize) * 0.87
  const area = { left: EDGE.left * em, right: width - EDGE.right * em, top: EDGE.top * em, bottom: height - EDGE.bottom * em }
  const x = (at: number) => area.left + ((at - axis.from) / (axis.to - axis.from)) * (area.right - area.left)
  const y = (count: number) => area.bottom - (count / scale.top) * (area.bottom - area.top)
  const { hm } = hallTime(timeZone, words.language)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern id="rest" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0h1v8H0z" />
        </pattern>
      </defs>
      {axis.rests.map((rest) => (
        <g key={rest.from}>
          <rect x={x(rest.from)} y={area.top} width={x(rest.to) - x(rest.from)} height={area.bottom - area.top} fill="url(#rest)" />
          <text class="halo" x={x((rest.from + rest.to) / 2)} y={area.top + em * 1.4} text-anchor="middle">
            {words.plain('chart-rest')}
          </text>
        </g>
      ))}
      {scale.marks.map((mark) => (
        <g key={mark}>
          <path class={mark === 0 ? 'axis' : 'rule'} d={`M${area.left} ${round(y(mark))}H${area.right}`} />
          <text x={area.left - em * 0.6} y={y(mark) + em * 0.35} text-anchor="end">
            {mark}
          </text>
        </g>
      ))}
      {axis.hours.map((hour) => (
        <text key={hour} x={x(hour)} y={height - em * 0.4} text-anchor="middle">
          {hm(hour)}
        </text>
      ))}
      {children({ em, area, x, y })}
    </svg>
  )
}

export const round = (px: number) => Math.round(px * 10) / 10
