import { dashboardView, type DashboardView } from '../../shared/wire/views.ts'

/** 2026-06-17 11:42:30 in the hall's time zone, a Wednesday. */
export const NOW = Date.UTC(2026, 5, 17, 3, 42, 30)
const ago = (minutes: number) => NOW - minutes * 60_000

const week: [string, string][] = [
  ['10:00', '14:00'],
  ['16:00', '20:00'],
]
const hall = {
  id: 'urumqi',
  name: { zh: '乌鲁木齐市政务服务大厅', en: 'Urumqi Government Service Hall' },
  timeZone: 'Asia/Shanghai',
  timeName: { zh: '北京时间', en: 'Beijing time' },
  phones: { enquiry: '12345', complaints: '12345' },
  hours: { mon: week, tue: week, wed: week, thu: week, fri: week, sat: [['11:00', '14:00']], sun: [] },
  zones: [
    { id: 'east', name: { zh: '东区', en: 'East' } },
    { id: 'west', name: { zh: '西区', en: 'West' } },
    { id: 'upper', name: { zh: '二楼', en: 'Upper floor' } },
  ],
}

type Loose = Record<string, unknown>
const line = (id: string, prefix: string, zh: string, en: string, more: Loose = {}) => ({
  id,
  prefix,
  name: zh,
  names: { zh, en },
  waiting: 0,
  wait: { low: 0, high: 5 },
  counters: [],
  zones: [],
  longestSince: null,
  longest: null,
  issued: 0,
  finished: 0,
  missed: 0,
  usualMinutes: 8,
  ...more,
})
const counter = (label: string, zone: string, lines: string[], more: Loose = {}) => ({
  id: label,
  label,
  zone,
  state: 'closed',
  lines,
  clerk: null,
  pauseReason: null,
  since: ago(100),
  finished: 0,
  coming: null,
  announced: [],
  ...more,
})
const serving = (number: string, minutes: number, clerk: string, more: Loose = {}) => ({
  state: 'serving',
  number,
  since: ago(minutes),
  clerk,
  finished: 9,
  ...more,
})

/** Leaves in so many minutes for half an hour, by its plan. */
const lunch = (minutes: number, more: Loose = {}) => ({
  change: 'closes',
  at: NOW + minutes * 60_000,
  until: NOW + (minutes + 30) * 60_000,
  announced: false,
  reason: null,
  ...more,
})
const meeting = lunch(78, { announced: true, reason: '开会' })

const busy = {
  hall,
  day: '2026-06-17',
  open: true,
  dayOpen: true,
  lines: [
    line('general', 'A', '综合受理', 'General', waits(12, 18, 'A052', 20, 30, ['1', '2'], 6)),
    line('police', 'B', '户政出入境', 'Identity and passports', waits(7, 22, 'B040', 15, 25, ['2', '3'], 7)),
    line('social', 'C', '社保医保', 'Social insurance', { ...waits(15, 24, 'C028', 0, 5, [], 8), wait: null }),
    line('property', 'D', '不动产', 'Real estate', waits(23, 47, 'D019', 45, 70, ['5'], 12)),
    line('business', 'E', '企业与税务', 'Business and tax', waits(4, 9, 'E011', 5, 15, ['7', '11'], 10)),
    line('civil', 'F', '民政公积金', 'Civil affairs and housing fund', { ...waits(5, 16, 'F006', 0, 5, [], 9), wait: null }),
  ],
  counters: [
    counter('1', 'east', ['general'], serving('A050', 4, '0611', { coming: lunch(18) })),
    counter('2', 'east', ['police', 'general'], { state: 'calling', number: 'B039', since: ago(5), clerk: '0612', finished: 11 }),
    counter('3', 'east', ['police', 'social'], serving('C026', 11, '0613', { pauseReason: '用餐' })),
    counter('4', 'east', ['social'], { state: 'paused', pauseReason: '整理材料', since: ago(22), clerk: '0614', finished: 6 }),
    counter('5', 'west', ['property'], serving('D016', 19, '0615', { coming: meeting, announced: [meeting] })),
    counter('6', 'west', ['property', 'business']),
    counter('7', 'west', ['business'], { state: 'calling', number: 'E010', since: ago(0), clerk: '0617', finished: 4 }),
    counter('8', 'west', ['civil']),
    counter('9', 'upper', ['social', 'civil'], { state: 'paused', pauseReason: '短时休息', since: ago(4), clerk: '0619', finished: 7 }),
    counter('10', 'upper', ['property', 'business']),
    counter('11', 'upper', ['business'], { state: 'free', since: ago(2), finished: 3 }),
    counter('12', 'upper', ['general', 'police'], serving('B038', 2, '0622')),
  ],
  waiting: 66,
  longestSince: ago(47),
  longest: 'D019',
  eightOfTen: 26,
  today: { issued: 183, finished: 101, missed: 7, cancelled: 5, waitedMeanSeconds: 1_080 },
  tides: [],
  forecastDays: [
    { day: '2026-06-16', n: 611, missSeconds: 232, late: 0.041, coverage: 0.81, simpleMissSeconds: 451 },
    { day: '2026-06-15', n: 588, missSeconds: 251, late: 0.062, coverage: 0.78, simpleMissSeconds: 478 },
  ],
  halfHours: halves([
    [76, 40, 31],
    [58, 49, 40],
    [41, 38, 52],
    [8, 5, 66],
  ]),
}
function waits(waiting: number, longest: number, number: string, low: number, high: number, counters: string[], usual: number) {
  return { waiting, longestSince: ago(longest), longest: number, wait: { low, high }, counters, usualMinutes: usual, issued: waiting + 20 }
}
function halves(counts: [number, number, number][]) {
  const first = Date.UTC(2026, 5, 17, 2, 0)
  return counts.map(([issued, called, waiting], at) => ({ at: first + at * 1_800_000, issued, called, waiting }))
}

/** The busy hall with some of it otherwise; parsed, so that a fixture can never be what the server could not send. */
export const view = (more: Loose = {}): DashboardView => dashboardView.parse({ ...busy, ...more })

const nothing = {
  waiting: 0,
  longestSince: null,
  longest: null,
  eightOfTen: null,
  today: { issued: 0, finished: 0, missed: 0, cancelled: 0, waitedMeanSeconds: 0 },
  halfHours: [],
  tides: [],
  forecastDays: [],
  lines: busy.lines.map(({ id, prefix, names, usualMinutes }) => line(id, prefix, names.zh, names.en, { usualMinutes })),
}
const allClosed = busy.counters.map(({ label, zone, lines }) => counter(label, zone, lines))

export const views = {
  busy: view(),
  /** A line has been too long for twelve minutes. */
  tide: view({
    tides: [{ line: 'property', since: ago(12), minutes: 70, remedy: { counter: '10', label: '10', isPaused: false, saved: 21 } }],
  }),
  /** Open since a minute, nobody has come yet. */
  empty: view({
    ...nothing,
    counters: busy.counters.map(({ label, zone, lines }) => counter(label, zone, lines, { state: 'free', since: ago(1) })),
  }),
  closed: view({
    ...nothing,
    open: false,
    dayOpen: false,
    day: null,
    lines: nothing.lines.map((one) => ({ ...one, wait: null })),
    counters: allClosed,
  }),
  evening: view({ ...nothing, open: false, dayOpen: false, halfHours: busy.halfHours, today: busy.today, counters: allClosed }),
} satisfies Record<string, DashboardView>
