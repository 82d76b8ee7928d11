import { refuse } from '../../../shared/wire/refusals.ts'
import type { PersonKey } from '../../../shared/ids.ts'
import type { TakeAsk } from './commands.ts'
import { isOver, type Hall, type Line, type Ticket } from './hall.ts'
import { rulesFor } from './intake.ts'
import { layoutOf } from './turn.ts'
import type { Refused } from './who.ts'

/** Of somebody who is known: why no further number; null: there may be one. */
export function limitOfPerson(hall: Readonly<Hall>, line: Line, { person, items }: TakeAsk): Refused | null {
  if (person === undefined || line.layout.alwaysOpen) return null
  const { oneForEach, perDay } = layoutOf(hall).limits.person
  const given = numbersOf(hall, person)
  const open = oneForEach ? given.find((ticket) => !isOver(ticket) && isForSame(ticket, line, items)) : undefined
  // [LIMIT-2] The number there is: most who ask again have lost it.
  if (open !== undefined) return refuse('already-has-number', { subject: open.number })
  const mosts = [perDay === undefined ? [] : [{ most: perDay, had: given.length }], ...ofRules(hall, line, items, given)].flat()
  const reached = mosts.find(({ most, had }) => had >= most)
  return reached === undefined ? null : refuse('person-limit-reached', { subject: String(reached.had) })
}

/** Today's, without those given back and those of lines that are always open. */
const numbersOf = (hall: Readonly<Hall>, person: PersonKey): Ticket[] =>
  (hall.people.get(person) ?? [])
    .flatMap((token) => hall.tickets.get(token) ?? [])
    .filter((ticket) => ticket.state !== 'cancelled' && hall.lines.get(takenIn(ticket))?.layout.alwaysOpen !== true)

/** [LIMIT-3] By each item's rule its own numbers are counted, by the line's those of the line. */
const ofRules = (hall: Readonly<Hall>, line: Line, items: TakeAsk['items'], given: readonly Ticket[]) =>
  (items.length === 0 ? [null] : items).map((item) => {
    const own = item === null ? undefined : layoutOf(hall).limits.items[item]?.perPerson
    const most = rulesFor(hall, line, item).find(({ rule }) => rule.perPerson !== undefined)?.rule.perPerson
    const isCounted = (ticket: Ticket) =>
      own === undefined || item === null ? takenIn(ticket) === line.layout.id : ticket.items.includes(item)
    return most === undefined ? [] : [{ most, had: given.filter(isCounted).length }]
  })

/** The same matter; without naming one, the same line. */
const isForSame = (ticket: Ticket, { layout: { id } }: Line, items: TakeAsk['items']) =>
  items.length === 0 && ticket.items.length === 0 ? takenIn(ticket) === id : items.some((item) => ticket.items.includes(item))

/** A visit that went on was taken in the line of its first stop. */
const takenIn = ({ stops, stop, line }: Ticket) => (stop === 0 ? line : (stops[0]?.line ?? line))
