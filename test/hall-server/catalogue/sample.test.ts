import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import layoutDocument from '../../../hall-server/catalogue/sample/urumqi.layout.json'
import { hallLayout } from '../../../shared/layout.ts'
import { kindOfLine } from '../../../shared/visit/kinds.ts'
import { sampleDepartments as departments, sampleItems as items } from '../../preview/sample-items.ts'

const layout = hallLayout.parse(layoutDocument)
const icons = readFileSync(new URL('../../../shared/screen/icons.svg', import.meta.url), 'utf8')
const set = (values: readonly string[]) => new Set(values)

describe('the sample hall', () => {
  test('has 15 counters, labelled 1 to 15, in 3 zones and 10 lines, one of them always open and three for what follows the intake', () => {
    expect(layout.counters.map((counter) => counter.label)).toEqual(Array.from({ length: 15 }, (_, n) => String(n + 1)))
    expect(set(layout.counters.map((counter) => counter.zone))).toEqual(set(layout.zones.map((zone) => zone.id)))
    expect(layout.zones).toHaveLength(3)
    expect(layout.lines.map((line) => line.prefix).join('')).toBe('ABCDEFHLJK')
    expect(layout.stops).toEqual({ photo: 'photo', payment: 'payment', collection: 'collection' })
    expect(Object.keys(layout.map.zones)).toEqual(layout.zones.map(({ id }) => id))
    expect(layout.lines.filter((line) => line.alwaysOpen).map((line) => line.id)).toEqual(['unsolved'])
  })

  test.each(layout.lines.map((line) => line.id))('line %s is served by one to four counters', (line) => {
    const serving = layout.counters.filter((counter) => counter.lines.includes(line)).length
    expect(serving).toBeGreaterThanOrEqual(1)
    expect(serving).toBeLessThanOrEqual(4)
  })

  test('gives numbers at any hour, so that a newcomer can try it', () => {
    expect(layout.keepsHours).toBe(false)
    expect(layout.hours.mon).toEqual([
      ['10:00', '14:00'],
      ['16:00', '20:00'],
    ])
    expect(layout.hours.sun).toEqual([])
  })

  test('names every zone, line, department and item in Chinese, Uyghur and English', () => {
    const names = [layout, ...layout.zones, ...layout.lines, ...departments, ...items].map((named) => named.name)
    expect(names.filter((name) => name.ug === undefined || name.en === undefined)).toEqual([])
  })
})

describe('the sample items', () => {
  test('are at least 120, each with a code of its own', () => {
    expect(items.length).toBeGreaterThanOrEqual(120)
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length)
  })

  test('cover every line and every department, and name no other', () => {
    // Nobody comes to the hall for a photograph or to pay alone.
    const intake = layout.lines.filter(({ id }) => !['photo', 'payment'].includes(kindOfLine(layout.stops, id)))
    expect(set(items.map((item) => item.line))).toEqual(set(intake.map((line) => line.id)))
    expect(set(items.map((item) => item.department))).toEqual(set(departments.map((department) => department.id)))
  })

  test('have icons the screens can draw', () => {
    const missing = [...items, ...departments].filter(({ icon }) => !icons.includes(`id="i-${icon}"`))
    expect(missing).toEqual([])
  })

  test('say which six are asked for most', () => {
    expect(items.flatMap((item) => item.popular ?? []).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('keep the desk for what could not be settled', () => {
    expect(items.find((item) => item.code === 'hall-unresolved')?.line).toBe('unsolved')
  })
})
