import { serviceDayOf } from '../../shared/calendar/hours.ts'
import { calendarRunsOut } from '../../shared/calendar/runs-out.ts'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import type { CounterId, Instant, TicketToken, ZoneId } from '../../shared/ids.ts'
import { ok, unreachable, type Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { Handshake } from '../../shared/wire/requests.ts'
import type { ViewOf } from '../../shared/wire/socket.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import type { Hall } from '../core/queue/hall.ts'
import { consoleView } from '../core/queue/views/console.ts'
import { dashboardView } from '../core/queue/views/dashboard.ts'
import { greeterView } from '../core/queue/views/greeter.ts'
import type { LineOfItem } from '../core/queue/views/intake.ts'
import { publicView } from '../core/queue/views/public.ts'
import { signView } from '../core/queue/views/sign.ts'
import { ticketView } from '../core/queue/views/ticket.ts'
import type { Items } from '../catalogue/items.ts'
import type { Foresight } from '../foresight.ts'
import type { OpenContent } from '../open-content.ts'
import type { Tides } from '../tides.ts'

/** What views are made of beside the hall's state. */
interface Shown {
  readonly items: Pick<Items, 'nameOf' | 'find'>
  readonly content: Pick<OpenContent, 'office'>
  readonly foresight: Pick<Foresight, 'waits' | 'accuracy'>
  readonly tides: Pick<Tides, 'shown'>
  readonly days: Pick<WorkingDays, 'calendar' | 'timeZone'>
}

/** What a screen looks at. Screens that look at the same thing share a room. */
export type Watching =
  | { readonly screen: 'kiosk' | 'site' | 'greeter' | 'dashboard' | 'office' }
  /** `zone`: only the calls of this part of the hall. */
  | { readonly screen: 'board'; readonly zone: ZoneId | null }
  | { readonly screen: 'sign' | 'console'; readonly counter: CounterId }
  | { readonly screen: 'ticket'; readonly token: TicketToken }

export function watchingOf({ screen, counter, token, zone }: Handshake): Result<Watching, Refusal> {
  switch (screen) {
    case 'sign':
    case 'console':
      return counter === undefined ? refuse('bad-message', { subject: 'counter' }) : ok({ screen, counter })
    case 'ticket':
      return token === undefined ? refuse('bad-message', { subject: 'token' }) : ok({ screen, token })
    case 'board':
      return ok({ screen, zone: zone ?? null })
    case 'kiosk':
    case 'site':
    case 'greeter':
    case 'dashboard':
    case 'office':
      return ok({ screen })
    default:
      return unreachable(screen)
  }
}

export function roomName(hall: string, watching: Watching): string {
  return `${hall}/${watching.screen}/${whoseOf(watching)}`
}

function whoseOf(watching: Watching): string {
  if (watching.screen === 'board') return watching.zone ?? ''
  return 'counter' in watching ? watching.counter : 'token' in watching ? watching.token : ''
}

/** Boards first: between a clerk's click and the hall hearing of it nothing else is made. */
const order: readonly Watching['screen'][] = ['board', 'sign', 'console', 'kiosk', 'site', 'greeter', 'dashboard', 'office', 'ticket']
export const rank = ({ screen }: Watching) => order.indexOf(screen)

/** What was said to a screen that asks for something there is not. */
export const missing = ({ screen }: Watching): Refusal => refuse(screen === 'ticket' ? 'unknown-ticket' : 'unknown-counter').error

/** Makes views of one state of the hall; board, kiosk and site share theirs. */
export function viewer(
  hall: Readonly<Hall>,
  at: Instant,
  { items: { nameOf, find }, content, foresight, tides, days }: Shown,
): (watching: Watching) => ViewOf[keyof ViewOf] | null {
  const waits = foresight.waits(hall, at)
  let shared: PublicView | undefined
  const lineOfItem: LineOfItem = (item) => find(item)?.line
  return (watching) => {
    switch (watching.screen) {
      case 'board':
        return watching.zone === null
          ? (shared ??= publicView(hall, at, null, lineOfItem, waits))
          : publicView(hall, at, watching.zone, lineOfItem, waits)
      case 'kiosk':
      case 'site':
        return (shared ??= publicView(hall, at, null, lineOfItem, waits))
      case 'sign':
        return signView(hall, watching.counter, at)
      case 'console':
        return consoleView(hall, watching.counter, at, nameOf, waits)
      case 'greeter':
        return greeterView(hall, at, nameOf, waits)
      case 'dashboard':
        return dashboardView(
          hall,
          at,
          waits,
          foresight.accuracy(),
          tides.shown(),
          calendarRunsOut(days.calendar, serviceDayOf(at, days.timeZone)),
        )
      case 'office':
        return content.office()
      case 'ticket':
        return ticketView(hall, watching.token, at, nameOf, waits)
      default:
        return unreachable(watching)
    }
  }
}
