import { afterEach, expect, test } from 'vitest'
import { consoleModel } from '../../../../counter-display/console/model.ts'
import { allHere } from '../../../../counter-display/console/case/sheet.ts'
import { ok } from '../../../../shared/result.ts'
import { refuse } from '../../../../shared/wire/refusals.ts'
import { views } from '../../../preview/console.fixtures.ts'
import { fakeLink } from '../fake-link.ts'
import { deskWith, fakeCases, fakeKeep, madeOf, settled } from './fake-cases.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

function desk(tab = fakeKeep(), fake = fakeCases()) {
  const wire = fakeLink(views.serving)
  const went: string[] = []
  const model = consoleModel({
    openPage: () => undefined,
    link: wire.link,
    me: { username: 'clerk6', staffNo: '0617', role: 'clerk' },
    language: 'zh',
    toLogin: () => went.push('login'),
    signOut: async () => undefined,
  })
  const cases = deskWith(model, fake, tab)
  open.push(model.close, cases.intake.close)
  return { ...wire, ...cases, model, went }
}
type Desk = ReturnType<typeof desk>

/** F5, the questions, the name, all here. */
async function filled(at: Desk) {
  at.model.press('intake')
  await settled()
  for (const question of ['minor', 'local', 'temporary', 'courier']) at.intake.answer(question, question === 'local')
  at.intake.type({ name: '张三' })
  const ground = at.intake.ground.value
  if (ground === null) throw new Error('The guide is not there')
  at.intake.change((before) => allHere(ground, before))
}

test('F5 opens the sheet for the first item of whoever is served; accepted, the ticket has its outcome and the documents are printed', async () => {
  const at = desk()
  await filled(at)
  expect(at.intake.draft.value?.item).toBe(views.serving.current?.items[0]?.code)
  await at.intake.give({ type: 'accept' })
  expect(at.sent).toHaveLength(1)
  expect(at.intake.draft.value?.made?.no).toBe('20260617-0007')
  expect(at.model.outcome.value).toBe('accepted')
  expect(at.printed).toEqual(['accepted-2026-31', 'special-2026-4'])
  at.model.dismiss()
  at.model.press('next')
  expect(at.asked.at(-1)).toMatchObject({ type: 'finish', outcome: 'accepted' })
})

test('[SHEET-1] pressed twice, one case; given once it is not given again', async () => {
  const at = desk()
  await filled(at)
  await Promise.all([at.intake.give({ type: 'accept' }), at.intake.give({ type: 'accept' })])
  await at.intake.give({ type: 'accept' })
  expect(at.sent).toHaveLength(1)
})

test('[SHEET-1] without an answer nothing can be changed, and the very same is asked again under the same key, also after a reload', async () => {
  const tab = fakeKeep()
  const fake = fakeCases()
  fake.made.push(refuse('hall-unavailable'))
  const first = desk(tab, fake)
  await filled(first)
  await first.intake.give({ type: 'accept' })
  expect(first.model.notice.value).toEqual({ refusal: { code: 'hall-unavailable' } })
  first.intake.type({ name: '李四' })
  expect(first.intake.draft.value?.applicant.name).toBe('张三')
  const second = desk(tab, fake) // the page was loaded again
  second.model.press('intake')
  await settled()
  await second.intake.again()
  const [before, after] = second.sent
  expect(after).toEqual(before)
  expect(second.intake.draft.value?.made).not.toBeNull()
})

test('a refusal is certain: the sheet can be changed and goes under a new key, and the paper is called by its name', async () => {
  const fake = fakeCases()
  fake.made.push(refuse('papers-missing', { subject: 'household' }))
  const at = desk(fakeKeep(), fake)
  await filled(at)
  const paper = at.intake.ground.value?.guide.materials[0]
  fake.made[0] = refuse('papers-missing', { subject: paper?.id ?? '' })
  await at.intake.give({ type: 'accept' })
  expect(at.model.notice.value).toEqual({ refusal: { code: 'papers-missing', subject: paper?.name.zh } })
  at.intake.type({ name: '李四' })
  await at.intake.give({ type: 'accept' })
  expect(new Set(at.sent.map(({ key }) => key)).size).toBe(2)
  expect(at.intake.draft.value?.made).not.toBeNull()
})

test('the next visitor’s sheet is empty and nothing of the last is kept', async () => {
  const at = desk()
  await filled(at)
  const current = views.serving.current
  if (current === null) throw new Error('Nobody is served')
  at.show({ ...views.serving, current: { ...current, number: views.long.current?.number ?? current.number } })
  expect(at.kept()).toBeNull()
  expect(at.intake.draft.value).toBeNull()
})

test('what is told, refused or not needed is the outcome of the visit too', async () => {
  for (const [state, outcome] of [
    ['refused', 'refused'],
    ['told', 'incomplete'],
  ] as const) {
    const fake = fakeCases()
    fake.made.push(ok(madeOf({ state })))
    const at = desk(fakeKeep(), fake)
    await filled(at)
    await at.intake.give(state === 'refused' ? { type: 'refuse', reason: '不符合条件' } : { type: 'keep' })
    expect(at.model.outcome.value).toBe(outcome)
  }
})
