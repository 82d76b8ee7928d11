import { directionOf, type Language } from '../../language/languages.ts'
import { languageOf, textIn } from '../../language/text.ts'
import { SHEET, type Leg, type Target } from '../../visit/floor-plan.ts'
import type { Floor, MarkKind, ZoneOnPlan } from '../../wire/map.ts'
import { visitWords } from '../visit/words.ts'

interface SheetProps {
  readonly language: Language
  readonly target: Target | null
  readonly from: 'kiosk' | 'entrance'
  readonly floor: Floor
  readonly leg: Leg | null
  readonly isStoreyed: boolean
}

/** One floor as a drawing, with the stretch of the way that leads over it. */
export function FloorSheet({ floor, leg, target, from, language, isStoreyed }: SheetProps) {
  const words = visitWords(language)
  const title = isStoreyed ? `${words.plain('map')} · ${words.plain('floor', { n: floor.floor })}` : words.plain('map')
  return (
    <div class="hall-floor">
      {isStoreyed ? (
        <p class="hall-floor-name" lang={language} dir={directionOf(language)}>
          {words.say('floor', { n: floor.floor })}
        </p>
      ) : null}
      <svg viewBox={`-1 -1 ${SHEET.w + 2} ${SHEET.h + 7}`} role="img" aria-label={title} direction="ltr" data-floor={floor.floor}>
        <rect class="m-hall" x="0" y="0" width={SHEET.w} height={SHEET.h} rx="1.5" />
        {floor.zones.map((zone) => (
          <Zone key={zone.id} zone={zone} target={target?.zone === zone.id ? target : null} />
        ))}
        {leg === null || leg.points.length < 2 ? null : <Way leg={leg} />}
        {floor.zones.map((zone) => (
          <ZoneName
            key={zone.id}
            zone={zone}
            end={target?.zone === zone.id ? (leg?.points.at(-1) ?? null) : null}
            isTarget={target?.zone === zone.id}
            language={language}
          />
        ))}
        {floor.marks.map((mark) => (
          <Mark key={mark.kind} {...mark} isStart={mark.kind === from && leg !== null} language={language} />
        ))}
      </svg>
    </div>
  )
}

/** A word inside the drawing, in the direction of its own language. */
function Label({ x, y, text, language, size, bold = false }: LabelProps) {
  return (
    <text
      x={x}
      y={y}
      class={bold ? 'm-word is-bold' : 'm-word'}
      font-size={size}
      text-anchor="middle"
      dominant-baseline="central"
      lang={language}
      direction={directionOf(language)}
    >
      {text}
    </text>
  )
}
interface LabelProps {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly language: Language
  readonly size: number
  readonly bold?: boolean
}

function Zone({ zone, target }: { zone: ZoneOnPlan; target: Target | null }) {
  return (
    <g class={target === null ? 'm-zone' : 'm-zone is-target'} data-zone={zone.id}>
      <rect x={zone.x} y={zone.y} width={zone.w} height={zone.h} rx="1" />
      {zone.counters.map(({ label, x, y, w, h }) => (
        <g key={label} class={target?.labels.includes(label) === true ? 'm-counter is-target' : 'm-counter'} data-label={label}>
          <rect x={x + 0.4} y={y + 0.4} width={w - 0.8} height={h - 0.8} rx="0.6" />
          <text x={x + w / 2} y={y + h / 2} font-size={Math.min(4.6, h * 0.72, w * 0.62)} text-anchor="middle" dominant-baseline="central">
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}

interface NameProps {
  readonly zone: ZoneOnPlan
  /** Where the way ends in it. */
  readonly end: { readonly x: number; readonly y: number } | null
  readonly isTarget: boolean
  readonly language: Language
}

/** Out of the way: in a wide zone to one side, in a high one above where the way comes in. */
function ZoneName({ zone, end, isTarget, language }: NameProps) {
  const [name, really] = [textIn(zone.name, language), languageOf(zone.name, language)]
  const free = freePart(zone)
  const isWide = zone.w >= zone.h
  const across = isWide ? (end !== null && end.x > free.x + free.w / 2 ? 0.24 : 0.76) : 0.5
  const isCrossed = end !== null && Math.abs(end.y - (free.y + free.h / 2)) < 5
  const down = isWide ? 0.4 : isCrossed ? 0.28 : 0.5
  const size = sizeFor(name, really, isWide ? free.w * 0.42 : free.w * 0.92, 5.5)
  return (
    <g class={isTarget ? 'm-zone-name is-target' : 'm-zone-name'}>
      <Label x={free.x + free.w * across} y={free.y + free.h * down} text={name} language={really} size={size} bold />
    </g>
  )
}

/** Letters as large as fit: a Chinese sign is as wide as it is high, other letters about half of that. */
const sizeFor = (text: string, language: Language, width: number, most: number) =>
  Math.min(most, width / (text.length * (language === 'zh' ? 1.05 : 0.56)))

/** The part of a zone without counters. */
function freePart({ x, y, w, h, counters }: ZoneOnPlan) {
  const [first] = counters
  if (first === undefined) return { x, y, w, h }
  if (w >= h) return first.y === y ? { x, y: y + first.h, w, h: h - first.h } : { x, y, w, h: h - first.h }
  return first.x === x ? { x: x + first.w, y, w: w - first.w, h } : { x, y, w: w - first.w, h }
}

const Way = ({ leg: { points } }: { leg: Leg }) => {
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <g class="m-way">
      <polyline class="m-way-edge" points={line} />
      <polyline class="m-way-line" points={line} />
      <Head points={points} />
    </g>
  )
}

/** The end of the way, as a filled triangle in the direction of the last stretch. */
function Head({ points }: Pick<Leg, 'points'>) {
  const [before, end] = points.slice(-2)
  if (before === undefined || end === undefined) return null
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI
  return <path class="m-way-head" d="M 2.4 0 L -1.6 -2.2 L -1.6 2.2 Z" transform={`translate(${end.x} ${end.y}) rotate(${angle})`} />
}

const wordOf = { entrance: 'entrance', kiosk: 'here', desk: 'desk', stairs: 'stairs' } as const

/** The kiosk is marked only for who stands at it. */
function Mark({ kind, x, y, isStart, language }: { kind: MarkKind; x: number; y: number; isStart: boolean; language: Language }) {
  if (kind === 'kiosk' && !isStart) return null
  const word = visitWords(language).plain(wordOf[kind])
  const isLow = kind === 'entrance'
  return (
    <g class={isStart ? 'm-mark is-start' : 'm-mark'} data-mark={kind}>
      {kind === 'stairs' ? (
        <path class="m-steps" d={`M ${x - 4} ${y + 2} v -1.4 h 2 v -1.4 h 2 v -1.4 h 2 v -1.4 h 2`} />
      ) : (
        <circle cx={x} cy={y} r={isStart ? 1.8 : 1.3} />
      )}
      <Label
        x={x}
        y={isLow ? y + 3.9 : kind === 'stairs' ? y - 5.8 : y + 3.6}
        text={word}
        language={language}
        size={sizeFor(word, language, 20, 3.2)}
      />
    </g>
  )
}
