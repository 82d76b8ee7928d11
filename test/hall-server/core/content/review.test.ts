import { describe, expect, test } from 'vitest'
import { contentKey } from '../../../../shared/wire/content.ts'
import { allPoints, closed, everybody, given, key, names, server, staff, staffOnly } from './content-spec.ts'

describe('a draft', () => {
  test('[REV-1] leaves what is in force alone until it is published', () => {
    const content = given()
    content.publish('first')
    expect(content.save('editor', 'second')).toBe('ok')
    expect([content.live(), content.state()]).toEqual(['first', 'draft'])
    content.publish('third')
    expect([content.live(), content.record()?.live?.version]).toEqual(['third', 2])
  })

  test('[REV-1] must be in order and of its own record', () => {
    const content = given()
    expect(content.act('editor', { type: 'save', document: { code: 'matter' }, scope: everybody, base: 0 })).toBe('bad-message')
    expect(content.act('editor', { type: 'save', document: { code: 'other', text: 'x' }, scope: everybody, base: 0 })).toBe('bad-message')
    expect(content.events).toEqual([])
  })

  test('[REV-2] is not written over by who read an older one', () => {
    const content = given()
    content.save('editor', 'mine')
    const base = content.position()
    content.save('editor2', 'theirs')
    const again = (type: 'save' | 'submit') =>
      content.act(
        'editor',
        type === 'save' ? { type, document: { code: 'matter', text: 'mine again' }, scope: everybody, base } : { type, base },
      )
    expect([again('save'), again('submit')]).toEqual(['changed-meanwhile', 'changed-meanwhile'])
    expect(content.record()?.draft?.document).toMatchObject({ text: 'theirs' })
  })

  test('[REV-2] is not approved by who read another text', () => {
    const content = given()
    content.save('editor', 'read')
    content.submit()
    const base = content.position()
    content.act('editor', { type: 'send-back', reason: 'one more thing' })
    content.save('editor', 'not read')
    content.submit()
    expect(content.act('department', { type: 'approve', points: allPoints, base })).toBe('changed-meanwhile')
    expect(content.act('department', { type: 'approve', points: allPoints, base: content.position() })).toBe('ok')
  })

  test('[REV-3] with a blocking fault is neither submitted nor approved', () => {
    const content = given()
    content.save('editor', { text: 'x', faulty: true })
    expect(content.submit()).toBe('blocking-faults')
    content.save('editor', 'faultyFrom 2026-06-18')
    expect(content.submit()).toBe('ok')
    content.atHour(24)
    expect(content.approve('department')).toBe('blocking-faults')
  })

  test('[REV-3] that becomes faulty before its day goes back when the day comes', () => {
    const content = given()
    content.publish('first')
    content.save('editor', { text: 'faultyFrom 2026-06-18', from: '2026-06-18' })
    content.submit()
    content.approve('department')
    content.approve('reviewer')
    content.atHour(24)
    expect([content.tick(), content.state(), content.live()]).toEqual(['ok', 'draft', 'first'])
    expect(content.record()?.acts.at(-1)).toMatchObject({ act: 'sent-back', by: null, note: 'LINT-X' })
  })

  test('[REV-12] in review is neither changed nor thrown away nor submitted again', () => {
    const content = given()
    content.save('editor', 'x')
    content.submit()
    for (const approver of ['department', 'reviewer', 'reviewer2']) {
      expect(content.save('editor', 'y')).toBe('in-review')
      expect(content.act('editor', { type: 'discard' })).toBe('in-review')
      expect(content.submit()).toBe('in-review')
      content.approve(approver, '2026-06-18')
    }
    expect(content.state()).toBe('scheduled')
    expect(content.record()?.draft?.document).toMatchObject({ text: 'x' })
  })

  test('[REV-12] that nobody reviews is thrown away', () => {
    const content = given()
    content.publish('first')
    content.save('editor', 'second')
    expect(content.act('editor2', { type: 'discard' })).toBe('ok')
    expect([content.state(), content.live()]).toEqual([null, 'first'])
    expect(content.act('editor', { type: 'discard' })).toBe('no-draft')
    expect(content.submit()).toBe('no-draft')
  })
})

