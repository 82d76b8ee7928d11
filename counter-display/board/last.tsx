import { Icon } from '../../shared/screen/icon.tsx'
import { TicketNo } from '../../shared/screen/say.tsx'
import { Both } from './both.tsx'
import type { ShownCall } from './calls.ts'
import './last.css'

/** The last six. */
export const Last = ({ calls }: { calls: readonly ShownCall[] }) => (
  <section class="last">
    <div class="head">
      <span class="pair">
        <Both say="number" />
      </span>
      <span class="pair">
        <Both say="to-counter" />
      </span>
    </div>
    {calls.length === 0 ? (
      <p class="none">
        <Both say="nobody-yet-list" />
      </p>
    ) : (
      <ol>
        {calls.map(({ call, isFresh }) => (
          <li key={call.id} data-call={call.number} class={isFresh ? 'on-solid' : ''}>
            <TicketNo number={call.number} />
            <Icon name="next" />
            <b class="n">{call.label}</b>
          </li>
        ))}
      </ol>
    )}
  </section>
)
