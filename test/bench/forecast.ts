import { followDay } from '../../hall-server/core/queue/forecast/lessons.ts'
import { growForest, growing } from '../../hall-server/core/queue/forecast/forest.ts'
import { nothingLearned, type Learned } from '../../hall-server/core/queue/forecast/learned.ts'
import type { Actor, Ask } from '../../hall-server/core/queue/commands.ts'
import { decide } from '../../hall-server/core/queue/decide.ts'
import { evolve } from '../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../hall-server/core/queue/hall.ts'
import { outlookOf } from '../../hall-server/core/queue/outlook.ts'
import { counterId, hallId, instant, lineId, serviceDay, ticketToken, username } from '../../shared/ids.ts'
import { hallLayout, ticketClasses } from '../../shared/layout.ts'
import { weekdays } from '../../shared/week.ts'
import { simulateDay } from '../replay/simulated-hall.ts'
import { median, quantile, type Measured } from './measured.ts'

const WAITING = 300
const COUNTERS = 40
const LINES = 10
/** Each counter serves so many of the lines, as in a hall of generalists. */
const SKILLS = 4
const ROUNDS = 200
const PAST_DAYS = 12
const OPENING = Date.parse('2026-06-17T02:00:00Z')
const MINUTE = 60_000 // ms
const manager: Actor = { kind: 'staff', role: 'manager', username: username.parse('manager'), staffNo: '0' }

/** Every waiting ticket's range and middle value by a forest grown from a past, the list played forward included. */
export async function forecast(): Promise<Measured[]> {
  const learned = pastOf(PAST_DAYS)
  const hall = busyHall()
  const waiting = [...hall.tickets.values()].filter(({ state }) => state === 'waiting')
  const at = instant.parse(OPENING + 90 * MINUTE)
  const once = () => {
    const start = performance.now()
    const outlook = outlookOf(hall, at, learned)
    const told = waiting.map((ticket) => outlook.ticket(ticket))
    const ms = performance.now() - start
    if (told.some((one) => one === null) || waiting.length !== WAITING) throw new Error('somebody was told nothing')
    return ms
  }
  for (let round = 0; round < ROUNDS; round += 1) once() // until it is compiled, as in a server that has run an hour
  const times = Array.from({ length: ROUNDS }, once)
  const line = { unit: 'ms', baseline: null, ratio: null, n: ROUNDS }
  return [
    { name: 'forecast', ...line, value: median(times) },
    { name: 'forecast p99', ...line, value: quantile(times, 0.99) },
  ]
}

function pastOf(days: number): Learned {
  const outcomes = Array.from({ length: days }, (_, day) => {
    const lessons = followDay(nothingLearned())
    simulateDay({ day, load: 0.9, seed: 2 }, (hall, event, openings) => void lessons.hear(hall, event, openings))
    return lessons.outcomes
  }).flat()
  return { ...nothingLearned(), forest: growForest(outcomes, growing) }
}

/** Everybody at the counters has been there for a while; 300 wait. */
function busyHall(): Hall {
  const hall = emptyHall(hallId.parse('bench'))
  const ask = (minute: number, wanted: Ask) => {
    const decision = decide(hall, { by: manager, ask: wanted }, instant.parse(OPENING + minute * MINUTE))
    if (!decision.ok) throw new Error(`${wanted.type}: ${decision.error.code}`)
    for (const event of decision.value) evolve(hall, event)
  }
  ask(0, { type: 'open-day', day: serviceDay.parse('2026-06-17'), layout })
  layout.counters.forEach(({ id }) => ask(0, { type: 'open', counter: id }))
  for (let n = 0; n < WAITING + COUNTERS; n += 1) {
    const klass = ticketClasses[n % 9 === 0 ? 2 : n % 7 === 0 ? 1 : 0] ?? 'normal'
    const line = lineId.parse(`line-${n % LINES}`)
    ask(n / 4, { type: 'take', token: ticketToken.parse(String(n).padStart(22, '0')), line, items: [], class: klass, language: 'zh' })
  }
  layout.counters.forEach(({ id }) => {
    ask(85, { type: 'call-next', counter: id })
    ask(86, { type: 'start', counter: id })
  })
  return hall
}

const layout = hallLayout.parse({
  id: 'bench',
  name: { zh: '大厅' },
  timeZone: 'Asia/Shanghai',
  timeName: { zh: '北京时间' },
  phones: { enquiry: '-', complaints: '-' },
  hours: Object.fromEntries(weekdays.map((weekday) => [weekday, []])),
  keepsHours: false,
  intakeLeadMinutes: 0,
  slopes: { normal: 1, appointment: 2, priority: 3 },
  recall: { most: 3, everySeconds: 20 },
  returnAfterCalls: 3,
  undoSeconds: 15,
  ticketsPerMinute: 1_000_000,
  zones: [{ id: 'all', name: { zh: '全部' } }],
  lines: Array.from({ length: LINES }, (_, n) => ({
    id: `line-${n}`,
    prefix: 'ABCDEFGHJK'.charAt(n),
    name: { zh: `${n}` },
    serviceMinutes: 8,
  })),
  counters: Array.from({ length: COUNTERS }, (_, n) => ({
    id: counterId.parse(String(n + 1)),
    label: String(n + 1),
    zone: 'all',
    lines: Array.from({ length: SKILLS }, (_unused, k) => `line-${(n + k) % LINES}`),
  })),
})
