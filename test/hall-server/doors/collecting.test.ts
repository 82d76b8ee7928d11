import { expect, test } from 'vitest'
import { caseMade } from '../../../shared/wire/cases.ts'
import { hallAtWork, someId } from './hall-at-work.ts'

const item = 'civ-association'
const application = {
  item,
  answers: { direct: true, rented: true },
  applicant: { kind: 'person', name: 'Zumrat Secret' },
  papers: ['form', 'charter', 'capital', 'seat-lease', 'founders', 'members'],
  first: { type: 'accept' },
}

async function withCase() {
  const hall = await hallAtWork({ onDisk: true })
  const [clerk = '', officer = '', head = ''] = await Promise.all(
    ['clerk1', 'officer-civil', 'head-civil'].map((name) => hall.signIn(name)),
  )
  const post = (path: string, body: unknown, cookie: string) => hall.post(path, body, { cookie, key: someId() })
  const { no, receipt, case: view } = caseMade.parse(await (await post('/api/cases', application, clerk)).json())
  const take = async (more: object = {}) => {
    const answer = await hall.take({ line: undefined, receipt, ...more })
    return { status: answer.status, body: (await answer.json()) as { code?: string; number?: string; token?: string; subject?: string } }
  }
  return {
    hall,
    no,
    receipt,
    take,
    async decide() {
      const review = view.reviews[0]?.id
      await post(`/api/cases/${no}/take`, { review }, officer)
      await post(`/api/cases/${no}/opinion`, { review, advises: 'grant', opinion: 'in order' }, officer)
      await post(`/api/cases/${no}/decide`, { part: item, result: 'grant', opinion: 'as the law says' }, head)
    },
  }
}

test('[COLLECT-1] [COLLECT-2] a receipt gives a number once its result is ready, and the counter sees the case; nobody else does', async () => {
  const { hall, no, receipt, take, decide } = await withCase()
  expect((await take()).body.code).toBe('not-in-this-state')
  await decide()
  expect((await take({ receipt: 'K7QM2XTB9HJW4PRSA' })).body.code).toBe('unknown-case')
  const given = await take({ receipt: `${hall.url}/p/${receipt.toLowerCase()}` })
  expect([given.status, given.body.number]).toEqual([201, 'K001'])
  expect((await take()).body).toMatchObject({ code: 'already-has-number', subject: 'K001' })

  const cookie = await hall.signIn('clerk4')
  await hall.post(`${hall.counters}/14/open`, {}, { cookie, key: someId() })
  const desk = hall.screen({ screen: 'console', hall: 'urumqi', counter: '14' }, cookie)
  await hall.post(`${hall.counters}/14/call-next`, {}, { cookie, key: someId() })
  await expect.poll(() => JSON.stringify(desk.pushes.at(-1)?.view['current'] ?? null)).toContain(`"collects":"${no}"`)

  const board = hall.screen({ screen: 'board', hall: 'urumqi' })
  const phone = hall.screen({ screen: 'ticket', hall: 'urumqi', token: given.body.token })
  await expect.poll(() => [board.pushes.length, phone.pushes.length].every((pushes) => pushes > 0)).toBe(true)
  const told = JSON.stringify([board.pushes, phone.pushes]) + (await (await hall.get('/api/halls/urumqi')).text())
  expect(told).toContain('K001')
  expect(told).not.toContain(no)
  const journal = await hall.hall.running.look((state) => JSON.stringify([...state.tickets.values()]))
  expect(journal).toContain(no)
  expect(journal).not.toContain(receipt)
})

test('[COLLECT-2] a number that was cancelled is given anew', async () => {
  const { hall, take, decide } = await withCase()
  await decide()
  const { body } = await take()
  expect((await hall.post(`/api/tickets/${body.token}/cancel`, {}, { key: someId() })).status).toBeLessThan(300)
  expect((await take()).body.number).toBe('K002')
})
