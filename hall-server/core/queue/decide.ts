import type { Instant } from '../../../shared/ids.ts'
import { unreachable } from '../../../shared/result.ts'
import { callChosen, callNext, recall } from './calling.ts'
import type { Ask, Command } from './commands.ts'
import { assignLines, closeCounter, openCounter, pause, resume } from './counters.ts'
import { changeLayout, closeDay, openDay } from './day.ts'
import type { Decision } from './decision.ts'
import { askHelp, cancelNumber, helpGiven, returnToLine, setClass } from './greeting.ts'
import type { Hall } from './hall.ts'
import { closeIntake, openIntake } from './intake-asks.ts'
import { forgetPlan, planCounter } from './planning.ts'
import { finish, hold, noShow, start } from './serving.ts'
import { cancel, take } from './take.ts'
import { bringBack, transfer } from './transfer.ts'
import { undo } from './undo.ts'
import { addStop, skipStop } from './visit.ts'
import { forbidden } from './who.ts'

/** Pure: the same hall, command and instant always give the same events. RULES.md says what is decided. */
export function decide(hall: Readonly<Hall>, command: Command, at: Instant): Decision {
  return forbidden(hall, command) ?? decideAsk(hall, command, at)
}

function decideAsk(hall: Readonly<Hall>, { by, ask }: Command, at: Instant): Decision {
  switch (ask.type) {
    case 'open-day':
      return openDay(hall, ask, at)
    case 'close-day':
      return closeDay(hall, at)
    case 'change-layout':
      return changeLayout(hall, ask, at)
    case 'take':
      return take(hall, ask, at)
    case 'cancel':
      return cancel(hall, ask, at)
    case 'cancel-number':
      return cancelNumber(hall, ask, at)
    case 'set-class':
      return setClass(hall, ask, by, at)
    case 'return-to-line':
      return returnToLine(hall, ask, at)
    case 'ask-help':
      return askHelp(hall, ask, at)
    case 'help-given':
      return helpGiven(hall, ask, at)
    case 'open':
      return openCounter(hall, ask, by, at)
    case 'close-intake':
      return closeIntake(hall, ask, at)
    case 'open-intake':
      return openIntake(hall, ask, at)
    case 'assign-lines':
      return assignLines(hall, ask, at)
    case 'plan-counter':
      return planCounter(hall, ask, at)
    case 'forget-plan':
      return forgetPlan(hall, ask, at)
    case 'pause':
    case 'resume':
    case 'close':
    case 'call-next':
    case 'call':
    case 'recall':
    case 'start':
    case 'finish':
    case 'no-show':
    case 'hold':
    case 'return':
    case 'transfer':
    case 'skip-stop':
    case 'add-stop':
    case 'undo':
      return atCounter(hall, ask, at)
    default:
      return unreachable(ask)
  }
}

type AtCounter = Exclude<Extract<Ask, { counter: unknown }>, { type: 'open' | 'assign-lines' | 'plan-counter' | 'forget-plan' }>

function atCounter(hall: Readonly<Hall>, ask: AtCounter, at: Instant): Decision {
  switch (ask.type) {
    case 'pause':
      return pause(hall, ask, at)
    case 'resume':
      return resume(hall, ask, at)
    case 'close':
      return closeCounter(hall, ask, at)
    case 'call-next':
      return callNext(hall, ask, at)
    case 'call':
      return callChosen(hall, ask, at)
    case 'recall':
      return recall(hall, ask, at)
    case 'start':
      return start(hall, ask, at)
    case 'finish':
      return finish(hall, ask, at)
    case 'no-show':
      return noShow(hall, ask, at)
    case 'hold':
      return hold(hall, ask, at)
    case 'return':
      return bringBack(hall, ask, at)
    case 'transfer':
      return transfer(hall, ask, at)
    case 'skip-stop':
      return skipStop(hall, ask, at)
    case 'add-stop':
      return addStop(hall, ask, at)
    case 'undo':
      return undo(hall, ask, at)
    default:
      return unreachable(ask)
  }
}
