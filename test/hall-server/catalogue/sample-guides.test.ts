import { expect, test } from 'vitest'
import layoutDocument from '../../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import { groups } from '../../../shared/guide/guide.ts'
import { guide } from '../../../shared/guide/guide.ts'
import { lint } from '../../../shared/guide/lint.ts'
import { languages } from '../../../shared/language/languages.ts'
import { hallLayout } from '../../../shared/layout.ts'

const files = import.meta.glob<unknown[]>('../../../hall-server/catalogue/sample/guides/*.json', { import: 'default', eager: true })
const groupsFile = import.meta.glob<unknown>('../../../hall-server/catalogue/sample/groups.json', { import: 'default', eager: true })
const known = groups.parse(Object.values(groupsFile)[0])
const layout = hallLayout.parse(layoutDocument)
const documents = Object.values(files).flat()
/** The day the samples were written for. */
const today = '2026-11-23'

test('every sample guide is one by the schema, and each code is used once', () => {
  const faulty = documents.map((each) => guide.safeParse(each)).flatMap(({ error }) => error?.issues ?? [])
  expect(faulty).toEqual([])
  const codes = documents.map((each) => guide.parse(each).code)
  expect(codes.length).toBe(new Set(codes).size)
  expect(codes.length).toBeGreaterThan(30)
})

test('every sample guide stands in the hall: its line, department, topics, life events and counters are there', () => {
  const ids = (list: readonly { id: string }[]) => new Set<string>(list.map(({ id }) => id))
  const lines = ids(layout.lines)
  const counters = ids(layout.counters)
  const zones = ids(layout.zones)
  for (const { code, line, places } of documents.map((each) => guide.parse(each))) {
    expect(lines, code).toContain(line)
    for (const place of places) {
      for (const counter of place.counters) expect(counters, code).toContain(counter)
      if (place.zone !== undefined) expect(zones, code).toContain(place.zone)
    }
  }
})

test('the lint blocks none of them', () => {
  const all = documents.map((each) => guide.parse(each))
  const partOf = (code: string) => all.find((each) => each.code === code)
  const blocking = all
    .flatMap((each) => lint(each, { today, groups: known, partOf }).map((fault) => ({ code: each.code, ...fault })))
    .filter(({ weight }) => weight === 'blocking')
  expect(blocking).toEqual([])
})

test('most of them ask their visitor something, and a third of the charged ones have reductions or several fees', () => {
  const all = documents.map((each) => guide.parse(each))
  const charged = all.filter((each) => each.charged)
  expect(all.filter(({ questions }) => questions.length > 0).length).toBeGreaterThanOrEqual(all.length * 0.6)
  const manifold = charged.filter(({ tariffs }) => tariffs.length > 1 || tariffs.some(({ reductions }) => reductions.length > 0))
  expect(manifold.length).toBeGreaterThanOrEqual(charged.length / 3)
})

test('what a visitor must understand to come prepared is written in every language', () => {
  const partly = documents
    .map((each) => guide.parse(each))
    .flatMap(({ code, name, questions, materials, steps }) => {
      const options = questions.flatMap((each) => (each.kind === 'choice' ? each.options : []))
      const texts = [name, ...[...questions, ...options].map(({ text }) => text), ...[...materials, ...steps].map((each) => each.name)]
      return texts.filter((text) => languages.some((language) => text[language] === undefined)).map(({ zh }) => `${code}: ${zh}`)
    })
  expect(partly).toEqual([])
})
