import { greeterView, issued as issuedAnswer, type GreeterView } from '../../shared/wire/views.ts'
import { NOW, views as dashboards } from './dashboard.fixtures.ts'
import { sampleDepartments } from './sample-items.ts'
import { spelledItems } from './spelled-items.ts'

export { NOW } from './dashboard.fixtures.ts'
const ago = (minutes: number) => NOW - minutes * 60_000

const list = spelledItems
export const catalogue = { items: list, departments: sampleDepartments }

type Loose = Record<string, unknown>
const itemOf = (code: string) => list.filter((item) => item.code === code).map(({ name }) => ({ code, names: name }))
const ticket = (number: string, line: string, minutes: number, more: Loose = {}) => ({
  number,
  state: 'waiting',
  class: 'normal',
  line,
  items: [],
  language: 'zh',
  issuedAt: ago(minutes),
  calls: 0,
  calledAt: null,
  startedAt: null,
  asideAt: null,
  reason: null,
  counter: null,
  returned: false,
  ...more,
})
const lines = ({ lines: all, counters }: (typeof dashboards)['busy']) => ({
  lines: all.map(({ id, prefix, name, names, waiting, wait, counters: labels, zones }) => ({
    id,
    prefix,
    name,
    names,
    waiting,
    wait,
    counters: labels,
    zones,
  })),
  counters: counters.map(({ id, label, zone, state, lines: served, number }) => ({
    id,
    label,
    zone,
    state,
    lines: served,
    ...(number === undefined ? {} : { number }),
  })),
})

const busy = {
  hall: dashboards.busy.hall,
  open: true,
  ...lines(dashboards.busy),
  waiting: [
    ticket('D019', 'property', 47),
    ticket('C028', 'social', 24),
    ticket('B040', 'police', 22, { items: itemOf('psb-id-reissue') }),
    ticket('D020', 'property', 20, { class: 'appointment' }),
    ticket('A052', 'general', 18),
    ticket('B041', 'police', 17, { class: 'priority', items: itemOf('psb-id-first'), language: 'ug' }),
    ticket('F006', 'civil', 16),
    ticket('C029', 'social', 14),
    ticket('A053', 'general', 12),
    ticket('D021', 'property', 11),
    ticket('B042', 'police', 9, { class: 'priority' }),
    ticket('E011', 'business', 9),
    ticket('C030', 'social', 6),
    ticket('D1022', 'property', 3),
  ],
  aside: [
    ticket('B036', 'police', 60, { state: 'missed', calls: 3, asideAt: ago(6), counter: '2', items: itemOf('psb-id-reissue') }),
    ticket('A047', 'general', 75, { state: 'missed', calls: 3, asideAt: ago(21), counter: '1', returned: true }),
    ticket('C019', 'social', 80, { state: 'held', calls: 1, asideAt: ago(30), reason: '去复印材料', counter: '3' }),
  ],
  help: [],
}
export const view = (more: Loose = {}): GreeterView => greeterView.parse({ ...busy, ...more })

export const views = {
  busy: view(),
  help: view({
    help: [
      { place: '3 号自助机', at: ago(2) },
      { place: '二楼 K05', at: ago(0) },
    ],
  }),
  empty: view({ ...lines(dashboards.empty), waiting: [], aside: [] }),
  closed: view({ ...lines(dashboards.closed), open: false, waiting: [], aside: [] }),
} satisfies Record<string, GreeterView>

export const issued = issuedAnswer.parse({
  token: 'sJ2xk9QmVb7LrT4wYz8NcA',
  number: 'B043',
  line: 'police',
  ahead: 7,
  wait: { low: 15, high: 25 },
  url: 'http://hall.example:8080/t/sJ2xk9QmVb7LrT4wYz8NcA',
})
