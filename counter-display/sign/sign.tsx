import { Fragment } from 'preact'
import { common } from '../../shared/language/messages/common.ts'
import { sign } from '../../shared/language/messages/sign.ts'
import { speaker, TicketNo } from '../../shared/screen/say.tsx'
import type { SignView } from '../../shared/wire/views.ts'
import type { Saying, SignModel } from './model.ts'

// A sign speaks both languages at once, at equal size.
const zh = speaker(sign.zh, 'zh')
const ug = speaker(sign.ug, 'ug')
type Word = keyof (typeof sign)['zh']

const stateOf: Readonly<Record<Saying, string>> = {
  offline: 'offline',
  called: 'called',
  serving: 'serving',
  free: 'w-free',
  paused: 'w-paused',
  closed: 'w-closed',
}
const wordOf: Readonly<Record<Saying, Word>> = {
  offline: 'offline',
  called: 'please-come',
  serving: 'serving',
  free: 'free',
  paused: 'paused',
  closed: 'closed',
}

/** The sign over one counter. Its own number never changes place or colour while it is open. */
export function Sign({ model }: { model: SignModel }) {
  const view = model.view.value
  const saying = model.saying.value
  if (view === null || saying === null) return <Starting />
  const isAtRest = saying === 'paused' || saying === 'closed'
  return (
    <section
      class={`sign is-${saying}${isAtRest ? ' rest' : ''}`}
      data-state={view.counter.state}
      data-saying={saying}
      data-number={view.counter.number}
    >
      <div class="band" />
      <div class={view.counter.label.length > 1 ? 'win is-long' : 'win'}>
        <b class="n">{view.counter.label}</b>
        <span class="pair">
          <span lang="zh">{zh.say('counter')}</span>
          <span lang="ug" dir="rtl">
            {ug.say('counter')}
          </span>
        </span>
      </div>
      <div class={saying === 'called' ? 'now on-solid' : 'now'} aria-live="assertive">
        <Lines view={view} />
        {view.counter.number === undefined || isAtRest ? <Big saying={saying} /> : <Number number={view.counter.number} />}
        <Bottom view={view} saying={saying} />
      </div>
    </section>
  )
}

const Starting = () => (
  <section class="sign starting">
    <div class="band" />
    <p class="state" data-state="offline" lang="zh">
      {speaker(common.zh, 'zh').say('connecting')}
    </p>
  </section>
)

const Lines = ({ view }: { view: SignView }) => (
  <div class="row what">
    <span lang="zh">
      {view.lines.map((line) => (
        <span key={line.id}>{line.names.zh}</span>
      ))}
    </span>
    <span lang="ug" dir="rtl">
      {view.lines.map((line) => (
        <span key={line.id}>{line.names.ug}</span>
      ))}
    </span>
  </div>
)

const Number = ({ number }: { number: string }) => (
  <span class={number.length > 4 ? 'hero is-long' : 'hero'}>
    <TicketNo number={number} />
  </span>
)

/** Nobody is at the counter: the word stands where the number does. */
const Big = ({ saying }: { saying: Saying }) => (
  <div class="big">
    <span class="lead" lang="zh">
      <span class="shape" data-state={stateOf[saying]} />
      {zh.say(wordOf[saying])}
    </span>
    <span lang="ug" dir="rtl">
      {ug.say(wordOf[saying])}
    </span>
  </div>
)

function Bottom({ view, saying }: { view: SignView; saying: Saying }) {
  if (saying === 'paused' || saying === 'closed') return <Instead view={view} />
  if (view.counter.number === undefined) return <div class="row say" />
  return (
    <div class="row say">
      <span class="state" data-state={stateOf[saying]} lang="zh">
        {zh.say(wordOf[saying])}
      </span>
      <span lang="ug" dir="rtl">
        {ug.say(wordOf[saying])}
      </span>
    </div>
  )
}

function Instead({ view }: { view: SignView }) {
  const word = view.instead.length === 0 ? 'no-instead' : 'instead'
  return (
    <div class="row say is-instead">
      <span lang="zh">{zh.say(word, { counters: <Labels labels={view.instead} between="、" /> })}</span>
      <span lang="ug" dir="rtl">
        {ug.say(word, { counters: <Labels labels={view.instead} between="، " /> })}
      </span>
    </div>
  )
}

const Labels = ({ labels, between }: { labels: readonly string[]; between: string }) => (
  <>
    {labels.slice(0, 4).map((label, at) => (
      <Fragment key={label}>
        {at === 0 ? '' : between}
        <b class="n">{label}</b>
      </Fragment>
    ))}
  </>
)
