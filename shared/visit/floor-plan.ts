import type { HallLayout } from '../layout.ts'
import type { Floor, FloorPlan, MarkKind, ZoneOnPlan } from '../wire/map.ts'

/** A floor is drawn on a sheet this wide and high, whatever the building measures. */
export const SHEET = { w: 100, h: 60 } as const
const ENTRANCE = { x: 50, y: 60 } as const
const STAIRS = { x: 50, y: 8 } as const
/** Space around zones that nobody has placed. */
const MARGIN = 3
/** Depth of a counter, and the free strip before it. */
const DEPTH = 7

type Placed = { x: number; y: number; w: number; h: number; floor: number }
type Point = { x: number; y: number }

/** [MAP-1] The hall as it is drawn: zones where the layout places them, else side by side, each with its counters along the far side. */
export function planOfHall({ zones, counters, map }: Pick<HallLayout, 'zones' | 'counters' | 'map'>): FloorPlan {
  const places = zones.map(({ id }, at) => map.zones[id] ?? sideBySide(at, zones.length))
  const numbers = [...new Set([1, ...places.map(({ floor }) => floor)])].sort((a, b) => a - b)
  const entrance = map.entrance ?? ENTRANCE
  const stairs = map.stairs ?? STAIRS
  const floors = numbers.map((floor): Floor => {
    const from = floor === 1 ? entrance : stairs
    return {
      floor,
      zones: zones.flatMap(({ id, name, way }, at) => {
        const place = places[at]
        if (place === undefined || place.floor !== floor) return []
        const labels = counters.filter(({ zone }) => zone === id).map(({ label }) => label)
        const { x, y, w, h } = place
        return [{ id, name, ...(way === undefined ? {} : { way }), x, y, w, h, counters: countersIn(place, labels, from) }]
      }),
      marks: [
        ...(floor === 1 ? [mark('entrance', entrance), ...markAt('kiosk', map.kiosk), ...markAt('desk', map.desk)] : []),
        ...(numbers.length > 1 ? [mark('stairs', stairs)] : []),
      ],
    }
  })
  return { floors }
}

const mark = (kind: MarkKind, { x, y }: Point) => ({ kind, x, y })
const markAt = (kind: MarkKind, point: Point | undefined) => (point === undefined ? [] : [mark(kind, point)])

/** In rows of four at most, above the aisle that leads in from the entrance. */
function sideBySide(at: number, count: number): Placed {
  const rows = Math.ceil(count / 4)
  const columns = Math.ceil(count / rows)
  const [w, h] = [(SHEET.w - MARGIN) / columns - MARGIN, (SHEET.h - 12) / rows - MARGIN]
  const [column, row] = [at % columns, Math.floor(at / columns)]
  return { x: MARGIN + column * (w + MARGIN), y: MARGIN + row * (h + MARGIN), w, h, floor: 1 }
}

/** Along the longer side that is farther from where visitors come from. */
function countersIn({ x, y, w, h }: Placed, labels: readonly string[], from: Point): ZoneOnPlan['counters'] {
  const isWide = w >= h
  const each = (isWide ? w : h) / Math.max(1, labels.length)
  const depth = Math.min(DEPTH, (isWide ? h : w) / 3)
  const isFar = isWide ? from.y < y + h / 2 : from.x < x + w / 2
  return labels.map((label, at) =>
    isWide
      ? { label, x: x + at * each, y: isFar ? y + h - depth : y, w: each, h: depth }
      : { label, x: isFar ? x + w - depth : x, y: y + at * each, w: depth, h: each },
  )
}

/** Where a visitor is to go: a zone, and in it the counters that serve; none named: the zone as a whole. */
export interface Target {
  readonly zone: string
  readonly labels: readonly string[]
}
/** A stretch of the way on one floor, corner by corner. */
export interface Leg {
  readonly floor: number
  readonly points: readonly Point[]
}

