import type { StaffTicket } from '../../shared/wire/views.ts'
import { wordsOf } from './desk-words.ts'
import type { ConsoleModel } from './model.ts'
import { handled, runningTime, USUAL_AT } from './sums.ts'

/** The running time of the call or the service, against what such a matter usually takes. */
export function HandlingClock(props: { ticket: StaffTicket; usualMinutes: number | null; model: ConsoleModel }) {
  const { ticket, usualMinutes, model } = props
  const { say, plain } = wordsOf(model.language.value)
  const now = model.time.value
  const usual = usualMinutes === null ? null : Math.round(usualMinutes)
  if (ticket.startedAt === null)
    return (
      <div class="clock" role="timer" aria-label={plain('since-call')}>
        <div class="line">
          <b class="n">{runningTime(now - (ticket.calledAt ?? now))}</b>
          <span>{say('since-call')}</span>
        </div>
        <div class="bar bar-idle" />
      </div>
    )
  const { fill, over } = handled(ticket.startedAt, now, usualMinutes)
  return (
    <div class={`clock${over > 0 ? ' clock-over' : ''}`} role="timer" aria-label={plain('handling-clock')}>
      <div class="line">
        <b class="n">{runningTime(now - ticket.startedAt)}</b>
        {over > 0 ? (
          <span class="state" data-state="warn">
            <span>{say('over-usual', { n: over })}</span>
          </span>
        ) : (
          usual !== null && <span>{say('usual-minutes', { n: usual })}</span>
        )}
      </div>
      <div class="bar">
        <i style={{ inlineSize: `${fill * 100}%` }} />
        {usual !== null && <u style={{ insetInlineStart: `${USUAL_AT * 100}%` }} />}
      </div>
    </div>
  )
}
