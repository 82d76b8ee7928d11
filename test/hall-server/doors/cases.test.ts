import { describe, expect, test } from 'vitest'
import type { ReceiveCase } from '../../../shared/wire/case-requests.ts'
import { caseMade, casesPage, caseView, type CaseView } from '../../../shared/wire/cases.ts'
import type { z } from 'zod'
import { hallAtWork, someId } from './hall-at-work.ts'

const DAY = 24 * 3_600_000 // ms

/** A free registration of the civil affairs department, decided by it alone in 20 working days. */
const item = 'civ-association'
const answers = { direct: true, rented: true }
const papers = ['form', 'charter', 'capital', 'seat-lease', 'founders', 'members']
const first: ReceiveCase['first'] = { type: 'accept' }
const body = (more: object = {}) => ({
  item,
  answers,
  applicant: { kind: 'person', name: 'Adil', phone: '13911112222' },
  papers,
  first,
  ...more,
})

async function hallWithCases() {
  const hall = await hallAtWork({ onDisk: true })
  const cookies = new Map<string, string>()
  const signedIn = async (name: string) => {
    const cookie = cookies.get(name) ?? (await hall.signIn(name))
    cookies.set(name, cookie)
    return cookie
  }
  const receive = async (sent: object = body(), key = someId(), name = 'clerk1') =>
    hall.post('/api/cases', sent, { cookie: await signedIn(name), key })
  const act = async (name: string, no: string, action: string, sent: object = {}, key = someId()) =>
    hall.post(`/api/cases/${no}/${action}`, sent, { cookie: await signedIn(name), key })
  const get = async (name: string, path: string) => hall.get(path, { cookie: await signedIn(name) })
  return {
    ...hall,
    receive,
    act,
    see: get,
    async made(sent?: object) {
      return caseMade.parse(await (await receive(sent)).json())
    },
    /** The case after it, or why not. */
    async done(name: string, no: string, action: string, sent?: object): Promise<CaseView | string> {
      const answer = await act(name, no, action, sent)
      const said: unknown = await answer.json()
      return answer.ok ? caseView.parse(said) : codeIn(said)
    },
    /** Those who may decide have given their opinion. */
    async reviewed(view: CaseView) {
      for (const { id, department } of view.reviews) {
        const officer = `officer-${department.id}`
        await act(officer, view.no, 'take', { review: id })
        await act(officer, view.no, 'opinion', { review: id, advises: 'grant', opinion: 'in order' })
      }
    },
    /** Sessions that ended meanwhile. */
    signOutAll: () => cookies.clear(),
    async settle() {
      await (await hall.hall.cases()).running.settle()
    },
    async list(name: string, query = ''): Promise<z.infer<typeof casesPage>> {
      return casesPage.parse(await (await get(name, `/api/cases?${query}`)).json())
    },
  }
}
type Hall = Awaited<ReturnType<typeof hallWithCases>>

const codeIn = (said: unknown) => (typeof said === 'object' && said !== null && 'code' in said ? String(said.code) : 'no code')
const code = async (answer: Response) => [answer.status, codeIn(await answer.json())]
const stateOf = (done: CaseView | string) => (typeof done === 'string' ? done : done.state)
const kinds = (view: CaseView | string) => (typeof view === 'string' ? [] : view.documents.map(({ kind }) => kind))
const decide = (hall: Hall, no: string, more: object = {}) =>
  hall.done('head-civil', no, 'decide', { part: item, result: 'grant', opinion: 'as the law says', ...more })

