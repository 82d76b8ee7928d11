import { Own } from '../../shared/screen/page.tsx'
import type { CaseFace } from './case-page.tsx'
import { caseWords } from './words.ts'

const shapeOf = { here: 'ok', missing: 'missed', deferred: 'held' } as const

/** Which papers are there, and what was said of those that are not in order. */
export function CasePapers({ model, view }: CaseFace) {
  const language = model.language.value
  const words = caseWords(language)
  return (
    <section>
      <h2>{words.say('papers-title')}</h2>
      {view.papers.length === 0 ? <p>{words.say('papers-none')}</p> : null}
      <ul class="cases-papers">
        {view.papers.map(({ id, names, state, gap }) => (
          <li key={id} data-paper={id}>
            <span class="state" data-state={gap === null ? shapeOf[state] : 'warn'}>
              {words.say(gap === null ? `paper-${state}` : `fault-${gap.fault}`)}
            </span>
            <Own text={names} language={language} />
            {gap === null || gap.note === null ? null : <q>{gap.note}</q>}
          </li>
        ))}
      </ul>
    </section>
  )
}
