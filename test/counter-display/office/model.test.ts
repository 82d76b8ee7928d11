import { afterEach, describe, expect, test } from 'vitest'
import type { OfficeApi } from '../../../counter-display/office/api.ts'
import { officeModel } from '../../../counter-display/office/model.ts'
import { noFilters } from '../../../counter-display/office/place.ts'
import { username } from '../../../shared/ids.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { contentKey, officeView, recordView, type ContentKey, type RecordView } from '../../../shared/wire/content.ts'
import { fakeDesk } from '../desk/fake-desk.ts'
import { aRow } from './a-row.ts'

const NOW = 1_781_700_000_000
const keyOf = (code: string) => contentKey.parse({ kind: 'guide', code })
const aRecord = (code: string, position = 1): RecordView =>
  recordView.parse({ row: aRow(code), position, live: null, draft: null, history: [], reports: [] })
const view = (position: number) => officeView.parse({ position, changed: null, reach: null })

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

/** The office with a server whose answers the test gives when it likes, and an address bar. */
function office(hash = '') {
  const desk = fakeDesk(view(1), NOW)
  const asked: string[] = []
  const waiting = new Map<string, (answer: Result<RecordView, Refusal>) => void>()
  const off = async () => refuse('hall-unavailable')
  const later = (what: string) => {
    asked.push(what)
    return new Promise<Result<RecordView, Refusal>>((done) => waiting.set(what, done))
  }
  const groups = { departments: [], topics: [], lifeEvents: [] }
  const api: OfficeApi = {
    rows: async () => (
      asked.push('rows'),
      ok({ rows: [aRow('a'), aRow('b', { state: 'draft', authors: [username.parse('me')] })], groups })
    ),
    record: (key: ContentKey) => later(`record ${key.code}`),
    act: (key, action) => later(`${action} ${key.code}`),
    media: async () => ok({ files: [] }),
    hall: () => new Promise(() => undefined),
    version: off,
    coverage: off,
    dues: off,
    removeMedia: off,
    addMedia: off,
    bringIn: off,
  }
  const bar = { hash, tell: (): void => undefined, answer: true, written: new Array<string>(), questions: new Array<string>() }
  const model = officeModel({
    ...desk.means,
    api,
    me: { username: 'me', staffNo: '0401', role: 'editor', department: null, mustChange: false },
    address: {
      read: () => bar.hash,
      write(next) {
        bar.hash = next
        bar.written.push(next)
      },
      replace: (next) => void (bar.hash = next),
      watch(tell) {
        bar.tell = tell
        return () => (bar.tell = () => undefined)
      },
    },
    confirm: (question) => (bar.questions.push(question), bar.answer),
  })
  open.push(model.close)
  const answer = async (what: string, with_: Result<RecordView, Refusal>) => {
    waiting.get(what)?.(with_)
    await desk.settle()
  }
  const back = (to: string) => {
    bar.hash = to
    bar.tell()
  }
  return { ...desk, model, asked, answer, bar, back }
}

describe('what is shown', () => {
  test('the list is read at once, and again with each change the server tells of', async () => {
    const { model, asked, show, settle } = office()
    await settle()
    expect(model.rows.value?.rows.map(({ code }) => code)).toEqual(['a', 'b'])
    expect(model.mine.value.map(({ code }) => code)).toEqual(['b'])
    show(view(2))
    expect(asked).toEqual(['rows', 'rows'])
  })

  test('an address leads to its record; one there is not is said to be missing', async () => {
    const { model, answer, settle } = office('#record/guide/a')
    await settle()
    await answer('record a', ok(aRecord('a')))
    expect(model.record.value?.row.code).toBe('a')
    model.go({ page: 'record', key: keyOf('none') })
    expect(model.record.value).toBeNull()
    await settle()
    await answer('record none', refuse('not-found'))
    expect(model.missing.value).toBe(true)
  })

  test('an answer that comes after one went elsewhere is not shown there', async () => {
    const { model, answer, settle } = office('#record/guide/a')
    await settle()
    model.go({ page: 'record', key: keyOf('b') })
    await settle()
    await answer('record b', ok(aRecord('b')))
    await answer('record a', ok(aRecord('a')))
    expect(model.record.value?.row.code).toBe('b')
  })
})

describe('going', () => {
  test('is in the address, and the browser’s back comes back', () => {
    const { model, bar, back } = office()
    model.go({ page: 'list', filters: { ...noFilters, q: '身份证' } })
    const list = bar.hash
    model.go({ page: 'record', key: keyOf('a') })
    expect(bar.hash).toBe('#record/guide/a')
    back(list)
    expect(model.place.value).toEqual({ page: 'list', filters: { ...noFilters, q: '身份证' } })
  })

  test('asks before it leaves what is not saved, by key and by the browser’s back', () => {
    const { model, bar, back } = office('#edit/guide/a')
    model.unsaved.value = 'Leave?'
    bar.answer = false
    model.go({ page: 'mine' })
    back('#list')
    expect([model.place.value.page, bar.hash, bar.questions]).toEqual(['edit', '#edit/guide/a', ['Leave?', 'Leave?']])
    bar.answer = true
    model.go({ page: 'mine' })
    expect([model.place.value.page, model.unsaved.value]).toEqual(['mine', null])
  })
})

describe('doing', () => {
  test('shows what came of it and reads the list again', async () => {
    const { model, answer, asked, settle } = office('#record/guide/a')
    await settle()
    await answer('record a', ok(aRecord('a')))
    const done = model.act(keyOf('a'), 'submit', {})
    expect(model.off.value).toBe(true)
    await answer('submit a', ok(aRecord('a', 2)))
    expect((await done)?.ok).toBe(true)
    expect([model.record.value?.position, model.off.value, asked.filter((what) => what === 'rows').length]).toEqual([2, false, 2])
  })

  test('a refusal is told and changes nothing; a sign-in that ended leads to the sign-in page', async () => {
    const { model, answer, settle, went } = office('#record/guide/a')
    await settle()
    await answer('record a', ok(aRecord('a')))
    void model.act(keyOf('a'), 'approve', { points: [] })
    await answer('approve a', refuse('own-change'))
    expect([model.notice.value, model.record.value?.position]).toEqual([{ refusal: { code: 'own-change' } }, 1])
    void model.act(keyOf('a'), 'discard', {})
    await answer('discard a', refuse('not-signed-in'))
    expect(went).toEqual(['login'])
  })

  test('a second press while the first is under way does nothing', async () => {
    const { model, asked, settle } = office()
    await settle()
    void model.act(keyOf('a'), 'submit', {})
    void model.act(keyOf('a'), 'submit', {})
    expect(asked.filter((what) => what === 'submit a')).toHaveLength(1)
  })
})

describe('the list', () => {
  test('narrowing takes the place of the list before; from a record one comes back to it', () => {
    const { model, bar } = office()
    model.narrow({ ...noFilters, q: '身份证' })
    expect([bar.hash, bar.written]).toEqual([`#list?${new URLSearchParams({ q: '身份证' })}`, []])
    model.go({ page: 'record', key: keyOf('a') })
    model.go({ page: 'edit', key: keyOf('a') })
    model.toList()
    expect(model.place.value).toEqual({ page: 'list', filters: { ...noFilters, q: '身份证' } })
    model.go({ page: 'mine' })
    model.go({ page: 'record', key: keyOf('a') })
    model.toList()
    expect(model.place.value).toEqual({ page: 'mine' })
  })
})
