import { expect, test } from 'vitest'
import layoutDocument from '../../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import { sampleContent } from '../../../hall-server/catalogue/sample.ts'
import { postingOf, postingRules } from '../../../hall-server/catalogue/posting-kind.ts'
import { hallLayout } from '../../../shared/layout.ts'
import { serviceDay } from '../../../shared/ids.ts'
import { postingTypes } from '../../../shared/posting/details.ts'
import { embargoOf, namespace } from '../../../shared/posting/posting.ts'
import { textsOf } from '../../../shared/guide/texts.ts'
import { hallForTest } from '../doors/hall-at-work.ts'

const kind = postingRules(hallLayout.parse(layoutDocument))
const records = (await sampleContent()).filter(({ key }) => key.kind === 'posting')
const postings = records.map(({ document }) => postingOf(document))

test('every sample posting is one, is blocked by nothing, and may be open to its circle', () => {
  for (const { key, document, scope } of records) {
    expect(kind.read(document), key.code).toMatchObject({ ok: true })
    expect(
      kind.lint(document, serviceDay.parse('2026-11-23'), 0, null).filter(({ weight }) => weight === 'blocking'),
      key.code,
    ).toEqual([])
    expect(kind.allows(document, scope), key.code).toBe(true)
  }
})

test('there is one of each type, of each namespace, and with each clock, and each says that it is a sample', () => {
  expect(new Set(postings.map(({ details }) => details.type))).toEqual(new Set(postingTypes))
  expect(new Set(postings.map((each) => each.namespace))).toEqual(new Set(namespace.options))
  expect(new Set(postings.map(({ cadence }) => cadence.kind)).size).toBe(4)
  expect(postings.filter(({ sampleFields }) => sampleFields.length === 0)).toEqual([])
})

test('every pack of the notice is whole: townships, stations and utilities, each with all it names', () => {
  const has = (type: string, parts: string[]) => {
    const given = postings.flatMap(({ details }) => (details.type === type ? Object.values(details) : []))
    expect(parts.filter((part) => !given.includes(part))).toEqual([])
  }
  has('township', ['finance', 'construction', 'homestead', 'burden'])
  has('station', ['police', 'market', 'tax', 'transport', 'land', 'health'])
  has('utility', ['school', 'hospital', 'water', 'gas', 'heating', 'power', 'transport'])
  has('internal', ['integrity', 'finance', 'personnel', 'welfare'])
})

test('each can be read in Chinese and English, and in a Uyghur that says it is a draft', () => {
  expect(postings.length).toBeGreaterThanOrEqual(30)
  for (const each of postings) {
    expect(
      textsOf(each).filter(({ value }) => value.en === undefined),
      each.code,
    ).toEqual([])
    expect(
      textsOf(each).filter(({ value }) => value.ug === undefined),
      each.code,
    ).toEqual([])
    expect(each.languages.ug?.reviewedBy, each.code).toBeNull()
  }
})

test('[POST-13] a new hall keeps the release that is under an embargo to itself', async () => {
  const hall = await hallForTest()
  const under = postings.filter((posting) => (embargoOf(posting) ?? 0) > Date.now())
  expect(under.length).toBeGreaterThan(0)
  for (const { code } of under) expect(hall.hall.content.public.posting(code)).toBeUndefined()
  const dues = await hall.get('/api/office/due', { cookie: await hall.signIn('editor') })
  expect(await dues.text()).toContain(under[0]?.code)
})

test('[POST-15] what is inside the office only is for staff, and can be for nobody else', () => {
  const inside = records.filter(({ document }) => postingOf(document).details.type === 'internal')
  expect(inside.length).toBeGreaterThan(0)
  for (const { document, scope } of inside) {
    expect(scope).toMatchObject({ kind: 'limited', audiences: ['staff'] })
    expect(kind.allows(document, { kind: 'public' })).toBe(false)
    expect(kind.allows(document, { kind: 'limited', audiences: ['staff', 'deputies'], reason: 'x' })).toBe(false)
  }
})
