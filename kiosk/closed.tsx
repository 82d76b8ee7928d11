import { Fragment } from 'preact'
import { Icon } from '../shared/screen/icon.tsx'
import { N } from '../shared/screen/say.tsx'
import type { KioskView } from '../shared/wire/views.ts'
import type { KioskModel } from './model.ts'
import { Second } from './parts.tsx'
import { alwaysOpen, StuckKey } from './shut.tsx'
import { kioskWords, lookUpWords } from './words.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A closed hall says when it opens. */
export function Closed({ model, view }: { model: KioskModel; view: KioskView }) {
  const language = model.language.value
  const words = kioskWords(language)
  return (
    <section class="closed">
      <h1>{words.say('closed-title')}</h1>
      <Second language={language} word="closed-title" />
      <p>{words.say('closed-text')}</p>
      <button type="button" class="key key-go" data-act="guides" onClick={() => model.go({ at: 'look', by: 'department', group: null })}>
        <Icon name="guide" />
        <strong>{lookUpWords(language).say('guides')}</strong>
      </button>
      {alwaysOpen(view).map((line) => (
        <StuckKey key={line.id} model={model} line={line} />
      ))}
      <h2>{words.say('opening-hours')}</h2>
      <dl>
        {days.map((day) => (
          <Fragment key={day}>
            <dt>{words.say(day)}</dt>
            <dd>
              {view.hall.hours[day].length === 0
                ? words.say('no-session')
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
}
