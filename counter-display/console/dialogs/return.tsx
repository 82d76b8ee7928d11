import { minutesSince } from '../../../shared/screen/clock.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView, StaffTicket } from '../../../shared/wire/views.ts'
import { Kbd } from '../act-key.tsx'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel } from '../model.ts'
import { lineOf } from '../sums.ts'
import { Dialog } from './dialog.tsx'
import { pressDigit } from './reasons.tsx'

/** Held and missed numbers; the first nine have a digit each. */
export function Return({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say } = wordsOf(model.language.value)
  return (
    <Dialog model={model} view={view} title={say('return-title')} onStroke={pressDigit}>
      <p class="small">{say('return-hint')}</p>
      <ul class="picks picks-long">
        {view.aside.map((ticket, at) => (
          <li key={ticket.number}>
            <Pick model={model} view={view} ticket={ticket} at={at} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface Row {
  model: ConsoleModel
  view: ConsoleView
  ticket: StaffTicket
  at: number
}

function Pick({ model, view, ticket, at }: Row) {
  const language = model.language.value
  const { say, common } = wordsOf(language)
  const what = ticket.items[0]?.names ?? lineOf(view, ticket)?.names
  const over = ticket.state === 'missed' && ticket.returned
  const off = over || !model.online.value || model.busy.value !== null
  const bring = () => {
    if (!off) void model.send('return', { type: 'return', counter: view.counter.id, number: ticket.number })
  }
  return (
    <button
      type="button"
      class="key"
      aria-disabled={off}
      {...(at < 9 ? { 'data-digit': at + 1 } : {})}
      {...(at === 0 ? { 'data-first': true } : {})}
      onClick={bring}
    >
      {at < 9 && <Kbd>{String(at + 1)}</Kbd>}
      <span class="state" data-state={ticket.state}>
        <span class="vh">{common.say(`state-${ticket.state}`)}</span>
      </span>
      <TicketNo number={ticket.number} />
      <span class="pick-what">
        {what !== undefined && <Own text={what} language={language} />}
        <small>{over ? say('return-over') : ticket.state === 'held' ? ticket.reason : say('called-n', { n: ticket.calls })}</small>
      </span>
      <span class="pick-time">
        {say('minutes-short', { n: ticket.asideAt === null ? 0 : minutesSince(ticket.asideAt, model.time.value) })}
      </span>
    </button>
  )
}
