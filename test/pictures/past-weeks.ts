import layoutDocument from '../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import type { Actor, Ask } from '../../hall-server/core/queue/commands.ts'
import { decide } from '../../hall-server/core/queue/decide.ts'
import { evolve } from '../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../hall-server/core/queue/hall.ts'
import type { NewRow } from '../../hall-server/journal/journal.ts'
import { sqliteJournal } from '../../hall-server/journal/sqlite.ts'
import { instantOf } from '../../shared/calendar/clock-instant.ts'
import { localTime } from '../../shared/calendar/hours.ts'
import { sameWeekdays } from '../../shared/calendar/same-weekdays.ts'
import { instant, ticketToken, username, type ServiceDay } from '../../shared/ids.ts'
import { hallLayout } from '../../shared/layout.ts'

const layout = hallLayout.parse(layoutDocument)
const MINUTE = 60_000 // ms
/** Visitors an hour of each line at the height of the day. */
const PEAK = [34, 26, 22, 14, 13, 10]
/** How busy each half hour is from 10:00 to 14:00 and from 16:00 to 20:00, of the peak. */
const MORNING = [0.7, 1, 1, 0.85, 0.6, 0.45, 0.35, 0.2]
const AFTERNOON = [0.6, 0.8, 0.75, 0.6, 0.45, 0.35, 0.2, 0.1]

const manager: Actor = { kind: 'staff', role: 'manager', username: username.parse('manager'), staffNo: '0301' }
const visitor: Actor = { kind: 'public' }

/** Four past days of this weekday, so that there is something to plan from. */
export async function writePastWeeks(file: string, at: number) {
  const journal = sqliteJournal(file)
  const { day: today } = localTime(instant.parse(at), layout.timeZone)
  for (const day of sameWeekdays(today, 4).toReversed()) {
    const rows = dayOf(day)
    await journal.write(`hall/${layout.id}/${day}`, 0, [], () => ({ rows, answers: [] }))
  }
  await journal.close()
}

function dayOf(day: ServiceDay): NewRow[] {
  const hall: Hall = emptyHall(layout.id)
  const rows: NewRow[] = []
  const chance = seeded(day)
  let now = instantOf(day, '10:00', layout.timeZone)
  const act = (by: Actor, ask: Ask) => {
    const decision = decide(hall, { by, ask }, now)
    for (const event of decision.ok ? decision.value : []) {
      evolve(hall, event)
      rows.push({ actor: 'pictures', requestId: null, fact: event })
    }
  }
  act(manager, { type: 'open-day', day, layout })
  for (const { id } of layout.counters.slice(0, 9)) act(manager, { type: 'open', counter: id })
  const busyUntil = new Map<string, number>()
  let taken = 0
  for (let minute = 0; minute < 12 * 60; minute += 1) {
    now = instant.parse(now + MINUTE)
    layout.lines.forEach(({ id }, n) => {
      if (chance() >= ((PEAK[n] ?? 0) / 60) * busy(minute)) return
      taken += 1
      const token = ticketToken.parse(`past${day.replaceAll('-', '')}${String(taken).padStart(10, '0')}`)
      act(visitor, { type: 'take', token, line: id, items: [], class: 'normal', language: 'zh' })
    })
    for (const { layout: counter, ticket, lines } of hall.counters.values()) {
      if ((busyUntil.get(counter.id) ?? 0) > now) continue
      if (ticket !== null) act(manager, { type: 'finish', counter: counter.id })
      act(manager, { type: 'call-next', counter: counter.id })
      const usual = layout.lines.find(({ id }) => id === lines[0])?.serviceMinutes ?? 8
      busyUntil.set(counter.id, now + usual * (0.4 + 1.2 * chance()) * MINUTE)
    }
  }
  act(manager, { type: 'close-day' })
  return rows
}

const busy = (minute: number) =>
  (minute < 240 ? MORNING[Math.floor(minute / 30)] : minute < 360 ? 0 : AFTERNOON[Math.floor((minute - 360) / 30)]) ?? 0

/** The same day is always the same: Park and Miller's generator, good enough for a picture. */
function seeded(text: string): () => number {
  let state = Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7)
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
