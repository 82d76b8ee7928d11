import { describe, expect, test } from 'vitest'
import { isSomethingDue } from '../../../../hall-server/core/content/publishing.ts'
import { staffTexts } from '../../../../hall-server/core/content/views/public.ts'
import { everybody, given, hour, key, rules, server, staffOnly, type Spec } from './content-spec.ts'

const approved = (content: Spec) => [content.submit(), content.approve('department'), content.approve('reviewer')]
const allOk = ['ok', 'ok', 'ok']
const isDue = ({ content }: Spec, hours: number) => isSomethingDue(content, rules, hour(hours))

describe('[POST-13] an embargo', () => {
  test('keeps what all have approved from everybody, to the millisecond', () => {
    const content = given()
    content.save('editor', { text: 'release', notBefore: hour(12) })
    expect(approved(content)).toEqual(allOk)
    content.atHour(12 - 1 / 3_600_000)
    expect([isDue(content, 12 - 1 / 3_600_000), content.tick(), content.live(), content.seen()]).toEqual([false, 'ok', null, []])
    content.atHour(12)
    expect([isDue(content, 12), content.tick(), content.seen()]).toEqual([true, 'ok', ['release']])
    expect(content.record()?.acts.at(-1)).toMatchObject({ act: 'published', by: null })
  })

  test('of a new version leaves the old one in force until it ends', () => {
    const content = given()
    content.publish('before')
    content.save('editor', { text: 'after', notBefore: hour(12) })
    approved(content)
    expect(content.seen()).toEqual(['before'])
    content.atHour(12)
    content.tick()
    expect(content.seen()).toEqual(['after'])
  })

  test('holds for staff too', () => {
    const content = given()
    content.save('editor', { text: 'for staff', notBefore: hour(12) }, staffOnly)
    expect([...approved(content), content.approve('reviewer2')]).toEqual([...allOk, 'ok'])
    const read = () => staffTexts(content.content, 'guide').map(({ code }) => code)
    expect(read()).toEqual([])
    content.atHour(12)
    content.tick()
    expect([read(), content.seen()]).toEqual([['matter'], []])
  })

  test('that is over no longer holds anything back', () => {
    const content = given()
    content.publish({ text: 'release', notBefore: hour(8) })
    expect(content.seen()).toEqual(['release'])
  })

  test('holds for the first content of a new hall, which the clock then brings', () => {
    const content = given()
    const records = [{ key, document: { code: 'matter', text: 'release', notBefore: hour(12) }, scope: everybody }]
    expect(content.ask(server, { type: 'begin', records })).toBe('ok')
    expect([content.state(), content.live(), content.seen()]).toEqual(['scheduled', null, []])
    expect(content.ask(server, { type: 'begin', records })).toBe('ok')
    expect(content.events).toHaveLength(2)
    content.atHour(12)
    expect([content.tick(), content.seen()]).toEqual(['ok', ['release']])
  })
})

describe('[POST-14] the last day', () => {
  test('is a whole day of the hall; then the clock takes the text away and the history says so', () => {
    const content = given()
    content.publish({ text: 'for a time', removeOn: '2026-06-18' })
    content.atHour(47.99)
    expect([isDue(content, 47.99), content.tick(), content.seen()]).toEqual([false, 'ok', ['for a time']])
    content.atHour(48)
    expect([isDue(content, 48), content.tick(), content.seen()]).toEqual([true, 'ok', []])
    expect(content.record()?.acts.at(-1)).toMatchObject({ act: 'withdrawn', by: null, note: 'removeOn' })
    const facts = content.events.length
    expect([isDue(content, 72), content.tick(), content.events.length]).toEqual([false, 'ok', facts])
  })

  test('does not touch the draft that is at work on it', () => {
    const content = given()
    content.publish({ text: 'for a time', removeOn: '2026-06-17' })
    content.save('editor', { text: 'for longer', removeOn: '2026-06-30' })
    approved(content)
    content.atHour(24)
    content.tick()
    expect(content.seen()).toEqual(['for longer'])
  })

  test('gives way to a version that comes into force in the same moment', () => {
    const content = given()
    content.publish({ text: 'old', removeOn: '2026-06-17' })
    content.save('editor', { text: 'new', from: '2026-06-18' })
    approved(content)
    content.atHour(24)
    content.tick()
    expect([content.seen(), content.tick(), content.seen()]).toEqual([['new'], 'ok', ['new']])
  })
})
