import { expect, test } from 'vitest'
import layoutDocument from '../../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import { sampleContent } from '../../../hall-server/catalogue/sample.ts'
import { postingOf, postingRules } from '../../../hall-server/catalogue/posting-kind.ts'
import { hallLayout } from '../../../shared/layout.ts'
import { serviceDay } from '../../../shared/ids.ts'
import { postingTypes } from '../../../shared/posting/details.ts'
import { namespace } from '../../../shared/posting/posting.ts'

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

test('[POST-15] what is inside the office only is for staff, and can be for nobody else', () => {
  const inside = records.filter(({ document }) => postingOf(document).details.type === 'internal')
  expect(inside.length).toBeGreaterThan(0)
  for (const { document, scope } of inside) {
    expect(scope).toMatchObject({ kind: 'limited', audiences: ['staff'] })
    expect(kind.allows(document, { kind: 'public' })).toBe(false)
    expect(kind.allows(document, { kind: 'limited', audiences: ['staff', 'deputies'], reason: 'x' })).toBe(false)
  }
})
