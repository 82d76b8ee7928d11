import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import type { CasesApi } from '../../counter-display/cases/api.ts'
import { Cases } from '../../counter-display/cases/cases.tsx'
import { casesModel } from '../../counter-display/cases/model.ts'
import { ok } from '../../shared/result.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { absencesView, departmentsList, departmentStaff } from '../../shared/wire/departments.ts'
import { refuse } from '../../shared/wire/refusals.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { aCase, aPage, colleagues, departments, head, me as mine, NOW } from '../counter-display/cases/a-case.ts'
import { views } from './board.fixtures.ts'
import { fakeDesk } from './fake-desk.ts'

// ?state=late&lang=en#case/20260604-0012: one picture for each.
const state = fromAddress('state') ?? 'usual'
const hall: PublicView = views.busy
const late = {
  light: 'red',
  supervision: [
    { rule: 'promise-missed', department: departments[0], opened: Date.UTC(2026, 5, 12), answer: '系统升级，已补办。', closedAt: null },
  ],
  extension: { days: 5, reason: '等外省核查结果', by: mine },
  may: ['decide', 'answer-supervision', 'grant-extension', 'deny-extension'],
  reviews: [],
}
const received = {
  state: 'received',
  light: 'yellow',
  accepted: null,
  clock: null,
  reviews: [],
  procedures: [],
  documents: [],
  timeline: [],
  may: ['accept', 'tell', 'bring', 'refuse', 'not-ours', 'not-needed', 'withdraw'],
}
const one = state === 'late' ? aCase(late) : state === 'received' ? aCase(received) : aCase()
const page =
  state === 'empty' ? aPage({ rows: [], total: 0, pages: 1, lights: { red: 0, yellow: 0, green: 0, stopped: 0, none: 0 } }) : aPage()
const absences = absencesView.parse({
  today: '2026-06-15',
  absences: [{ person: head, department: 'civil', from: '2026-06-15', to: '2026-06-19', deputy: mine, mayEnd: true }],
  standsInFor: [head],
})
const refused = async () => refuse('review-taken', { subject: '0651' })
const api: CasesApi = {
  list: async () => ok(page),
  one: async () => ok(one),
  act: async () => (fromAddress('refuse') === null ? ok(one) : refused()),
  departments: async () => ok(departmentsList.parse(departments)),
  staff: async () => ok(departmentStaff.parse(colleagues)),
  absences: async () => ok(absences),
  setAbsence: async () => ok(absences),
  endAbsence: async () => ok(absences),
  hall: async () => ok(hall),
}
const address = {
  read: () => location.hash,
  write: (hash: string) => history.pushState(null, '', hash),
  replace: (hash: string) => history.replaceState(null, '', hash),
  watch: () => () => undefined,
}
const { link: _link, ...desk } = fakeDesk(null, 0)
const role = fromAddress('as') === 'manager' ? 'manager' : fromAddress('as') === 'head' ? 'head' : 'officer'
const me = { ...mine, role, department: role === 'manager' ? null : 'civil', mustChange: false } as const
mount(<Cases model={casesModel({ ...desk, me, api, address, now: () => NOW })} />)
