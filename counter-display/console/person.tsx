import type { ComponentChildren } from 'preact'
import { hallTime, minutesSince } from '../../shared/screen/clock.ts'
import { ownName, directionOf } from '../../shared/language/languages.ts'
import type { Text } from '../../shared/language/text.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { ConsoleView, StaffTicket } from '../../shared/wire/views.ts'
import { ActKey, Kbd } from './act-key.tsx'
import { HandlingClock } from './handling-clock.tsx'
import { wordsOf, type Words } from './desk-words.ts'
import { keyOf } from './keys.ts'
import type { ConsoleModel } from './model.ts'
import { nextStep, phaseOf, stopAhead, type Phase } from './situation.ts'
import { StopName } from './stops.tsx'
import { lineOf, secondsLeft, waitedMinutes } from './sums.ts'
import './person.css'

const shapes: Record<Phase, string> = {
  'hall-closed': 'w-closed',
  closed: 'w-closed',
  'seat-free': 'w-free',
  'seat-taken': 'warn',
  paused: 'w-paused',
  free: 'w-free',
  called: 'called',
  serving: 'serving',
}

/** The one person in front of the clerk, and what can be done now. */
export function Person({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const words = wordsOf(model.language.value)
  const phase = phaseOf({ view, me: model.me })
  const { current } = view
  return (
    <section class="one" aria-label={words.plain('at-counter', { label: view.counter.label })}>
      <div class="line" aria-live="polite">
        <Standing alone={current === null} shape={shapes[phase]}>
          {words.say(`here-${phase}`, { no: <N>{view.clerk?.staffNo ?? ''}</N> })}
        </Standing>
        {current !== null && <Calls ticket={current} view={view} words={words} />}
      </div>
      {current === null ? <Nobody view={view} phase={phase} model={model} /> : <Visitor ticket={current} view={view} model={model} />}
      <Keys model={model} view={view} words={words} />
      <WillCall model={model} view={view} />
    </section>
  )
}

/** The state of the counter; with nobody here it is the heading. */
function Standing({ alone, shape, children }: { alone: boolean; shape: string; children: ComponentChildren }) {
  const Tag = alone ? 'h1' : 'span'
  return (
    <Tag class={alone ? 'state hero-word' : 'state'} data-state={shape}>
      {children}
    </Tag>
  )
}

function Calls({ ticket, view, words }: { ticket: StaffTicket; view: ConsoleView; words: Words }) {
  const { hm } = hallTime(view.hall.timeZone, words.language)
  return (
    <span class="calls">
      <span>{words.say('called-times', { n: ticket.calls })}</span>
      {ticket.startedAt !== null && <span>{words.say('started-at', { time: <N>{hm(ticket.startedAt)}</N> })}</span>}
    </span>
  )
}

/** The clerk reads the very guide the visitor has read, beside the console. */
function Matter({ code, name, language }: { code: string | null; name: Text; language: 'zh' | 'en' }) {
  if (code === null) return <Own text={name} language={language} />
  return (
    <a class="matter" href={`/site/${language}/guides/${code}`} target="one-hall-guide" rel="noreferrer">
      <Own text={name} language={language} />
    </a>
  )
}

function Visitor({ ticket, view, model }: { ticket: StaffTicket; view: ConsoleView; model: ConsoleModel }) {
  const language = model.language.value
  const { say, common } = wordsOf(language)
  const line = lineOf(view, ticket)
  const what = ticket.items[0]?.names ?? line?.names
  return (
    <>
      <p class="hero" style={{ '--chars': ticket.number.length }}>
        <TicketNo number={ticket.number} />
      </p>
      <h1>
        {what !== undefined && <Matter code={ticket.items[0]?.code ?? null} name={what} language={language} />}
        {ticket.items.length > 1 && <small> {say('more-items', { n: ticket.items.length })}</small>}
      </h1>
      <dl class="who">
        <dt>{say('language')}</dt>
        <dd class="speaks">
          {say(`lang-${ticket.language}`)}
          {ticket.language !== language && (
            <span class="own" lang={ticket.language} dir={directionOf(ticket.language)}>
              {ownName[ticket.language]}
            </span>
          )}
        </dd>
        <dt>{say('class')}</dt>
        <dd>{common.say(`class-${ticket.class}`)}</dd>
        <dt>{say('issued-at')}</dt>
        <dd>
          <N>{hallTime(view.hall.timeZone, language).hm(ticket.issuedAt)}</N>
        </dd>
        <dt>{say('waited')}</dt>
        <dd>{say('minutes', { n: waitedMinutes(ticket, model.time.value) })}</dd>
      </dl>
      <HandlingClock ticket={ticket} usualMinutes={view.usualMinutes} model={model} />
    </>
  )
}

function Nobody({ view, phase, model }: { view: ConsoleView; phase: Phase; model: ConsoleModel }) {
  const { say } = wordsOf(model.language.value)
  const waiting = view.waiting === 0 ? say('nobody-waiting') : say('waiting-now', { n: view.waiting })
  const longest = view.longestSince === null ? null : minutesSince(view.longestSince, model.time.value)
  return (
    <div class="nobody">
      {phase === 'paused' && view.pauseReason !== null && <p>{say('pause-reason', { reason: <bdi>{view.pauseReason}</bdi> })}</p>}
      <p class="sub">
        {longest === null || view.waiting === 0 ? waiting : say('queue-sum', { waiting, longest: say('minutes', { n: longest }) })}
      </p>
    </div>
  )
}

function Keys({ model, view, words }: { model: ConsoleModel; view: ConsoleView; words: Words }) {
  const { say } = words
  const step = nextStep({ view, me: model.me })
  return (
    <>
      <ActKey model={model} act="next" class="key-go go">
        <Go step={step} view={view} words={words} />
      </ActKey>
      <div class="acts">
        <ActKey model={model} act="intake" icon="guide">
          {say('act-intake')}
        </ActKey>
        <ActKey model={model} act="cases" icon="search">
          {say('act-cases')}
        </ActKey>
        <ActKey model={model} act="finish" icon="check">
          {say(stopAhead(view) === null ? 'act-finish' : 'act-go-on')}
        </ActKey>
        <ActKey model={model} act="recall" icon="bell">
          {say('act-recall')}
          <RecallLeft model={model} view={view} />
        </ActKey>
        <ActKey model={model} act="hold" icon="hold">
          {say('act-hold')}
        </ActKey>
        <ActKey model={model} act="transfer" icon="swap">
          {say('act-transfer')}
        </ActKey>
        <ActKey model={model} act="no-show" icon="skip">
          {say('act-no-show')}
        </ActKey>
        <ActKey model={model} act="call" icon="ticket">
          {say('act-call')}
        </ActKey>
      </div>
    </>
  )
}

/** What F2 does, by name: of a visit with another stop also which. */
function Go({ step, view, words }: { step: ReturnType<typeof nextStep>; view: ConsoleView; words: Words }) {
  const ahead = stopAhead(view)
  if (step !== 'go-on' && step !== 'go-on-here' && step !== 'go-on-and-call') return words.say(`do-${step ?? 'nothing'}`)
  return ahead === null ? null : words.say(`do-${step}`, { stop: <StopName stop={ahead} words={words} /> })
}

/** How often a called visitor may be called again, and from when. */
function RecallLeft({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  if (view.current?.state !== 'called') return null
  const { say } = wordsOf(model.language.value)
  const { left, at } = view.recall
  const wait = at === null ? 0 : secondsLeft(at, model.time.value)
  if (left === 0) return <small>{say('recall-none')}</small>
  return <small>{wait > 0 ? say('recall-wait', { n: wait }) : say('recall-left', { n: left })}</small>
}

/** Whom F2 will call, said before it does. The line is always there, so that the keys above it never move. */
function WillCall({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const language = model.language.value
  const { say } = wordsOf(language)
  const step = nextStep({ view, me: model.me })
  const first = view.next[0]
  if (step === 'go-on-here') return <p class="after">{say('will-stay-here')}</p>
  if (view.current !== null && view.paused) return <p class="after">{say('will-stay-paused')}</p>
  if (step === 'finish' || step === 'go-on') return <p class="after">{say('will-only-finish')}</p>
  if (first === undefined || (step !== 'call-next' && step !== 'finish-and-call' && step !== 'go-on-and-call' && step !== 'start'))
    return <p class="after" />
  const what = first.items[0]?.names ?? lineOf(view, first)?.names
  return (
    <p class="after">
      <span>{step === 'start' ? say('will-call-after') : say('will-call', { key: <Kbd>{keyOf('next')}</Kbd> })}</span>
      <span class="whom">
        <TicketNo number={first.number} />
        {what !== undefined && <Own text={what} language={language} />}
      </span>
    </p>
  )
}
