import { expect, test } from 'vitest'
import { z } from 'zod'
import { itemCode } from '../../../../shared/ids.ts'
import { openSearch } from '../../../../shared/guide/search/search.ts'
import file from '../../../search-cases.json'
import { sampleEntries } from './sample-entries.ts'

const cases = z
  .array(z.strictObject({ query: z.string(), code: itemCode, rank: z.union([z.literal(1), z.literal(5)]), note: z.string().optional() }))
  .min(150)
  .parse(file)
const entries = await sampleEntries()
const search = openSearch(entries)

const places = cases.map((one) => {
  const hits = search.find({ text: one.query, language: 'zh' })
  const at = hits.findIndex(({ code }) => code === one.code)
  return { ...one, place: at < 0 ? Infinity : at + 1, first: hits[0] }
})

test('every case is of a guide of the sample', () => {
  const codes = new Set(entries.map(({ code }) => code))
  expect(cases.filter(({ code }) => !codes.has(code))).toEqual([])
})
test.each([
  [1, 0.9],
  [5, 0.99],
])('the right guide is among the first %i for a share of %d of what people type', (rank, share) => {
  const short = places.filter(({ place }) => place > rank)
  const told = short.map(({ query, code, place, first }) => `${query} → ${code}: ${place}, after ${first?.code} by ${first?.why?.text}`)
  expect(1 - short.length / places.length, told.join('\n')).toBeGreaterThanOrEqual(share)
})
test('what reaches its own rank does so for nearly all', () => {
  expect(places.filter(({ place, rank }) => place <= rank).length / places.length).toBeGreaterThanOrEqual(0.95)
})
