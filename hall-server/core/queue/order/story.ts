import { ticketNumber, type TicketToken } from '../../../../shared/ids.ts'
import type { CalledBefore, OrderChange, OrderDay, OrderStory, Standing } from '../../../../shared/wire/order.ts'
import type { Hall, Ticket } from '../hall.ts'
import { lineOf } from '../places.ts'
import { layoutOf } from '../turn.ts'
import type { CallMade, ClassChange, GivenInSpite, OrderLog, Spell } from './log.ts'

const BEFORE_SHOWN = 300
const CHANGES_SHOWN = 500

/** Why staff give somebody priority: what a person is or suffers from is nobody else's business [OPEN-4]. */
const privateReasons: readonly string[] = ['elderly', 'pregnant', 'disabled', 'military', 'ill']
const publicReason = (reason: string) => (privateReasons.includes(reason) ? 'entitled' : reason)

/** [OPEN-2] Who was called before a ticket of the day, and why; null: the day has no such number. */
export function orderStory(log: Readonly<OrderLog>, number: string): OrderStory | null {
  const parsed = ticketNumber.safeParse(number)
  const token = parsed.success ? log.hall.byNumber.get(parsed.data) : undefined
  const ticket = token === undefined ? undefined : log.hall.tickets.get(token)
  return ticket === undefined || log.hall.day === null ? null : storyOf(log, ticket, log.hall.day)
}

function storyOf(log: Readonly<OrderLog>, ticket: Ticket, day: OrderStory['day']): OrderStory {
  const { hall } = log
  const before = calledBefore(log, ticket.token).toReversed()
  const { number, class: klass, state, issuedAt, calledAt, calledTo } = ticket
  const { prefix, name } = lineOf(hall, ticket.line).layout
  return {
    hall: hall.id,
    day,
    number,
    class: klass,
    state,
    line: { prefix, names: name },
    issuedAt,
    rule: ruleOf(hall),
    calledAt,
    label: calledTo === null ? null : (hall.counters.get(calledTo)?.layout.label ?? null),
    overtakes: hall.overtakes.get(ticket.token) ?? 0,
    before: before.slice(0, BEFORE_SHOWN),
    total: before.length,
    changes: changesIn(log, (token) => token === ticket.token),
  }
}

/** [OPEN-3] What the staff changed in the day's order; null before the first day. */
export function orderDay(log: Readonly<OrderLog>): OrderDay | null {
  const { hall, calls } = log
  if (hall.day === null) return null
  const lasting = calls.filter(({ isUndone }) => !isUndone)
  const outOfOrder = lasting.filter(({ why }) => why === 'chosen').length
  const changes = changesIn(log, () => true).slice(0, CHANGES_SHOWN)
  return { hall: hall.id, day: hall.day, rule: ruleOf(hall), calls: lasting.length, outOfOrder, changes }
}

function ruleOf(hall: Readonly<Hall>): OrderStory['rule'] {
  const { slopes, returnAfterCalls } = layoutOf(hall)
  return { slopes, returnAfterCalls }
}

/** Newest first. */
function changesIn({ calls, changes, given }: Readonly<OrderLog>, wanted: (token: TicketToken) => boolean): OrderChange[] {
  const chosen = calls.filter(({ why, token }) => why === 'chosen' && wanted(token)).map(callChange)
  const classes = changes.filter(({ token }) => wanted(token)).map(classChange)
  const numbers = given.filter(({ token }) => wanted(token)).map(givenChange)
  return [...chosen, ...classes, ...numbers].sort((a, b) => b.at - a.at)
}

const callChange = ({ at, number, by, reason, label, passed, isUndone }: CallMade): OrderChange => ({
  kind: 'call',
  at,
  number,
  by,
  reason: reason ?? '',
  label,
  class: null,
  passed,
  isUndone,
})
const classChange = ({ at, number, by, reason, class: klass }: ClassChange): OrderChange => ({
  kind: 'class',
  at,
  number,
  by,
  reason: publicReason(reason),
  label: null,
  class: klass,
  passed: 0,
  isUndone: false,
})

/** The fact does not say whether a greeter or a manager gave it. */
const givenChange = ({ at, number, reason }: GivenInSpite): OrderChange => ({
  kind: 'number',
  at,
  number,
  by: 'staff',
  reason,
  label: null,
  class: null,
  passed: 0,
  isUndone: false,
})

/** Oldest first. A call that was taken back called nobody. */
function calledBefore(log: Readonly<OrderLog>, token: TicketToken): CalledBefore[] {
  const found: CalledBefore[] = []
  for (const spell of log.spells.get(token) ?? []) {
    let lineCalls = spell.lineCalls
    for (const call of log.calls.slice(spell.from, spell.until ?? undefined)) {
      if (call.isUndone || call.token === token) continue
      const owes = lineCalls < (spell.place.afterCalls ?? 0)
      if (call.line === spell.place.line) lineCalls += 1
      if (call.line === spell.place.line || couldCall(call, spell)) found.push(entry(log, call, spell, owes))
    }
  }
  return found
}

const couldCall = ({ counter, lines }: CallMade, { place }: Spell) =>
  place.to === null ? lines.includes(place.line) : place.to === counter

function entry({ changes }: Readonly<OrderLog>, call: CallMade, spell: Spell, owes: boolean): CalledBefore {
  const { place } = spell
  const could = couldCall(call, spell)
  const slope = place.afterCalls === null ? call.slopes[place.class] : call.slopes.normal
  const mine: Standing | null = could ? { waitedMs: Math.max(0, call.at - place.since), slope } : null
  const why = whyOf(call, spell, { could, owes, slope })
  const change = why === 'class' ? changes.findLast(({ token, at }) => token === call.token && at <= call.at) : undefined
  const { number, class: klass, label, at, standing, seq } = call
  const isOvertake = could && !owes && standing !== null && seq > place.seq && stoodBehind(call, place)
  const told = why === 'chosen' ? call : (change ?? { by: null, reason: null })
  return {
    number,
    class: klass,
    label,
    at,
    why,
    theirs: standing,
    mine,
    isOvertake,
    by: told.by,
    reason: told.reason === null ? null : publicReason(told.reason),
  }
}

const stoodBehind = ({ since, seq }: CallMade, place: Spell['place']) => since > place.since || (since === place.since && seq > place.seq)

function whyOf(
  call: CallMade,
  { place, began }: Spell,
  { could, owes, slope }: { could: boolean; owes: boolean; slope: number },
): CalledBefore['why'] {
  if (call.why === 'chosen') return 'chosen'
  if (call.from === 'aside') return 'brought-back'
  if (!could) return place.to === null ? 'sent' : 'you-sent'
  if (call.from === 'returning') return 'returned'
  if (!stoodBehind(call, place)) return call.wentOnAt !== null && call.wentOnAt > began ? 'visit' : 'earlier'
  if (owes) return 'you-returned'
  return call.standing !== null && call.standing.slope > slope ? 'class' : 'plan'
}
