import { caseRow, casesPage, caseView, type CaseRow, type CasesPage, type CaseView } from '../../../shared/wire/cases.ts'

/** Monday 2026-06-15, 10:20 by Beijing's clock. */
export const NOW = Date.UTC(2026, 5, 15, 2, 20)
const HOUR = 3_600_000 // ms
const DAY = 24 * HOUR

export const civil = { id: 'civil', names: { zh: '民政局', en: 'Civil Affairs' } }
export const police = { id: 'police', names: { zh: '公安局', en: 'Public Security' } }
const health = { id: 'health', names: { zh: '卫生健康委员会', en: 'Health' } }
export const departments = [civil, police, health]

export const me = { username: 'officer-civil', staffNo: '0606' }
export const head = { username: 'head-civil', staffNo: '0706' }
const deputy = { username: 'deputy-civil', staffNo: '0651' }
const guard = { username: 'officer-police', staffNo: '0601' }
const clerk = { username: 'clerk3', staffNo: '0103' }
export const colleagues = [
  { ...me, role: 'officer' },
  { ...head, role: 'head' },
  { ...deputy, role: 'officer' },
]
const item = { code: 'civ-adoption', names: { zh: '收养登记', en: 'Register an adoption' } }
const hearing = {
  name: { zh: '收养评估', en: 'Assessment of the adopting family' },
  days: 60,
  stopsClock: true,
  isRunning: false,
}
const talk = { name: { zh: '征询意见', en: 'Asking for consent' }, days: null, stopsClock: false, isRunning: false }

/** A case under review: the own opinion is open and mine, the police have given theirs. */
export const aCase = (more: object = {}): CaseView =>
  caseView.parse({
    no: '20260604-0012',
    receipt: null,
    item,
    isPackage: false,
    state: 'accepted',
    light: 'yellow',
    applicant: {
      kind: 'person',
      name: '阿依古丽·买买提',
      idNo: '650102198803120027',
      phone: '139 0991 2233',
      agent: { name: '王建国' },
    },
    language: 'ug',
    ticket: 'A032',
    answers: {},
    received: { at: NOW - 11 * DAY, day: '2026-06-04', by: clerk, noticeBy: '2026-06-11' },
    accepted: { by: clerk, how: 'complete' },
    clock: {
      from: '2026-06-04',
      promisedDue: '2026-06-17',
      legalDue: '2026-07-03',
      daysLeft: 2,
      isCertain: true,
      stoppedSince: null,
      extended: 0,
    },
    deliverBy: null,
    notices: 0,
    papers: [
      { id: 'application', names: { zh: '收养登记申请书', en: 'Application' }, canBeDeferred: false, state: 'here', gap: null },
      { id: 'id-card', names: { zh: '居民身份证', en: 'Identity card' }, canBeDeferred: false, state: 'here', gap: null },
      { id: 'health', names: { zh: '健康检查证明', en: 'Health certificate' }, canBeDeferred: true, state: 'deferred', gap: null },
      { id: 'income', names: { zh: '收入情况证明', en: 'Proof of income' }, canBeDeferred: false, state: 'missing', gap: null },
    ],
    parts: [{ item, department: civil, decision: null, procedures: [hearing, talk] }],
    reviews: [
      {
        id: 'civ-adoption/civil',
        part: item.code,
        department: civil,
        kind: 'own',
        question: null,
        since: NOW - 11 * DAY,
        taken: me,
        opinion: null,
      },
      {
        id: 'civ-adoption/police',
        part: item.code,
        department: police,
        kind: 'joint',
        question: null,
        since: NOW - 11 * DAY,
        taken: guard,
        opinion: { by: guard, at: NOW - 3 * DAY, advises: 'grant', text: '户籍信息核实无误，未发现拐卖线索。' },
      },
      {
        id: 'civ-adoption/health',
        part: item.code,
        department: health,
        kind: 'asked',
        question: '请核对体检机构是否有资质。',
        since: NOW - DAY,
        taken: null,
        opinion: null,
      },
    ],
    procedures: [
      {
        part: item.code,
        procedure: 0,
        names: hearing.name,
        reason: '需要上门评估家庭情况',
        stopsClock: true,
        from: '2026-06-08',
        expected: null,
        to: '2026-06-09',
        result: '评估合格',
      },
    ],
    extension: null,
    charges: [],
    owed: 0,
    payment: null,
    documents: [
      { kind: 'accepted', name: 'accepted-2026-31', number: '受理〔2026〕000031 号', at: NOW - 11 * DAY, by: '0103' },
      { kind: 'special', name: 'special-2026-4', number: '特别〔2026〕000004 号', at: NOW - 7 * DAY, by: '0606' },
    ],
    supervision: [],
    timeline: [
      act('CaseReceived', 11, clerk),
      act('CaseAccepted', 11, clerk, { day: '2026-06-17' }),
      act('ReviewTaken', 10, me, { department: civil }),
      act('ProcedureStarted', 7, me, { department: civil, said: '需要上门评估家庭情况' }),
      act('ProcedureEnded', 6, me, { department: civil, said: '评估合格', day: '2026-06-17' }),
      act('OpinionGiven', 3, guard, { department: police, said: '户籍信息核实无误，未发现拐卖线索。' }),
      act('DepartmentAsked', 1, me, { department: health, said: '请核对体检机构是否有资质。' }),
    ],
    may: ['opinion', 'put-back', 'hand-over', 'ask-department', 'start-procedure', 'ask-extension', 'withdraw', 'bring'],
    ...more,
  })

