import { signView, type SignView } from '../../shared/wire/views.ts'
import { hall, lineNames, NOW } from './board.fixtures.ts'

const served = (...at: number[]) => at.map((one) => ({ id: `line-${one}`, prefix: String.fromCharCode(65 + one), names: lineNames[one] }))
const of = (state: string, more: { number?: string; label?: string; lines?: object[]; instead?: string[] } = {}): SignView => {
  const { number, label = '6', lines = served(1), instead = [] } = more
  const counter = { id: label, label, zone: 'east', state, lines: ['line-1'], ...(number === undefined ? {} : { number }) }
  const call =
    number === undefined ? null : { id: 17, number, counter: label, label, zone: 'east', at: NOW - 2_000, times: 1, language: 'zh' }
  return signView.parse({ hall, counter, lines, call, instead })
}

export const views = {
  called: of('calling', { number: 'B039', lines: served(1, 0) }),
  serving: of('serving', { number: 'B039', lines: served(1, 0) }),
  free: of('free', { lines: served(3, 4) }),
  paused: of('paused', { instead: ['5', '7', '8'] }),
  alone: of('paused'),
  closed: of('closed', { instead: ['101', '102', '103', '104', '105'] }),
  long: of('calling', { number: 'W1024', label: '128', lines: served(0, 1, 2, 5) }),
  three: of('serving', { number: 'B039', lines: served(0, 1, 5) }),
  two: of('serving', { number: 'A007', label: '12' }),
}
