import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CasesApi } from '../../../counter-display/cases/api.ts'
import { casesModel } from '../../../counter-display/cases/model.ts'
import { noFilters } from '../../../counter-display/cases/place.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { CasesPage, CaseView } from '../../../shared/wire/cases.ts'
import { departmentsList } from '../../../shared/wire/departments.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { fakeDesk } from '../desk/fake-desk.ts'
import { aCase, aPage, departments, me, NOW } from './a-case.ts'

const open: (() => void)[] = []
afterEach(() => {
  open.splice(0).forEach((end) => end())
  vi.useRealTimers()
})

/** The back office with a server that answers what the test says, and an address bar. */
async function office(hash = '', role: 'officer' | 'manager' = 'officer') {
  vi.useFakeTimers({ now: NOW })
  const { means, went } = fakeDesk(null, NOW)
  const { link: _link, ...desk } = means
  const answers: { list: Result<CasesPage, Refusal>; one: Result<CaseView, Refusal>; act: Result<CaseView, Refusal> } = {
    list: ok(aPage()),
    one: ok(aCase()),
    act: ok(aCase({ state: 'decided' })),
  }
  const asked: string[] = []
  const off = async () => refuse('hall-unavailable')
  const keys: string[] = []
  const api: CasesApi = {
    list: async (filters) => (asked.push(`list ${filters.department} ${filters.todo} ${filters.page}`), answers.list),
    one: async (no) => (asked.push(`one ${no}`), answers.one),
    act: async (no, action, _body, key) => (asked.push(`${action} ${no}`), keys.push(key), answers.act),
    departments: async () => ok(departmentsList.parse(departments)),
    staff: off,
    absences: off,
    setAbsence: off,
    endAbsence: off,
    hall: off,
  }
  const bar = { hash, tell: (): void => undefined }
  const address = {
    read: () => bar.hash,
    write: (next: string) => void (bar.hash = next),
    replace: (next: string) => void (bar.hash = next),
    watch(tell: () => void) {
      bar.tell = tell
      return () => (bar.tell = () => undefined)
    },
  }
  const who = { ...me, role, department: role === 'officer' ? 'civil' : null, mustChange: false }
  const model = casesModel({ ...desk, api, address, me: who, now: () => Date.now() })
  open.push(model.close)
  const settle = () => vi.advanceTimersByTimeAsync(0)
  await settle()
  return { model, asked, keys, answers, bar, went, settle }
}

const no = aCase().no
const at = { page: 'case', no } as const

describe('the list', () => {
  test('is what waits for one’s own department; overseers see all', async () => {
    expect((await office()).asked).toEqual(['list civil  0'])
    expect((await office('', 'manager')).asked).toEqual(['list   0'])
  })
  test('is asked for again every ten seconds', async () => {
    const { asked } = await office()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked).toEqual(['list civil  0', 'list civil  0', 'list civil  0'])
  })
  test('narrowed, is asked for at once and stands in the address', async () => {
    const { model, asked, bar, settle } = await office()
    model.narrow({ ...noFilters, department: 'civil', todo: 'mine' })
    await settle()
    expect([asked.at(-1), bar.hash]).toEqual(['list civil mine 0', '#list?department=civil&todo=mine'])
  })
  test('says when the server does not answer, and goes on asking', async () => {
    const { model, answers } = await office()
    answers.list = refuse('hall-unavailable')
    await vi.advanceTimersByTimeAsync(10_000)
    expect([model.online.value, model.view.value?.total]).toEqual([false, 214])
    answers.list = ok(aPage())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(model.online.value).toBe(true)
  })
})

describe('a case', () => {
  test('is read when it is opened, and the list keeps its place', async () => {
    const { model, asked, settle } = await office('#list?department=civil&todo=mine&page=2')
    model.go(at)
    await settle()
    expect([asked.at(-1), model.one.value?.no]).toEqual([`one ${no}`, no])
    model.toList()
    expect(model.place.value).toMatchObject({ page: 'list', filters: { todo: 'mine', page: 2 } })
  })
  test('that is not there is said to be missing', async () => {
    const { model, answers, settle } = await office()
    answers.one = refuse('unknown-case')
    model.go(at)
    await settle()
    expect([model.isMissing.value, model.one.value]).toEqual([true, null])
  })
  test('keeps the key of what was asked without an answer, and of nothing else', async () => {
    const { model, keys, answers, settle } = await office(`#case/${no}`)
    answers.act = refuse('hall-unavailable')
    await model.act('decide', { result: 'grant' })
    await settle()
    answers.act = ok(aCase({ state: 'decided' }))
    await model.act('decide', { result: 'grant' })
    await model.act('decide', { result: 'grant' })
    expect([new Set(keys).size, keys[0] === keys[1], keys[1] === keys[2]]).toEqual([2, true, false])
  })
  test('shows what came of an act at once', async () => {
    const { model, asked, settle } = await office(`#case/${no}`)
    expect(await model.act('decide', {})).toBe(true)
    await settle()
    expect([model.notice.value, asked.filter((each) => each.startsWith('decide'))]).toEqual([null, [`decide ${no}`]])
  })
  test('that somebody else has taken meanwhile is read again, and who has it is said by name', async () => {
    const { model, asked, answers, settle } = await office(`#case/${no}`)
    answers.act = refuse('review-taken', { subject: '0651' })
    expect(await model.act('take', { review: 'civ-adoption/civil' })).toBe(false)
    await settle()
    expect(model.notice.value).toEqual({ refusal: { code: 'review-taken', subject: '工号 0651' } })
    expect(asked.filter((each) => each === `one ${no}`).length).toBeGreaterThan(1)
  })
  test('whose reader is signed out asks to sign in', async () => {
    const { model, answers, went } = await office(`#case/${no}`)
    answers.act = refuse('not-signed-in')
    await model.act('take', {})
    expect(went).toEqual(['login'])
  })
})