function act(type: string, daysAgo: number, by: object, more: object = {}) {
  return { at: NOW - daysAgo * DAY, type, by, part: item, department: null, said: null, day: null, fen: null, ...more }
}

const names = [
  ['civ-adoption', '收养登记', 'Register an adoption'],
  ['civ-dibao', '最低生活保障', 'Minimum living allowance'],
  ['civ-disabled', '残疾人证办理', 'Disability certificate'],
  ['civ-elder', '高龄津贴', 'Allowance for the very old'],
] as const

export const aRow = (place: number, more: object = {}): CaseRow => {
  const [code, zh, en] = names[place % names.length] ?? names[0]
  return caseRow.parse({
    no: `202606${String(2 + (place % 12)).padStart(2, '0')}-${String(place + 3).padStart(4, '0')}`,
    item: { code, names: { zh, en } },
    isPackage: false,
    state: 'accepted',
    receivedAt: NOW - (12 - (place % 12)) * DAY - place * HOUR,
    due: '2026-06-18',
    daysLeft: 3,
    light: 'green',
    review: { id: `${code}/civil`, kind: 'own', taken: null },
    supervision: 0,
    ...more,
  })
}
const review = (kind: string, taken: object | null) => ({ id: 'x/civil', kind, taken })

export const aPage = (more: object = {}): CasesPage =>
  casesPage.parse({
    today: '2026-06-15',
    rows: [
      aRow(0, { light: 'red', due: '2026-06-11', daysLeft: -2, supervision: 1, review: review('own', me) }),
      aRow(1, { light: 'red', due: '2026-06-12', daysLeft: -1, supervision: 1, review: review('asked', null) }),
      aRow(2, { light: 'yellow', due: '2026-06-15', daysLeft: 0, review: review('decide', null) }),
      aRow(3, { light: 'yellow', due: '2026-06-16', daysLeft: 1, review: review('own', deputy) }),
      ...[4, 5, 6, 7].map((place) => aRow(place, { isPackage: place === 6, review: review('joint', place === 5 ? head : null) })),
      aRow(8, { light: 'stopped', due: null, daysLeft: null, review: review('own', me) }),
    ],
    total: 214,
    page: 0,
    pages: 5,
    lights: { red: 2, yellow: 14, green: 189, stopped: 9, none: 0 },
    ...more,
  })
