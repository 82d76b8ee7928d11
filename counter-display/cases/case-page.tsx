import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { CaseView } from '../../shared/wire/cases.ts'
import { sharedWords } from '../desk/words.ts'
import { ActKey } from './act-key.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CasePapers } from './case-papers.tsx'
import { CaseParts } from './case-parts.tsx'
import { ClockLine } from './clock-line.tsx'
import { doable, type Doable } from './doable.ts'
import { Left } from './left.tsx'
import type { CasesModel } from './model.ts'
import { Records } from './records.tsx'
import { Timeline } from './timeline.tsx'
import { caseWords } from './words.ts'

/** What every section of the page is given. */
export interface CaseFace {
  model: CasesModel
  view: CaseView
  /** What the reader may do, and where. */
  can: readonly Doable[]
}

/** One case: what is to be done with it first, then all that is known of it. */
export function CasePage({ model }: { model: CasesModel }) {
  const words = caseWords(model.language.value)
  const view = model.one.value
  if (view === null) return <p class="office-wait">{words.say(model.isMissing.value ? 'no-such-case' : 'loading')}</p>
  const standsInFor = model.absences.value?.standsInFor.map(({ username }) => username) ?? []
  const face = { model, view, can: doable(view, { ...model.me, standsInFor }) }
  return (
    <article class="cases-one" data-no={view.no}>
      <Head {...face} />
      <ClockLine {...face} />
      <div class="office-columns">
        <div>
          <CaseParts {...face} />
          <CasePapers {...face} />
          <Timeline {...face} />
        </div>
        <aside>
          <Whole {...face} />
          <CaseFacts {...face} />
          <Records {...face} />
        </aside>
      </div>
    </article>
  )
}

function Head({ model, view }: CaseFace) {
  const language = model.language.value
  const words = caseWords(language)
  const { desk } = sharedWords(language)
  const { hm, date } = model.times.value
  const { received } = view
  return (
    <header>
      <button type="button" class="key" data-act="back" onClick={() => model.toList()}>
        {words.say('back')}
      </button>
      <h2>
        <Own text={view.item.names} language={language} />
      </h2>
      <Left model={model} light={view.light} daysLeft={view.state === 'accepted' ? (view.clock?.daysLeft ?? null) : null} />
      <b>{words.say(`state-${view.state}`)}</b>
      <small>
        <N>{view.no}</N> ·{' '}
        <N>
          {date(received.at)} {hm(received.at)}
        </N>{' '}
        {words.say('received-by', { who: desk.say('staff-no', { no: <N>{received.by.staffNo}</N> }) })}
        {view.ticket === null ? null : <> · {words.say('ticket-no', { ticket: <N>{view.ticket}</N> })}</>}
      </small>
    </header>
  )
}

/** What may be done with the whole case. */
function Whole({ model, view, can }: CaseFace) {
  const words = caseWords(model.language.value)
  const { desk } = sharedWords(model.language.value)
  const wholes = can.filter(({ at }) => at === null)
  const { extension } = view
  return (
    <section class="office-next">
      <h2>{words.say('next-title')}</h2>
      {extension === null ? null : (
        <p class="office-why">
          {words.say('extension-waits', {
            who: desk.say('staff-no', { no: <N>{extension.by.staffNo}</N> }),
            n: extension.days,
            reason: extension.reason,
          })}
        </p>
      )}
      {can.length === 0 ? <p>{words.say(model.mine === null ? 'next-only-look' : 'next-none')}</p> : null}
      <div class="cases-keys">
        {wholes.map((what, place) => (
          <ActKey key={what.action} model={model} what={what} isFirst={place === 0 && view.state !== 'accepted'} />
        ))}
      </div>
    </section>
  )
}
