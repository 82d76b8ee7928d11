import { randomBytes } from 'node:crypto'
import { hallId, instant, itemCode, lineId, serviceDay, ticketToken } from '../../shared/ids.ts'
import { hallLayout } from '../../shared/layout.ts'
import type { Actor, Ask } from '../../hall-server/core/queue/commands.ts'
import type { Asked, Reply } from '../../hall-server/running-hall-batch.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { openRunningHall } from '../../hall-server/running-hall.ts'

export const hall = hallId.parse('small')
export const june17 = serviceDay.parse('2026-06-17')
export const june18 = serviceDay.parse('2026-06-18')
const allDay = [['00:00', '23:59']]

/** Two lines, one counter, open at any hour. */
export const layout = hallLayout.parse({
  id: hall,
  name: { zh: '小厅' },
  timeZone: 'Asia/Shanghai',
  timeName: { zh: '北京时间' },
  phones: { enquiry: '12345', complaints: '12345' },
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  keepsHours: false,
  intakeLeadMinutes: 0,
  slopes: { normal: 1, appointment: 2, priority: 3 },
  recall: { most: 3, everySeconds: 20 },
  returnAfterCalls: 3,
  undoSeconds: 15,
  ticketsPerMinute: 1000,
  zones: [{ id: 'z1', name: { zh: '一区' } }],
  lines: [
    { id: 'tax', prefix: 'A', name: { zh: '税务' }, serviceMinutes: 8 },
    { id: 'housing', prefix: 'B', name: { zh: '住房' }, serviceMinutes: 12 },
  ],
  counters: [{ id: 'c1', label: '1', zone: 'z1', lines: ['tax', 'housing'] }],
})

export const clock: Actor = { kind: 'clock' }
const somebody: Actor = { kind: 'public' }
export const at = (minute: number) => instant.parse(Date.UTC(2026, 5, 17, 1) + minute * 60_000)

export const asked = (ask: Ask, key: string | null = null, by: Actor = somebody): Asked => ({
  command: { by, ask },
  key,
  fingerprint: JSON.stringify(ask.type === 'take' ? [ask.type, ask.line] : ask),
})
export const open = (day = june17) => asked({ type: 'open-day', day, layout }, null, clock)
export const close = () => asked({ type: 'close-day' }, null, clock)
/** Each asking makes its own token, as the door does: a retry differs in it and must get the first one. */
export function take(key: string | null = null, line = 'tax'): Asked {
  const token = ticketToken.parse(randomBytes(16).toString('base64url'))
  return asked({ type: 'take', token, line: lineId.parse(line), items: [itemCode.parse('item-1')], class: 'normal', language: 'zh' }, key)
}

/** The ticket number in a reply; a reply without one is a mistake of the test. */
export function numberIn(reply: Reply): string {
  if (reply.ok && reply.value !== null) return reply.value.number
  throw new Error(`No number in ${JSON.stringify(reply)}`)
}

export function start(journal: Journal, log: (error: unknown, where: string) => void = complain) {
  let minute = 0
  return openRunningHall({ id: hall, journal, now: () => at(minute++), log })
}

function complain(error: unknown, where: string) {
  throw new Error(`Nothing should be logged, but ${where} was`, { cause: error })
}