describe('the review', () => {
  test('[REV-4] goes from the department to the openness office to the public, each by its own people', () => {
    const content = given()
    content.save('editor', 'x')
    expect(content.approve('department')).toBe('not-in-review')
    content.submit()
    expect(names.filter((name) => content.approve(name) === 'ok')).toEqual(['department', 'reviewer'])
    expect(content.live()).toBe('x')
    expect(content.record()?.acts.map(({ act }) => act)).toEqual([
      'saved',
      'submitted',
      'department-approved',
      'office-approved',
      'published',
    ])
  })

  test.each(['department', 'manager', 'admin'])('[REV-4] for the department, %s approves', (name) => {
    const content = given()
    content.save('editor', 'x')
    content.submit()
    expect([content.approve('reviewer'), content.approve(name), content.state()]).toEqual(['not-allowed', 'ok', 'office-review'])
    expect([content.approve('department'), content.approve('manager'), content.approve('admin')]).toEqual(Array(3).fill('not-allowed'))
  })

  test('[REV-5] nobody approves what he or she wrote, whoever wrote last', () => {
    const content = given()
    for (const author of ['reviewer', 'department', 'editor']) content.save(author, `by ${author}`)
    content.submit()
    expect(content.approve('department')).toBe('own-change')
    expect(content.approve('manager')).toBe('ok')
    expect(content.approve('reviewer')).toBe('own-change')
    expect(content.approve('reviewer2')).toBe('ok')
    content.save('editor', 'the next one is a new text')
    content.submit()
    expect([content.approve('department'), content.approve('reviewer')]).toEqual(['ok', 'ok'])
  })

  test('[REV-5] not even when the draft was thrown away and somebody else wrote it again', () => {
    const content = given()
    content.save('department', 'x')
    content.act('department', { type: 'discard' })
    content.save('editor', 'x')
    content.submit()
    expect(content.approve('department')).toBe('own-change')
  })

  test('[REV-6] takes another person each time', () => {
    const content = given()
    content.save('editor', 'x', closed)
    content.submit()
    content.approve('department')
    content.approve('reviewer')
    expect([content.state(), content.approve('reviewer'), content.approve('reviewer2')]).toEqual([
      'second-review',
      'already-approved',
      'ok',
    ])
  })

  test('[REV-7] of a matter of special risk takes a second reviewer, also to say that it is none', () => {
    const content = given()
    const reviewed = (risk: boolean) => {
      content.save('editor', { text: 'x', risk })
      content.submit()
      content.approve('department')
      content.approve('reviewer')
      const state = content.state()
      content.approve('reviewer2')
      return state
    }
    expect([reviewed(true), reviewed(false), reviewed(false)]).toEqual(['second-review', 'second-review', null])
  })

  test('[REV-8] is not done with a point left out', () => {
    const content = given()
    content.save('editor', 'x')
    content.submit()
    for (const left of allPoints)
      expect(content.act('department', { type: 'approve', points: allPoints.filter((point) => point !== left) })).toBe('points-missing')
    expect(content.act('department', { type: 'approve', points: [] })).toBe('points-missing')
  })

  test.each(['department', 'manager', 'admin', 'editor'])('[REV-10] in the department %s may send it back', (name) => {
    const content = given()
    content.save('editor', 'x')
    content.submit()
    expect(content.act(name, { type: 'send-back', reason: 'phones' })).toBe('ok')
    expect(content.state()).toBe('draft')
  })

  test('[REV-10] what was approved before it went back is approved no longer', () => {
    const content = given()
    content.save('editor', 'x')
    content.submit()
    content.approve('department')
    expect(content.act('department', { type: 'send-back', reason: 'too late' })).toBe('not-allowed')
    expect(content.act('editor2', { type: 'send-back', reason: 'not mine' })).toBe('not-allowed')
    expect(content.act('reviewer', { type: 'send-back', reason: 'the basis' })).toBe('ok')
    expect(content.act('reviewer', { type: 'send-back', reason: 'again' })).toBe('not-in-review')
    content.submit()
    expect([content.state(), content.approve('reviewer'), content.approve('department')]).toEqual([
      'department-review',
      'not-allowed',
      'ok',
    ])
    expect(content.approve('reviewer')).toBe('ok')
  })
})

describe('the day', () => {
  test('[REV-9] of a text is the later of what it says and what its approver says; it comes at midnight in the hall', () => {
    const content = given()
    content.publish('first')
    content.save('editor', { text: 'second', from: '2026-06-18' })
    content.submit()
    content.approve('department')
    expect([content.approve('reviewer', '2026-06-19'), content.state()]).toEqual(['ok', 'scheduled'])
    content.atHour(47.99)
    content.tick()
    expect(content.live()).toBe('first')
    content.atHour(48)
    content.tick()
    expect([content.live(), content.state(), content.record()?.acts.at(-1)?.by]).toEqual(['second', null, null])
    const facts = content.events.length
    content.tick()
    expect(content.events.length).toBe(facts)
  })

  test('[REV-9] an approver of the department may name it too; one that has passed is now', () => {
    const content = given()
    content.save('editor', { text: 'x', from: '2020-01-01' })
    content.submit()
    content.approve('department', '2026-06-20')
    content.approve('reviewer')
    expect(content.record()?.draft).toMatchObject({ state: 'scheduled', effectiveFrom: '2026-06-20' })
    content.act('manager', { type: 'send-back', reason: 'sooner' })
    content.submit()
    content.approve('department')
    content.approve('reviewer')
    expect(content.live()).toBe('x')
  })
})

