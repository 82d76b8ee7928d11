import { Fragment, type ComponentChildren } from 'preact'
import { common } from '../../shared/language/messages/common.ts'
import { visit } from '../../shared/language/messages/visit.ts'
import { textIn } from '../../shared/language/text.ts'
import { sign } from '../../shared/language/messages/sign.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { N, speaker, TicketNo } from '../../shared/screen/say.tsx'
import type { SignView } from '../../shared/wire/views.ts'
import type { Saying, SignModel } from './model.ts'
import './sign.css'

// A sign speaks both languages at once, at equal size.
const zh = speaker(sign.zh, 'zh')
const ug = speaker(sign.ug, 'ug')
const general = { zh: speaker(common.zh, 'zh'), ug: speaker(common.ug, 'ug') }
type Word = keyof (typeof sign)['zh']

const stateOf: Readonly<Record<Saying, string>> = {
  offline: 'offline',
  called: 'called',
  serving: 'serving',
  free: 'w-free',
  paused: 'w-paused',
  closed: 'w-closed',
}
const wordOf: Readonly<Record<Exclude<Saying, 'offline'>, Word>> = {
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
  if (view === null || saying === null) return <Starting model={model} />
  const isAtRest = saying === 'paused' || saying === 'closed'
  const sent = saying === 'free' ? view.sentOn : undefined
  const words = sent === undefined ? wordsOf(saying, view, model.since.value) : sentWords(sent)
  const number = view.counter.number ?? sent?.number
  return (
    <main
      class={`sign is-${saying}${isAtRest ? ' rest' : ''}`}
      data-state={view.counter.state}
      data-saying={saying}
      data-number={view.counter.number}
    >
      <div class="band" />
      <div class="win" data-digits={view.counter.label.length}>
        <h1 class="n">{view.counter.label}</h1>
        <span class="pair">
          <span lang="zh">{zh.say('counter')}</span>
          <span lang="ug" dir="rtl">
            {ug.say('counter')}
          </span>
        </span>
      </div>
      <div class={saying === 'called' ? 'now on-solid' : 'now'} aria-live="assertive">
        {sent === undefined ? <Lines view={view} /> : <NextStop {...sent} />}
        {number === undefined || isAtRest ? <Big saying={saying} {...words} /> : <Number number={number} />}
        {isAtRest ? (
          <Instead view={view} />
        ) : (
          <Bottom isEmpty={number === undefined} isSent={sent !== undefined} saying={saying} {...words} />
        )}
      </div>
    </main>
  )
}

interface Words {
  zh: ComponentChildren
  ug: ComponentChildren
}

type SentOn = NonNullable<SignView['sentOn']>

/** Where the visitor who was here goes next: the counters, or that he or she will be called. */
function sentWords({ counters }: SentOn): Words {
  const word = counters.length === 0 ? 'free' : 'instead'
  const labels = counters.slice(0, LISTED)
  return {
    zh: zh.say(word, { counters: <Labels labels={labels} between="、" /> }),
    ug: ug.say(word, { counters: <Labels labels={labels} between="، " /> }),
  }
}

/** Above the number: what comes next. */
function NextStop({ kind, names }: SentOn) {
  const stop = (language: 'zh' | 'ug') => (kind === 'intake' ? textIn(names, language) : visit[language][`stop-${kind}`])
  return (
    <div class="row what">
      <span lang="zh">
        <span>{zh.say('next-stop', { stop: stop('zh') })}</span>
      </span>
      <span lang="ug" dir="rtl">
        <span>{ug.say('next-stop', { stop: stop('ug') })}</span>
      </span>
    </div>
  )
}

/** What it says beside the number, in both languages. Without the server: since when it has known nothing. */
function wordsOf(saying: Saying, view: SignView, since: number | null): Words {
  if (saying !== 'offline') return { zh: zh.say(wordOf[saying]), ug: ug.say(wordOf[saying]) }
  const time = <N>{hallTime(view.hall.timeZone, 'zh').hm(since ?? 0)}</N>
  return { zh: general.zh.say('offline-since', { time }), ug: general.ug.say('offline-since', { time }) }
}

function Starting({ model }: { model: SignModel }) {
  const refusal = model.refusal.value
  return (
    <main class="sign starting">
      <div class="band" />
      <p role="status">
        <span class="state" data-state="offline" lang="zh">
          {refusal === null ? general.zh.say('connecting') : refusalText(refusal, 'zh')}
        </span>
        <span lang="ug" dir="rtl">
          {refusal === null ? general.ug.say('connecting') : refusalText(refusal, 'ug')}
        </span>
      </p>
    </main>
  )
}

// More names than this do not fit beside each other; the letter on the ticket says it as well.
const NAMED = 3

const Lines = ({ view }: { view: SignView }) =>
  view.lines.length > NAMED ? (
    <div class="row what">
      <span>
        {view.lines.map((line) => (
          <b class="n" key={line.id}>
            {line.prefix}
          </b>
        ))}
      </span>
    </div>
  ) : (
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
const Big = ({ saying, ...words }: Words & { saying: Saying }) => (
  <div class="big">
    <span class="lead" lang="zh">
      <span class="shape" data-state={stateOf[saying]} />
      <span>{words.zh}</span>
    </span>
    <span lang="ug" dir="rtl">
      {words.ug}
    </span>
  </div>
)

const Bottom = ({ isEmpty, isSent, saying, ...words }: Words & { isEmpty: boolean; isSent: boolean; saying: Saying }) =>
  isEmpty ? (
    <div class="row say" />
  ) : (
    <div class={isSent ? 'row say is-instead' : 'row say'}>
      <span class="state" data-state={stateOf[saying]} lang="zh">
        <span>{words.zh}</span>
      </span>
      <span lang="ug" dir="rtl">
        {words.ug}
      </span>
    </div>
  )

const LISTED = 3

/** Where to go while this counter calls nobody. */
function Instead({ view }: { view: SignView }) {
  const labels = view.instead.slice(0, LISTED)
  const word = labels.length === 0 ? 'no-instead' : 'instead'
  return (
    <div class={labels.some((label) => label.length > 2) ? 'row say is-instead is-long' : 'row say is-instead'}>
      <span lang="zh">{zh.say(word, { counters: <Labels labels={labels} between="、" /> })}</span>
      <span lang="ug" dir="rtl">
        {ug.say(word, { counters: <Labels labels={labels} between="، " /> })}
      </span>
    </div>
  )
}

const Labels = ({ labels, between }: { labels: readonly string[]; between: string }) => (
  <>
    {labels.map((label, at) => (
      <Fragment key={label}>
        {at === 0 ? '' : between}
        <b class="n">{label}</b>
      </Fragment>
    ))}
  </>
)
