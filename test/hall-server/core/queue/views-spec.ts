import { expect } from 'vitest'
import type { Hall } from '../../../../hall-server/core/queue/hall.ts'
import { consoleView } from '../../../../hall-server/core/queue/views/console.ts'
import { dashboardView } from '../../../../hall-server/core/queue/views/dashboard.ts'
import { greeterView } from '../../../../hall-server/core/queue/views/greeter.ts'
import type { NameOf } from '../../../../hall-server/core/queue/views/parts.ts'
import { publicView } from '../../../../hall-server/core/queue/views/public.ts'
import { signView } from '../../../../hall-server/core/queue/views/sign.ts'
import { ticketView } from '../../../../hall-server/core/queue/views/ticket.ts'
import type { Instant } from '../../../../shared/ids.ts'
import * as schemas from '../../../../shared/wire/views.ts'

export const nameOf: NameOf = (item) => ({ zh: `事项${item}` })

/** [VIEW-4] Parsing gives back the very same: nothing is missing, nothing is there that the schema has not. */
export function everyViewParses(hall: Hall, now: Instant) {
  const shown = publicView(hall, now)
  expect(schemas.publicView.parse(shown)).toEqual(shown)
  const desk = greeterView(hall, now, nameOf)
  expect(schemas.greeterView.parse(desk)).toEqual(desk)
  const dashboard = dashboardView(hall, now)
  expect(schemas.dashboardView.parse(dashboard)).toEqual(dashboard)
  for (const id of hall.counters.keys()) {
    const sign = signView(hall, id, now)
    expect(schemas.signView.parse(sign)).toEqual(sign)
    const console = consoleView(hall, id, now, nameOf)
    expect(schemas.consoleView.parse(console)).toEqual(console)
  }
  for (const token of hall.tickets.keys()) {
    const ticket = ticketView(hall, token, now, nameOf)
    expect(schemas.ticketView.parse(ticket)).toEqual(ticket)
  }
}
