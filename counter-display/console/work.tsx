import { hallTime } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { ConsoleView, StaffTicket } from '../../shared/wire/views.ts'
import { ActKey } from './act-key.tsx'
import { wordsOf, type Words } from './desk-words.ts'
import { outcomeKeys } from './keys.ts'
import { MessageLine } from './message-line.tsx'
import type { ConsoleModel } from './model.ts'
import { LineNow, Neighbours, UpNext } from './around.tsx'
import { phaseOf } from './situation.ts'
import { Stops } from './stops.tsx'
import { history, lineOf, type Moment } from './sums.ts'
import './work.css'

/** What the visitor came for and what has happened so far; with nobody here, what the counter stands before. */
export function Work({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  return (
    <main class="work">
      <div class="work-body" tabIndex={0} role="group" aria-label={wordsOf(model.language.value).plain('came-for')}>
        {view.current === null ? <UpNext model={model} view={view} /> : <Matter ticket={view.current} model={model} view={view} />}
        <Neighbours model={model} view={view} />
      </div>
      <MessageLine model={model} view={view} />
      {view.current !== null && <Outcomes model={model} />}
    </main>
  )
}

function Matter({ ticket, model, view }: { ticket: StaffTicket; model: ConsoleModel; view: ConsoleView }) {
  const words = wordsOf(model.language.value)
  const line = lineOf(view, ticket)
  const count = ticket.items.length
  return (
    <>
      <h2 class="came-for">
        <span class="what-for">{count > 1 ? words.say('came-for-n', { n: count }) : words.say('came-for')}</span>
        {line !== undefined && (
          <span>
            {words.say('its-line', { prefix: <b class="n">{line.prefix}</b>, name: <Own text={line.names} language={words.language} /> })}
          </span>
        )}
      </h2>
      <ol class="items">
        {ticket.items.map((item, at) => (
          <li key={item.code}>
            {count > 1 && <b class="n place">{at + 1}</b>}
            <Own text={item.names} language={words.language} as="strong" />
            <span class="code">{words.say('item-code', { code: <N>{item.code}</N> })}</span>
          </li>
        ))}
        {count === 0 && line !== undefined && (
          <li>
            <Own text={line.names} language={words.language} as="strong" />
            <span class="code">{words.say('only-line')}</span>
          </li>
        )}
      </ol>
      {phaseOf({ view, me: model.me }) === 'called' && <p class="hint">{words.say('hint-called')}</p>}
      <Stops model={model} ticket={ticket} words={words} />
      <h2>{words.say('so-far')}</h2>
      <ol class="flow">
        {history(ticket).map((moment) => (
          <Stop key={moment.what} moment={moment} view={view} words={words} />
        ))}
      </ol>
      {line !== undefined && <LineNow line={line} words={words} />}
    </>
  )
}

function Stop({ moment, view, words }: { moment: Moment; view: ConsoleView; words: Words }) {
  const { hm } = hallTime(view.hall.timeZone, words.language)
  return (
    <li class={moment.done ? 'on' : ''}>
      <b>{words.say(`step-${moment.what}`)}</b>
      {moment.at !== null && <N>{hm(moment.at)}</N>} <StopNote moment={moment} words={words} />
    </li>
  )
}

function StopNote({ moment, words }: { moment: Moment; words: Words }) {
  switch (moment.what) {
    case 'issued':
      return <span>{words.say('step-waited', { n: moment.waited })}</span>
    case 'held':
      return <bdi class="quote">{moment.reason}</bdi>
    case 'called':
      return <span>{words.say('step-called-times', { n: moment.times })}</span>
    case 'started':
      return <span>{words.say(moment.done ? 'step-here' : 'step-not-yet')}</span>
    case 'missed':
      return null
  }
}

function Outcomes({ model }: { model: ConsoleModel }) {
  const words = wordsOf(model.language.value)
  return (
    <div class="outs" role="group" aria-labelledby="outs-label">
      <span id="outs-label">
        {words.say('outcome-label')} <small>{words.say('outcome-optional')}</small>
      </span>
      {outcomeKeys.map((outcome) => (
        <ActKey key={outcome} model={model} act={outcome} pressed={model.outcome.value === outcome}>
          {words.common.say(`outcome-${outcome}`)}
        </ActKey>
      ))}
    </div>
  )
}
