import { Fragment } from 'preact'
import type { PublicView } from '../../shared/wire/views.ts'
import { N } from '../../shared/screen/say.tsx'
import { Both, ug, zh } from './both.tsx'

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
            <span lang="zh">{zh.say(day)}</span>
            <span lang="ug" dir="rtl">
              {ug.say(day)}
            </span>
          </dt>
          <dd>
            {view.hall.hours[day].length === 0
              ? zh.say('no-session')
              : view.hall.hours[day].map(([from, to]) => (
                  <N key={from}>
                    {from}–{to}
                  </N>
                ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  </section>
)
