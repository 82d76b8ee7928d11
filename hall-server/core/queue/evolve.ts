import { unreachable } from '../../../shared/result.ts'
import { applyCounterEvent } from './evolve-counter.ts'
import { changeLayout, closeDay, openDay } from './evolve-day.ts'
import { applyTicketEvent } from './evolve-ticket.ts'
import { announce } from './evolve-plan.ts'
import { sayIntake } from './evolve-intake.ts'
import { takeBack } from './evolve-undo.ts'
import type { HallEvent } from './events.ts'
import type { Hall } from './hall.ts'
import { countWaiting } from './statistics.ts'

/**
 * Applies one fact, in place, and gives the same hall back: the only writer of a Hall. It never refuses and reads no clock.
 * Throws when the fact makes no sense: then the journal is broken.
 */
export function evolve(hall: Hall, event: HallEvent): Hall {
  const waiting = hall.waiting
  apply(hall, event)
  if (hall.waiting !== waiting) countWaiting(hall, event.at)
  hall.position += 1
  return hall
}

function apply(hall: Hall, event: HallEvent): void {
  switch (event.type) {
    case 'DayOpened':
      return openDay(hall, event)
    case 'DayClosed':
      return closeDay(hall, event)
    case 'LayoutChanged':
      return changeLayout(hall, event.layout, event.at)
    case 'TicketIssued':
    case 'TicketCancelled':
    case 'TicketClassChanged':
    case 'TicketReturnedToLine':
    case 'TicketCalled':
    case 'TicketRecalled':
    case 'ServiceStarted':
    case 'ServiceFinished':
    case 'TicketMissed':
    case 'TicketHeld':
    case 'TicketTransferred':
    case 'TicketWentOn':
    case 'StopSkipped':
    case 'StopAdded':
      return applyTicketEvent(hall, event)
    case 'LastActionUndone':
      return takeBack(hall, event)
    case 'IntakeClosed':
    case 'IntakeOpened':
      return sayIntake(hall, event)
    case 'CounterOpened':
    case 'CounterTakenOver':
    case 'CounterPaused':
    case 'CounterResumed':
    case 'CounterClosed':
    case 'CounterLinesAssigned':
      return applyCounterEvent(hall, event)
    case 'CounterPlanned':
      return announce(hall, event)
    case 'CounterPlanForgotten':
      hall.announced = hall.announced.filter(({ counter }) => counter !== event.counter)
      return
    case 'HelpAsked':
      if (hall.help.every((asked) => asked.place !== event.place)) hall.help.push({ place: event.place, at: event.at })
      return
    case 'HelpGiven':
      hall.help = hall.help.filter((asked) => asked.place !== event.place)
      return
    default:
      return unreachable(event)
  }
}