/** [MAP-2] From the kiosk or the entrance to the counter in the middle of those named; over the stairs where it is on another floor. Empty for an unknown zone. */
export function wayTo({ floors }: FloorPlan, { zone: id, labels }: Target, from: 'kiosk' | 'entrance'): Leg[] {
  const ground = floors.find(({ floor }) => floor === 1)
  const goal = floors.find(({ zones }) => zones.some((zone) => zone.id === id))
  const zone = goal?.zones.find((one) => one.id === id)
  const start = ground?.marks.find(({ kind }) => kind === from) ?? ground?.marks.find(({ kind }) => kind === 'entrance')
  if (ground === undefined || goal === undefined || zone === undefined || start === undefined) return []
  if (goal === ground) return [{ floor: 1, points: into(zone, labels, start) }]
  const stairs = ground.marks.find(({ kind }) => kind === 'stairs')
  if (stairs === undefined) return [{ floor: goal.floor, points: [] }]
  return [
    { floor: 1, points: toStairs(start, stairs, ground) },
    { floor: goal.floor, points: into(zone, labels, stairs) },
  ]
}

const bare = ({ x, y }: Point): Point => ({ x, y })
const AISLE = 6

/** Straight, or beside the help desk where that stands between. */
function toStairs(start: Point, stairs: Point, { marks }: Floor): Point[] {
  const desk = marks.find(({ kind }) => kind === 'desk')
  const blocks = desk !== undefined && desk.y < start.y && desk.y > stairs.y && Math.abs(desk.x - stairs.x) < AISLE
  const lane = blocks ? stairs.x + AISLE + 1 : stairs.x
  const turn = start.y - AISLE
  return tidy([bare(start), { x: start.x, y: turn }, { x: lane, y: turn }, { x: lane, y: stairs.y }, bare(stairs)])
}

/** To the free strip before the counter: along the zone's near side, then in. */
function into(zone: ZoneOnPlan, labels: readonly string[], start: Point): Point[] {
  const named = zone.counters.filter(({ label }) => labels.includes(label))
  const counter = named[Math.floor((named.length - 1) / 2)]
  const goal = counter === undefined ? inside(zone, start) : beforeOf(zone, counter)
  if (zone.w >= zone.h) {
    const isBelow = start.y > zone.y + zone.h
    const near = isBelow ? zone.y + zone.h + AISLE / 2 : start.y < zone.y ? zone.y - AISLE / 3 : start.y
    return tidy([bare(start), { x: start.x, y: near }, { x: goal.x, y: near }, goal])
  }
  const isRight = start.x < zone.x
  const lane = isRight ? zone.x - AISLE / 2 : zone.x + zone.w + AISLE / 2
  const turn = start.y > zone.y + zone.h ? Math.max(zone.y + zone.h + AISLE / 2, start.y - AISLE) : start.y
  return tidy([bare(start), { x: start.x, y: turn }, { x: lane, y: turn }, { x: lane, y: goal.y }, goal])
}

/** A few steps in from the side one comes from. */
function inside({ x, y, w, h }: ZoneOnPlan, start: Point): Point {
  if (w >= h) return { x: x + w / 2, y: start.y > y + h ? y + h - AISLE : y + AISLE }
  return { x: start.x < x ? x + AISLE : x + w - AISLE, y: y + h / 2 }
}

/** A step before the counter, on the zone's side. */
function beforeOf(zone: ZoneOnPlan, { x, y, w, h }: ZoneOnPlan['counters'][number]): Point {
  const middle = { x: x + w / 2, y: y + h / 2 }
  if (zone.w >= zone.h) return { x: middle.x, y: y === zone.y ? y + h + 2 : y - 2 }
  return { x: x === zone.x ? x + w + 2 : x - 2, y: middle.y }
}

/** Without corners that are none. */
const tidy = (points: readonly Point[]): Point[] => points.filter(({ x, y }, at) => points[at - 1]?.x !== x || points[at - 1]?.y !== y)
