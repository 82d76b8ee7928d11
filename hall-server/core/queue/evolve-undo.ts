import { hide } from './calls-shown.ts'
import type { EventOf } from './events.ts'
import { unreachable } from '../../../shared/result.ts'
import type { Counter, Hall, UndoStep } from './hall.ts'
import { countOvertaken } from './overtakes.ts'
import { counterOf, lineOf, replace } from './places.ts'
import { correctHalfHour, countCalled, uncountService } from './statistics.ts'

/** Puts every ticket of the counter's last action back as it was, the newest change first, and takes the counts back. */
export function takeBack(hall: Hall, { counter: id, at }: EventOf<'LastActionUndone'>) {
  const counter = counterOf(hall, id)
  const { undo } = counter
  if (undo === null) throw new Error(`Counter ${id} has nothing to take back`)
  const waiting = hall.waiting
  for (const step of undo.steps.toReversed()) {
    replace(hall, step.after, step.before)
    uncount(hall, counter, step, undo.at)
  }
  correctHalfHour(hall, undo.at, at, hall.waiting - waiting)
  counter.since = undo.sinceBefore
  counter.undo = null
}

function uncount(
  hall: Hall,
  counter: Counter,
  { event, before, after, callBefore, passed }: UndoStep,
  calledAt: EventOf<'TicketCalled'>['at'],
): void {
  const line = lineOf(hall, before.line)
  switch (event) {
    case 'TicketCalled':
      line.called.splice(line.called.lastIndexOf(before.number), 1)
      hide(hall, after, callBefore)
      countOvertaken(hall, passed, -1)
      return countCalled(hall, before, calledAt, -1)
    case 'ServiceFinished':
      hall.totals.finished -= 1
      if (after.state === 'finished') counter.servedMs -= after.finishedAt - after.startedAt
      counter.finished -= 1
      return uncountService(hall, before)
    case 'TicketWentOn': {
      const last = after.served.at(-1)
      if (last !== undefined) counter.servedMs -= last.finishedAt - last.startedAt
      counter.finished -= 1
      return uncountService(hall, before)
    }
    case 'TicketMissed':
      line.missed -= 1
      counter.missed -= 1
      hall.totals.missed -= 1
      return
    case 'ServiceStarted':
    case 'TicketHeld':
    case 'TicketTransferred':
    case 'StopSkipped':
    case 'StopAdded':
      return
    default:
      return unreachable(event)
  }
}
