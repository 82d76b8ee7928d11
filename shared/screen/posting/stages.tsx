import type { Language } from '../../language/languages.ts'
import type { Stage } from '../../posting/cadence.ts'
import { Own } from '../page.tsx'
import { N } from '../say.tsx'
import { sayPosting } from './shown.ts'

/** 逐段公开 (S38): what is done, what came of it, what is next. */
export function Stages({ stages, language }: { stages: readonly Stage[]; language: Language }) {
  const words = sayPosting(language)
  const current = stages.findIndex(({ closedOn }) => closedOn === undefined)
  return (
    <section class="posting-part">
      <h3>{words.say('stages')}</h3>
      <ol class="posting-stages">
        {stages.map(({ id, name, due, closedOn, report }, at) => (
          <li key={id} class={closedOn !== undefined ? 'is-done' : at === current ? 'is-now' : ''}>
            <b>
              <Own text={name} language={language} />
            </b>
            <span>
              {closedOn === undefined ? (
                <>
                  {at === current ? <>{words.say('stage-open')} · </> : null}
                  {words.say('stage-due', { date: <N>{due}</N> })}
                </>
              ) : (
                words.say('stage-closed', { date: <N>{closedOn}</N> })
              )}
            </span>
            {report === undefined ? null : <Own text={report} language={language} as="p" />}
          </li>
        ))}
      </ol>
    </section>
  )
}
