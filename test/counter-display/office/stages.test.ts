import { expect, test } from 'vitest'
import { stagesOf } from '../../../counter-display/office/stages.ts'
import { recordView, type Scope } from '../../../shared/wire/content.ts'
import { aRow } from './a-row.ts'

const everybody: Scope = { kind: 'public' }
const staff: Scope = { kind: 'limited', audiences: ['staff'], reason: '内部' }

function stages(
  draft: { scope?: Scope; state?: string; risk?: boolean },
  live: { scope: Scope; risk?: boolean } | null = { scope: everybody },
) {
  const version = { version: 1, since: 1, by: [] }
  const around = { authors: [], approvedBy: [], effectiveFrom: null, faults: [] }
  const { scope = everybody, state = 'draft', risk = false } = draft
  const record = recordView.parse({
    row: aRow('x'),
    position: 1,
    live: live && { ...version, scope: live.scope, document: { risk: live.risk ?? false } },
    draft: { ...around, document: { risk }, scope, state },
    history: [],
    reports: [],
  })
  return stagesOf(record).join(' ')
}
const plain = 'draft department-review office-review live'
const twice = 'draft department-review office-review second-review live'

test('a public text is read by its department and by the office', () => {
  expect(stages({})).toBe(plain)
  expect(stages({}, null)).toBe(plain)
})

test('[SCOPE-1] [SCOPE-2] [REV-7] closer, opened, or of special risk it is read once more', () => {
  expect(stages({ scope: staff })).toBe(twice)
  expect(stages({}, { scope: staff })).toBe(twice)
  expect(stages({ risk: true })).toBe(twice)
  expect(stages({}, { scope: everybody, risk: true })).toBe(twice)
  expect(stages({ state: 'second-review' })).toBe(twice)
})

test('[REV-9] one that waits for its day is shown to wait', () => {
  expect(stages({ state: 'scheduled' })).toBe('draft department-review office-review scheduled live')
})
