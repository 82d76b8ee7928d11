import { Fragment } from 'preact'
import { N } from '../../shared/screen/say.tsx'
import type { PublicView } from '../../shared/wire/views.ts'
import { Both } from './both.tsx'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A closed hall says when it opens. */
export const Closed = ({ view }: { view: PublicView }) => (
  <section class="call is-calm is-closed">
    <div class="say">
      <Both say="hall-closed" />
    </div>
    <dl class="week">
      {days.map((day) => (
        <Fragment key={day}>
          <dt>
            <Both say={day} />
          </dt>
          <dd>{view.hall.hours[day].length === 0 ? <Both say="no-session" /> : <Sessions sessions={view.hall.hours[day]} />}</dd>
        </Fragment>
      ))}
    </dl>
  </section>
)

const Sessions = ({ sessions }: { sessions: PublicView['hall']['hours']['mon'] }) => (
  <>
    {sessions.map(([from, to]) => (
      <N key={from}>
        {from}–{to}
      </N>
    ))}
  </>
)
