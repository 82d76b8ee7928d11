import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import layoutDocument from '../../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import { languages } from '../../../shared/language/languages.ts'
import { textIn } from '../../../shared/language/text.ts'
import { hallLayout } from '../../../shared/layout.ts'
import { HallMap } from '../../../shared/screen/map/hall-map.tsx'
import { planOfHall, SHEET, wayTo } from '../../../shared/visit/floor-plan.ts'
import { floorPlan } from '../../../shared/wire/map.ts'

const layout = hallLayout.parse(layoutDocument)
const plan = planOfHall(layout)
const inside = (outer: { x: number; y: number; w: number; h: number }, inner: typeof outer) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01

describe('[MAP-1] the map is drawn from the layout', () => {
  test.each([
    ['as it places them', layout],
    ['side by side when it places none', hallLayout.parse({ ...layoutDocument, map: undefined })],
  ])('%s: every counter once, inside its zone, every zone on the sheet', (_, hall) => {
    const { floors } = floorPlan.parse(planOfHall(hall))
    const zones = floors.flatMap((floor) => floor.zones)
    expect(zones.map(({ id }) => id).sort()).toEqual(hall.zones.map(({ id }) => id).sort())
    const drawn = zones.flatMap(({ id, counters }) => counters.map(({ label }) => `${id} ${label}`)).sort()
    expect(drawn).toEqual(hall.counters.map(({ zone, label }) => `${zone} ${label}`).sort())
    for (const zone of zones) {
      expect(inside({ x: 0, y: 0, ...SHEET }, zone), zone.id).toBe(true)
      for (const counter of zone.counters) expect(inside(zone, counter), counter.label).toBe(true)
    }
  })
  test('zones are placed all or none, and only those there are', () => {
    const faults = (zones: object) =>
      hallLayout.safeParse({ ...layoutDocument, map: { zones } }).error?.issues.map(({ message }) => message)
    const place = { x: 1, y: 1, w: 20, h: 20 }
    expect(faults({ east: place })).toEqual(['"west" is not placed', '"upper" is not placed'])
    expect(faults({ ...layoutDocument.map.zones, north: place })).toEqual(['no zone "north"'])
  })
})

describe('[MAP-2] the way', () => {
  test('leads from the kiosk to the counter in the middle of those that serve', () => {
    const [leg, ...more] = wayTo(plan, { zone: 'east', labels: ['2', '3', '4'] }, 'kiosk')
    expect(more).toEqual([])
    const counter = plan.floors[0]?.zones.find(({ id }) => id === 'east')?.counters.find(({ label }) => label === '3')
    const end = leg?.points.at(-1)
    expect(leg?.points[0]).toEqual({ x: 43, y: 50 })
    expect(end?.y).toBe((counter?.y ?? 0) + (counter?.h ?? 0) / 2)
    expect(end?.x).toBeLessThan(counter?.x ?? 0)
  })
  test('goes over the stairs to another floor, round the help desk', () => {
    const legs = wayTo(plan, { zone: 'upper', labels: ['12'] }, 'entrance')
    expect(legs.map(({ floor }) => floor)).toEqual([1, 2])
    expect(legs[0]?.points.at(-1)).toEqual({ x: 50, y: 8 })
    expect(legs[0]?.points.some(({ x, y }) => x === 50 && y > 8 && y < 26)).toBe(false)
    expect(legs[1]?.points[0]).toEqual({ x: 50, y: 8 })
  })
  test('to a zone there is not there is none', () => {
    expect(wayTo(plan, { zone: 'gone', labels: [] }, 'kiosk')).toEqual([])
  })
  test('never cuts through another zone, whichever counter it leads to', () => {
    for (const { id, label, zone } of layout.counters)
      for (const { floor, points } of wayTo(plan, { zone, labels: [label] }, 'entrance'))
        for (const other of plan.floors.find((one) => one.floor === floor)?.zones ?? [])
          if (other.id !== zone)
            for (const { x, y } of points) expect(inside(other, { x, y, w: 0, h: 0 }), `${id} through ${other.id}`).toBe(false)
  })
})

test.each(languages)('[MAP-3] in %s the map is not mirrored, names its zones and says the way in words', (language) => {
  const html = renderToString(<HallMap plan={plan} language={language} target={{ zone: 'upper', labels: ['9', '10'] }} from="kiosk" />)
  expect(html).toContain('direction="ltr"')
  expect(html.match(/<svg/g)).toHaveLength(2)
  expect(html.match(/class="m-counter is-target"/g)).toHaveLength(2)
  expect(html).toContain('9–10')
  const way = layout.zones.find(({ id }) => id === 'upper')?.way
  expect(html).toContain(way === undefined ? '-' : textIn(way, language))
})
