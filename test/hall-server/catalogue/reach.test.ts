import { expect, test } from 'vitest'
import { reachMeter } from '../../../hall-server/catalogue/reach.ts'
import { instant } from '../../../shared/ids.ts'

const at = (ms: number) => instant.parse(1_000_000 + ms)

test('the slowest of those who were there at the approval counts', () => {
  let told = 0
  const meter = reachMeter(() => (told += 1))
  meter.joined('a')
  meter.joined('b')
  expect(meter.reach()).toBe(null)
  meter.published(7, at(0))
  meter.shown('a', 7, at(120))
  expect(meter.reach()).toEqual({ version: 7, approvedAt: at(0), shown: 1, connected: 2, slowest: null })
  meter.joined('late')
  meter.shown('b', 7, at(300))
  meter.shown('late', 7, at(60_000))
  expect(meter.reach()).toMatchObject({ shown: 3, connected: 3, slowest: 300 })
  expect(told).toBe(7)
})

test('who is switched off is waited for no longer; who shows an older version still is', () => {
  const meter = reachMeter(() => undefined)
  for (const screen of ['a', 'b', 'c']) meter.joined(screen)
  meter.published(7, at(0))
  meter.shown('a', 7, at(50))
  meter.shown('b', 6, at(60))
  meter.left('c')
  expect(meter.reach()).toMatchObject({ shown: 1, connected: 2, slowest: null })
  meter.shown('b', 7, at(90))
  meter.shown('b', 7, at(900))
  meter.shown('stranger', 7, at(950))
  expect(meter.reach()).toMatchObject({ shown: 2, connected: 2, slowest: 90 })
})

test('a newer change is measured anew', () => {
  const meter = reachMeter(() => undefined)
  meter.joined('a')
  meter.published(7, at(0))
  meter.shown('a', 7, at(500))
  meter.published(9, at(1_000))
  expect(meter.reach()).toMatchObject({ version: 9, shown: 0, slowest: null })
  meter.shown('a', 9, at(1_040))
  expect(meter.reach()).toMatchObject({ shown: 1, slowest: 40 })
})
