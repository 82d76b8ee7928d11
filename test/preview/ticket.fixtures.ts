import { ticketView, type TicketView } from '../../shared/wire/views.ts'
import { hall, NOW } from './board.fixtures.ts'

const zones = [
  {
    id: 'east',
    name: { zh: '东区', ug: 'شەرقىي رايون', en: 'East' },
    way: { zh: '进门右手边', ug: 'كىرگەندە ئوڭ تەرەپ', en: 'on the right as you enter' },
  },
  {
    id: 'upper',
    name: { zh: '二楼', ug: 'ئىككىنچى قەۋەت', en: 'Upper floor' },
    way: { zh: '咨询台后面上楼，有电梯', ug: 'مەسلىھەت سۇپىسىنىڭ ئارقىسىدىن چىقىڭ، لىفت بار', en: 'stairs and lift behind the help desk' },
  },
]
const base = {
  hall: { ...hall, zones },
  number: 'B046',
  state: 'waiting',
  class: 'normal',
  line: { id: 'police', prefix: 'B', names: { zh: '户政出入境', ug: 'نوپۇس ۋە چېگرا', en: 'Identity and passports' } },
  items: [
    {
      code: 'psb-id-reissue',
      names: { zh: '居民身份证补领', ug: 'كىملىكنى تولۇقلاپ ئېلىش', en: 'Replace a lost identity card' },
    },
  ],
  issuedAt: NOW - 900_000,
  ahead: 3,
  wait: { low: 5, high: 15 },
  later: null,
  counters: ['2', '3', '12'],
  zones: ['east', 'upper'],
  lastCalled: 'B042',
  calledAt: null,
  calls: 0,
  canCancel: true,
}
export const viewOf = (more: object = {}): TicketView => ticketView.parse({ ...base, ...more })
const at = (label: string) => ({ ahead: 0, wait: null, counters: [label], zones: ['east'], calls: 1, calledAt: NOW - 40_000 })

export const views = {
  waiting: viewOf(),
  next: viewOf({ ahead: 0, wait: { low: 0, high: 5 }, class: 'priority' }),
  many: viewOf({ ahead: 47, wait: { low: 60, high: null }, number: 'B1046', class: 'appointment' }),
  longer: viewOf({ ahead: 6, wait: { low: 20, high: 35 }, later: 'fewer-counters' }),
  nobody: viewOf({ ahead: 8, wait: null, counters: [], zones: [], lastCalled: null, items: [] }),
  called: viewOf({ state: 'called', ...at('2'), canCancel: false }),
  recalled: viewOf({ state: 'called', ...at('128'), calls: 3, number: 'B1046', canCancel: false }),
  serving: viewOf({ state: 'serving', ...at('12'), zones: ['upper'], canCancel: false }),
  held: viewOf({ state: 'held', ...at('2') }),
  missed: viewOf({ state: 'missed', ...at('3'), calls: 3 }),
  finished: viewOf({ state: 'finished', ...at('3'), counters: [], zones: [], canCancel: false }),
  cancelled: viewOf({ state: 'cancelled', ahead: 0, wait: null, counters: [], zones: [], canCancel: false }),
  expired: viewOf({ state: 'expired', ahead: 0, wait: null, counters: [], zones: [], canCancel: false }),
}
export { NOW }