describe('a case over HTTP', () => {
  test('plain: accepted, reviewed, decided, handed out', async () => {
    const hall = await hallWithCases()
    const { no, receipt, url, case: view } = await hall.made()
    expect([view.state, url, view.applicant?.name, kinds(view)]).toEqual(['accepted', `${hall.url}/p/${receipt}`, 'Adil', ['accepted']])
    expect(view.documents[0]?.number).toMatch(/^乌大厅受理〔\d{4}〕000001号$/)
    expect((await hall.list('officer-civil')).rows.map((row) => row.no)).toEqual([no])
    await hall.reviewed(view)
    expect((await hall.list('head-civil', 'kind=decide')).total).toBe(1)
    expect(stateOf(await decide(hall, no))).toBe('decided')
    const out = await hall.done('clerk1', no, 'deliver', { way: 'counter' })
    expect([stateOf(out), kinds(out)]).toEqual(['delivered', ['accepted', 'granted', 'delivered']])
    expect((await hall.list('officer-civil')).total).toBe(0)
  })

  test('papers missing: told once and whole, accepted when all is brought', async () => {
    const hall = await hallWithCases()
    const gaps = [{ paper: 'charter', fault: 'missing' }]
    const some = papers.filter((id) => id !== 'charter' && id !== 'members')
    expect(await code(await hall.receive(body({ papers: some, first: { type: 'tell', gaps } })))).toEqual([409, 'notice-not-whole'])
    const all = [...gaps, { paper: 'members', fault: 'missing', note: 'signed by each' }]
    const { no, case: view } = await hall.made(body({ papers: some, first: { type: 'tell', gaps: all } }))
    expect([view.state, kinds(view), view.papers.filter(({ gap }) => gap !== null).map(({ id }) => id)]).toEqual([
      'told',
      ['told'],
      ['charter', 'members'],
    ])
    expect(stateOf(await hall.done('clerk2', no, 'bring', { papers: ['charter', 'members'] }))).toBe('accepted')
  })

  test('refused, with a paper that says why', async () => {
    const hall = await hallWithCases()
    const { no, case: view } = await hall.made(body({ papers: [], first: { type: 'refuse', reason: 'too few members' } }))
    expect([view.state, kinds(view), view.timeline.map(({ said }) => said)]).toEqual(['refused', ['refused'], [null, 'too few members']])
    expect(await hall.done('clerk1', no, 'accept')).toBe('case-over')
  })

  test('overdue: red, a supervision record by itself, answered and closed', async () => {
    const hall = await hallWithCases()
    const { no } = await hall.made()
    hall.clock.ahead = 200 * DAY
    hall.signOutAll()
    await hall.settle()
    const row = (await hall.list('head-civil')).rows[0]
    expect([row?.light, row?.supervision, (row?.daysLeft ?? 0) < 0]).toEqual(['red', 2, true])
    const seen = caseView.parse(await (await hall.see('manager', `/api/cases/${no}`)).json())
    expect(seen.supervision.map(({ rule, department }) => [rule, department?.id])).toEqual([
      ['promise-missed', 'civil'],
      ['limit-missed', 'civil'],
    ])
    const { opened = 0 } = seen.supervision[0] ?? {}
    const record = { rule: 'promise-missed', opened, text: 'a flood' }
    expect(await hall.done('clerk1', no, 'close-supervision', record)).toBe('not-allowed')
    expect(stateOf(await hall.done('officer-civil', no, 'answer-supervision', record))).toBe('accepted')
    expect(stateOf(await hall.done('manager', no, 'close-supervision', record))).toBe('accepted')
  })

  test('after a restart everything is there, and who asked twice has one case', async () => {
    const before = await hallWithCases()
    const key = someId()
    const [one, two] = await Promise.all([before.receive(body(), key), before.receive(body(), key)])
    const [a, b] = [caseMade.parse(await one.json()), caseMade.parse(await two.json())]
    expect([a.no, a.receipt]).toEqual([b.no, b.receipt])
    expect(await code(await before.receive(body({ papers: [] }), key))).toEqual([409, 'idempotency-key-reused'])
    await before.stop()
    const after = await hallAtWork({ onDisk: true, folder: before.folder })
    const cookie = await after.signIn('clerk1')
    const again = caseMade.parse(await (await after.post('/api/cases', body(), { cookie, key })).json())
    expect([again.no, again.receipt, again.case.applicant?.phone]).toEqual([a.no, a.receipt, '13911112222'])
  })
})

describe('refused with a code, nothing changed', () => {
  test('the wrong state, nobody’s opinion, a day in the past, somebody else’s review', async () => {
    const hall = await hallWithCases()
    const { no, case: view } = await hall.made()
    const review = view.reviews[0]?.id
    expect(await hall.done('clerk1', no, 'deliver', { way: 'counter' })).toBe('not-in-this-state')
    expect(await decide(hall, no)).toBe('opinion-missing')
    const [one, two] = await Promise.all([
      hall.done('officer-civil', no, 'take', { review }),
      hall.done('deputy-civil', no, 'take', { review }),
    ])
    expect([stateOf(one), two]).toEqual(['accepted', 'review-taken'])
    expect(await hall.done('officer-police', no, 'opinion', { review, advises: 'grant', opinion: 'fine' })).toBe('not-your-department')
    const procedure = { part: item, procedure: 0, reason: 'x', expected: '2020-01-01' }
    expect(['unknown-procedure', 'day-past']).toContain(await hall.done('officer-civil', no, 'start-procedure', procedure))
    const seen = caseView.parse(await (await hall.see('clerk1', `/api/cases/${no}`)).json())
    expect(seen.timeline.map(({ type }) => type)).toEqual(['CaseReceived', 'CaseAccepted', 'ReviewTaken'])
  })

  test('what does not fit the guide', async () => {
    const hall = await hallWithCases()
    expect(await code(await hall.receive(body({ item: 'none' })))).toEqual([404, 'unknown-item'])
    expect(await code(await hall.receive(body({ answers: {} })))).toEqual([422, 'bad-message'])
    expect(await code(await hall.receive(body({ answers: { ...answers, direct: 'x' } })))).toEqual([422, 'bad-message'])
    expect(await code(await hall.receive(body({ papers: ['form'] })))).toEqual([409, 'papers-missing'])
    expect(await code(await hall.receive(body({ papers: [...papers, 'letter'] })))).toEqual([409, 'unknown-paper'])
    expect(await code(await hall.receive(body({ applicant: { kind: 'person', name: '' } })))).toEqual([422, 'bad-message'])
    expect((await hall.list('manager')).total).toBe(0)
  })

  test('whoever may not', async () => {
    const hall = await hallWithCases()
    const { no } = await hall.made()
    expect(await code(await hall.post('/api/cases', body(), { key: someId() }))).toEqual([401, 'not-signed-in'])
    expect(await code(await hall.receive(body(), someId(), 'greeter'))).toEqual([403, 'not-allowed'])
    expect(await code(await hall.see('editor', `/api/cases/${no}`))).toEqual([403, 'not-allowed'])
    expect(await code(await hall.see('officer-police', '/api/cases?department=civil'))).toEqual([403, 'not-your-department'])
    expect(await code(await hall.see('clerk1', '/api/cases/20200101-0001'))).toEqual([404, 'unknown-case'])
    expect(await hall.done('inspector', no, 'withdraw', { reason: 'x' })).toBe('not-allowed')
    expect(await code(await hall.act('clerk1', no, 'charge', { fen: 100, tariffVersions: [], method: 'cash' }))).toEqual([409, 'no-fee'])
  })
})
