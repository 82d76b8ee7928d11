import { consoleView, type ConsoleView, type PublicView, publicView } from '../../shared/wire/views.ts'

/** 2026-06-17 11:48:07 in the hall's time zone. */
export const NOW = Date.UTC(2026, 5, 17, 3, 48, 7)
const ago = (minutes: number, seconds = 0) => NOW - minutes * 60_000 - seconds * 1_000

const day: [string, string][] = [['10:00', '14:00']]
export const hall = {
  id: 'urumqi',
  name: { zh: '乌鲁木齐市政务服务大厅', en: 'Urumqi Government Service Hall' },
  timeZone: 'Asia/Shanghai',
  timeName: { zh: '北京时间', en: 'Beijing time' },
  phones: { enquiry: '12345', complaints: '12345' },
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  zones: [
    { id: 'a', name: { zh: 'A 区 公安社保', en: 'Zone A: Police and social security' } },
    { id: 'b', name: { zh: 'B 区 不动产', en: 'Zone B: Real estate' } },
  ],
}

const wait = { low: 20, high: 30 }
const lines = [
  ['police', 'A', '出入境', 'Exit and entry', 4, ['1', '2']],
  ['hukou', 'B', '户政身份证', 'Household register and ID cards', 7, ['3', '5', '6']],
  ['social', 'C', '社会保险', 'Social insurance', 12, ['4', '8']],
  ['estate', 'D', '不动产登记', 'Real estate registration', 3, ['10']],
  ['tax', 'E', '税务', 'Tax', 0, ['11', '12']],
  ['civil', 'F', '民政婚姻', 'Civil affairs and marriage', 0, []],
] as const
const lineViews = lines.map(([id, prefix, zh, en, waiting, counters]) => ({
  id,
  prefix,
  name: zh,
  names: { zh, en },
  waiting,
  wait: counters.length === 0 ? null : wait,
  counters,
  zones: ['a'],
}))

const states = [
  'serving',
  'calling',
  'serving',
  'paused',
  'serving',
  'free',
  'closed',
  'serving',
  'closed',
  'serving',
  'free',
  'free',
] as const
const numbers = ['A018', 'A019', 'B036', undefined, 'B038', undefined, undefined, 'C051', undefined, 'D007', undefined, undefined]
const lineOfCounter = ['police', 'police', 'hukou', 'social', 'hukou', 'hukou', 'hukou', 'social', 'social', 'estate', 'tax', 'tax']
const counterViews = states.map((state, at) => ({
  id: String(at + 1),
  label: String(at + 1),
  zone: at < 8 ? 'a' : 'b',
  state,
  lines: at === 5 ? ['hukou', 'police'] : [lineOfCounter[at]],
  ...(numbers[at] === undefined ? {} : { number: numbers[at] }),
}))

const items = {
  reissue: { code: '650100-GA-012', names: { zh: '居民身份证补领', en: 'Reissue of a lost resident identity card' } },
  renew: { code: '650100-GA-011', names: { zh: '居民身份证换领', en: 'Renewal of a resident identity card' } },
  first: { code: '650100-GA-010', names: { zh: '居民身份证首次申领', en: 'First resident identity card' } },
  move: { code: '650100-GA-020', names: { zh: '户口迁移', en: 'Moving the household register' } },
  permit: { code: '650100-GA-031', names: { zh: '居住证签注', en: 'Residence permit endorsement' } },
  birth: { code: '650100-GA-021', names: { zh: '出生登记', en: 'Registration of a birth' } },
}
const base = {
  state: 'waiting',
  class: 'normal',
  line: 'hukou',
  language: 'zh',
  calls: 0,
  calledAt: null,
  startedAt: null,
  asideAt: null,
  reason: null,
  counter: null,
  returned: false,
}
const next = [
  { ...base, number: 'B040', items: [items.renew], issuedAt: ago(23) },
  { ...base, number: 'B044', items: [items.first], issuedAt: ago(7), class: 'priority' },
  { ...base, number: 'B041', items: [items.move], issuedAt: ago(19) },
  { ...base, number: 'B043', items: [items.permit], issuedAt: ago(9), class: 'appointment' },
  { ...base, number: 'B042', items: [items.birth], issuedAt: ago(15), language: 'ug' },
  { ...base, number: 'B045', items: [], issuedAt: ago(7) },
  { ...base, number: 'B046', items: [items.reissue], issuedAt: ago(6), language: 'ru', class: 'priority' },
]
const aside = [
  {
    ...base,
    number: 'B031',
    state: 'held',
    items: [items.move],
    issuedAt: ago(80),
    calls: 1,
    asideAt: ago(38),
    reason: '去复印材料',
    counter: '6',
  },
  { ...base, number: 'B036', state: 'missed', items: [items.renew], issuedAt: ago(50), calls: 3, asideAt: ago(12), counter: '6' },
  {
    ...base,
    number: 'B029',
    state: 'missed',
    items: [items.permit],
    issuedAt: ago(90),
    calls: 3,
    asideAt: ago(25),
    counter: '5',
    returned: true,
  },
]
const called = {
  ...base,
  number: 'B039',
  state: 'called',
  items: [items.reissue],
  language: 'ug',
  issuedAt: ago(29),
  calls: 1,
  calledAt: ago(0, 12),
  counter: '6',
}
const serving = { ...called, state: 'serving', calledAt: ago(6), startedAt: ago(5, 37) }

