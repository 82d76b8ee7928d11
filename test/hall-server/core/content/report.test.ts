import { expect, test } from 'vitest'
import { recordView } from '../../../../hall-server/core/content/views/records.ts'
import { serviceDay } from '../../../../shared/ids.ts'
import { closed, given, key, reader, rules, staff, type Spec } from './content-spec.ts'

const report = (content: Spec, version = 1, by: Parameters<Spec['ask']>[0] = reader) =>
  content.ask(by, { type: 'report', key, report: { version, about: 'fees', reason: 'fee', place: 'K1' } })
const view = (content: Spec) => {
  const record = content.record()
  if (record === undefined) throw new Error('There is no record')
  return recordView(record, rules, serviceDay.parse('2026-06-17'))
}

test('[REPORT-1] of what is public anybody, of anything else nobody learns that it is there', () => {
  const content = given()
  expect(report(content)).toBe('unknown-item')
  content.save('editor', 'x')
  expect(report(content)).toBe('unknown-item')
  content.publish('x')
  expect([report(content), report(content, 1, staff('clerk'))]).toEqual(['ok', 'ok'])
  content.publish('y', closed)
  expect(report(content, 2)).toBe('unknown-item')
})

test('[REPORT-2] the office sees it, and goes on with its work', () => {
  const content = given()
  content.publish('x')
  content.save('editor', 'y')
  const before = content.position()
  report(content)
  report(content, 7)
  expect(view(content)).toMatchObject({
    row: { reports: 1 },
    position: before,
    reports: [{ version: 1, about: 'fees', reason: 'fee', place: 'K1' }],
  })
  expect(content.content.publicVersion).toBeLessThan(content.content.position)
  content.publish('z')
  expect(view(content)).toMatchObject({ row: { reports: 0 }, reports: [] })
})

test('[REPORT-2] a thousand say no more than a hundred', () => {
  const content = given()
  content.publish('x')
  for (let n = 0; n < 150; n += 1) report(content)
  expect(view(content).reports).toHaveLength(100)
})
