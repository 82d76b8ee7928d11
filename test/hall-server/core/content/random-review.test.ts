import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyContent } from '../../../../hall-server/core/content/content.ts'
import { contentEvent, type ContentEvent } from '../../../../hall-server/core/content/events.ts'
import { evolve } from '../../../../hall-server/core/content/evolve.ts'
import type { Scope } from '../../../../shared/wire/content.ts'
import { closed, everybody, given, names, staffOnly, type Spec } from './content-spec.ts'

const name = fc.constantFrom(...names)
/** Those who get something done, mostly. */
const author = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('editor', 'editor2') }, name)
const approver = fc.constantFrom('department', 'manager', 'reviewer', 'reviewer2', 'editor')
const scope = fc.constantFrom<Scope>(everybody, everybody, staffOnly, closed)
const text = fc.record({ text: fc.constantFrom('a', 'b'), risk: fc.boolean(), from: fc.constantFrom('2026-06-17', '2026-06-18') })
type Step = (content: Spec) => unknown
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(author, text, scope).map(
      ([who, what, to]): Step =>
        (content) =>
          content.save(who, what, to),
    ),
  },
  {
    weight: 4,
    arbitrary: name.map(
      (who): Step =>
        (content) =>
          content.submit(who),
    ),
  },
  {
    weight: 16,
    arbitrary: approver.map(
      (who): Step =>
        (content) =>
          content.approve(who),
    ),
  },
  name.map(
    (who): Step =>
      (content) =>
        content.act(who, { type: 'discard' }),
  ),
  name.map(
    (who): Step =>
      (content) =>
        content.act(who, { type: 'send-back', reason: 'r' }),
  ),
  name.map(
    (who): Step =>
      (content) =>
        content.act(who, { type: 'withdraw', reason: 'r' }),
  ),
  name.map(
    (who): Step =>
      (content) =>
        content.act(who, { type: 'restore', version: 1, document: { code: 'matter', text: 'old' }, scope: closed }),
  ),
  fc.constant<Step>((content) => content.tick()),
  fc.constant<Step>((content) => ['department', 'manager', 'reviewer', 'reviewer2'].map((who) => content.approve(who))),
  fc.integer({ min: 9, max: 60 }).map(
    (hours): Step =>
      (content) =>
        content.atHour(hours),
  ),
)

/** Who wrote and who approved each version that came in force, read from the facts alone. */
function publications(events: readonly ContentEvent[]) {
  const found: { authors: Set<string>; approvers: Set<string>; scope: Scope }[] = []
  let authors = new Set<string>()
  let approvers = new Set<string>()
  let last: Scope = everybody
  for (const event of events) {
    if (event.type === 'DraftSaved') {
      authors.add(String(event.by))
      approvers = new Set()
      last = event.scope
    }
    if (event.type === 'DraftApproved') approvers.add(String(event.by))
    if (event.type === 'DraftSentBack') approvers = new Set()
    if (event.type === 'VersionPublished') {
      found.push({ authors, approvers, scope: last })
      authors = new Set()
    }
  }
  return found
}

test('[REV-16] [SCOPE-1] nothing is ever in force that an author approved, or fewer than two, three if it is not public', () => {
  let published = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (steps) => {
      const content = given()
      for (const each of steps) each(content)
      for (const { authors, approvers, scope: of } of publications(content.events)) {
        published += 1
        expect([...approvers].filter((who) => authors.has(who))).toEqual([])
        expect(approvers.size).toBeGreaterThanOrEqual(of.kind === 'public' ? 2 : 3)
      }
      if (content.record()?.live?.scope.kind !== 'public') expect(content.seen()).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(published).toBeGreaterThan(50)
})

test('[REV-17] the facts alone replay to the same content', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const content = given()
      for (const each of steps) each(content)
      const facts = content.events.map((event) => JSON.stringify(event))
      const replayed = facts.reduce((state, fact) => evolve(state, contentEvent.parse(JSON.parse(fact))), emptyContent())
      expect(replayed).toEqual(content.content)
    }),
    { numRuns: 100 },
  )
})
