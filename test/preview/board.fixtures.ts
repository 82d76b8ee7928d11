import { publicView, type PublicView } from '../../shared/wire/views.ts'

/** 2026-06-17 11:42:30 in the hall's time zone, a Wednesday. */
export const NOW = Date.UTC(2026, 5, 17, 3, 42, 30)

const week: [string, string][] = [
  ['10:00', '14:00'],
  ['16:00', '20:00'],
]
export const hall = {
  id: 'urumqi',
  name: { zh: '乌鲁木齐市政务服务大厅', ug: 'ئۈرۈمچى شەھەرلىك مەمۇرىي مۇلازىمەت زالى', en: 'Urumqi Government Service Hall' },
  timeZone: 'Asia/Shanghai',
  timeName: { zh: '北京时间', ug: 'بېيجىڭ ۋاقتى', en: 'Beijing time' },
  phones: { enquiry: '12345', complaints: '12345' },
  hours: { mon: week, tue: week, wed: week, thu: week, fri: week, sat: [['11:00', '14:00']], sun: [] },
  zones: [
    { id: 'east', name: { zh: '东区', ug: 'شەرقىي رايون', en: 'East' } },
    { id: 'west', name: { zh: '西区', ug: 'غەربىي رايون', en: 'West' } },
  ],
}

export const lineNames = [
  { zh: '综合受理', ug: 'ئۇنىۋېرسال' },
  { zh: '户政出入境', ug: 'نوپۇس ۋە چېگرا' },
  { zh: '社保医保', ug: 'سۇغۇرتا' },
  { zh: '不动产', ug: 'كۆچمەس مۈلۈك' },
  { zh: '企业与税务', ug: 'كارخانا ۋە باج' },
  { zh: '民政公积金', ug: 'نىكاھ ۋە فوند' },
]
const waiting = [12, 7, 115, 23, 4, 0]
const lines = (many: number, counters: readonly string[] = ['1']) =>
  Array.from({ length: many }, (_, at) => {
    const names = lineNames[at % lineNames.length] ?? { zh: '' }
    const served = at === 5 ? [] : counters
    return {
      id: `line-${at}`,
      prefix: String.fromCharCode(65 + at),
      name: names.zh,
      names,
      waiting: counters.length === 0 ? 0 : (waiting[at % waiting.length] ?? 0),
      wait: served.length === 0 ? null : { low: 10, high: 15 },
      counters: served,
      zones: ['east'],
    }
  })

/** `seconds` ago, newest first. */
const call = (id: number, number: string, label: string, seconds: number, zone = 'east') => ({
  id,
  number,
  counter: label,
  label,
  zone,
  at: NOW - seconds * 1_000,
  times: 1,
  language: 'zh',
})
const calling = [
  call(17, 'B039', '6', 2),
  call(16, 'D018', '14', 40, 'west'),
  call(15, 'C027', '10', 95),
  call(14, 'A052', '2', 130),
  call(13, 'H031', '25', 180, 'west'),
  call(12, 'E009', '18', 240, 'west'),
  call(11, 'B038', '8', 300),
]
const counter = { id: '6', label: '6', zone: 'east', state: 'serving', lines: ['line-1', 'line-0'], number: 'B039' }
const base = { hall, day: '2026-06-17', open: true, counters: [counter], notices: [] }
const of = (view: object): PublicView => publicView.parse({ ...base, lines: lines(6), calling, ...view })

export const views = {
  fresh: of({}),
  calm: of({ calling: calling.slice(1) }),
  busy: of({ calling: [call(17, 'B039', '6', 2), call(16, 'D018', '14', 5, 'west'), call(15, 'C027', '10', 9), ...calling.slice(3)] }),
  long: of({
    calling: [call(17, 'A1000', '101', 2), call(16, 'W1024', '128', 30), call(15, 'M999', '120', 60), ...calling.slice(3)],
  }),
  none: of({ calling: [] }),
  one: of({ calling: calling.slice(0, 1) }),
  closed: of({ open: false, calling: [], lines: lines(6, []), notices: ['hall-closed'] }),
  lines8: of({ lines: lines(8) }),
  lines12: of({ lines: lines(12) }),
  lines24: of({ lines: lines(24) }),
  lines1: of({ lines: lines(1) }),
}