const free = {
  hall,
  open: true,
  counter: counterViews[5],
  clerk: { username: 'clerk6', staffNo: '0617' },
  paused: false,
  pauseReason: null,
  current: null,
  next,
  waiting: 7,
  longestSince: ago(23),
  aside,
  usualMinutes: 9,
  recall: { left: 0, at: null },
  undo: null,
  today: { finished: 11, meanSeconds: 520, missed: 1 },
  lines: lineViews,
  counters: counterViews,
}
type Loose = Record<string, unknown>
/** The free counter with some of it otherwise; parsed, so that a fixture can never be what the server could not send. */
export const view = (more: Loose = {}): ConsoleView => {
  const parsed = consoleView.parse({ ...free, ...more })
  return { ...parsed, counters: parsed.counters.map((counter) => (counter.id === parsed.counter.id ? parsed.counter : counter)) }
}
const at = (state: string, more: Loose = {}) => ({ ...counterViews[5], state, ...more })
const undo = (action: string) => ({ action, until: NOW + 12_000 })

export const views = {
  'hall-closed': view({ open: false, counter: at('closed'), clerk: null, next: [], waiting: 0, longestSince: null, aside: [] }),
  closed: view({ counter: at('closed'), clerk: null }),
  'seat-free': view({ clerk: null }),
  'seat-taken': view({
    counter: at('serving', { number: 'B039' }),
    clerk: { username: 'clerk2', staffNo: '0623' },
    current: serving,
  }),
  free: view({ undo: undo('ServiceFinished') }),
  called: view({
    counter: at('calling', { number: 'B039' }),
    current: called,
    recall: { left: 2, at: NOW + 8_000 },
    undo: undo('TicketCalled'),
  }),
  serving: view({ counter: at('serving', { number: 'B039' }), current: serving, undo: undo('ServiceStarted') }),
  long: view({
    counter: at('serving', { number: 'B1039' }),
    paused: true,
    pauseReason: '用餐',
    current: {
      ...serving,
      number: 'B1039',
      items: [items.reissue, items.move, items.birth],
      startedAt: ago(24),
      calls: 2,
      reason: '回去取材料',
      asideAt: ago(41),
      returned: true,
      language: 'kk-Arab',
      class: 'priority',
    },
    next: [...next, ...next.map((ticket, n) => ({ ...ticket, number: `B1${100 + n}` }))].slice(0, 12),
    waiting: 31,
  }),
  paused: view({ counter: at('paused'), paused: true, pauseReason: '用餐' }),
  empty: view({ next: [], waiting: 0, longestSince: null, aside: [], today: { finished: 0, meanSeconds: 0, missed: 0 } }),
  'last-one': view({ counter: at('serving', { number: 'B039' }), current: serving, next: [], waiting: 0, longestSince: null }),
} satisfies Record<string, ConsoleView>

export const hallView: PublicView = publicView.parse({
  hall,
  day: '2026-06-17',
  open: true,
  lines: lineViews,
  counters: counterViews,
  calling: [],
  notices: [],
})