describe('withdrawing', () => {
  test.each(names)('[REV-11] by %s', (name) => {
    const content = given()
    content.publish('x')
    const may = name === 'manager' || name === 'reviewer' || name === 'reviewer2'
    expect(content.act(name, { type: 'withdraw', reason: 'wrong fee' })).toBe(may ? 'ok' : 'not-allowed')
    expect(content.seen()).toEqual(may ? [] : ['x'])
    expect(content.record()?.withdrawn).toBe(may)
  })

  test('[REV-11] stops a version that waits for its day, and cannot be done twice', () => {
    const content = given()
    content.publish('x')
    content.save('editor', { text: 'y', from: '2026-06-18' })
    content.submit()
    content.approve('department')
    content.approve('reviewer')
    content.act('manager', { type: 'withdraw', reason: 'all wrong' })
    content.atHour(24)
    content.tick()
    expect([content.state(), content.seen()]).toEqual(['draft', []])
    expect(content.act('manager', { type: 'withdraw', reason: 'again' })).toBe('not-published')
  })
})

describe('earlier versions', () => {
  test('[REV-13] are kept, and one becomes a draft that is reviewed like any', () => {
    const content = given()
    content.publish('first', staffOnly)
    content.publish('second')
    const restore = () =>
      content.act('editor2', { type: 'restore', version: 1, document: { code: 'matter', text: 'first' }, scope: staffOnly })
    expect([restore(), content.state(), content.live()]).toEqual(['ok', 'draft', 'second'])
    expect(restore()).toBe('draft-exists')
    const [first, second] = content.record()?.versions ?? []
    expect([first?.scope, second?.scope]).toEqual([staffOnly, everybody])
    expect(content.events[(first?.textAt ?? 0) - 1]).toMatchObject({ type: 'DraftSaved', document: { text: 'first' } })
    expect(content.record()?.authors).toEqual(['editor2'])
  })
})

describe('many at once', () => {
  const one = (code: string, more: object = {}) => ({
    key: contentKey.parse({ kind: 'guide', code }),
    document: { code, text: `text of ${code}`, ...more },
    scope: everybody,
  })

  test('[REV-14] are saved all or none', () => {
    const content = given()
    const save = (name: string, ...records: ReturnType<typeof one>[]) => content.ask(staff(name), { type: 'save-all', records })
    expect(save('editor', one('a'), one('b', { text: 7 }))).toBe('bad-message')
    expect(save('inspector', one('a'))).toBe('not-allowed')
    expect(content.events).toEqual([])
    expect(save('editor', one('a'), one('b'))).toBe('ok')
    expect([...content.content.records.keys()]).toEqual(['guide/a', 'guide/b'])
  })
})

describe('who may', () => {
  test('[REV-15] clerks, greeters and inspectors change nothing', () => {
    const content = given()
    content.publish('x')
    content.save('editor', 'y')
    const before = content.events.length
    for (const name of ['clerk', 'greeter', 'inspector']) {
      expect(content.save(name, 'mine')).toBe('not-allowed')
      expect(content.submit(name)).toBe('not-allowed')
      expect(content.approve(name)).toBe('not-allowed')
      for (const type of ['discard', 'withdraw', 'send-back'] as const) expect(content.act(name, { type, reason: 'r' })).toBe('not-allowed')
    }
    expect(content.events.length).toBe(before)
  })

  test('[REV-15] the server begins and keeps the days; people do neither, and it does nothing of theirs', () => {
    const content = given()
    const first = [{ key, document: { code: 'matter', text: 'sample' }, scope: everybody }]
    expect(content.ask(staff('admin'), { type: 'begin', records: first })).toBe('not-allowed')
    expect(content.ask(staff('admin'), { type: 'tick' })).toBe('not-allowed')
    expect(content.ask(server, { type: 'save-all', records: first })).toBe('not-allowed')
    expect(content.ask(server, { type: 'record', key, ask: { type: 'withdraw', reason: 'r' } })).toBe('not-allowed')
    expect(content.ask(server, { type: 'begin', records: first })).toBe('ok')
    expect([content.live(), content.record()?.acts.map(({ act }) => act)]).toEqual(['sample', ['imported']])
    expect(content.ask(server, { type: 'begin', records: first })).toBe('ok')
    expect(content.events.length).toBe(1)
  })
})
