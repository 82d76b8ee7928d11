import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { TicketView, Wait } from '../../shared/wire/views.ts'
import { ZonesOf } from './waiting.tsx'
import { commonWords, ticketWords } from './words.ts'

interface Props {
  view: TicketView
  language: ScreenLanguage
}

/** The number with its place in line. */
export function Slip({ view, language }: Props) {
  const words = ticketWords(language)
  return (
    <section class="slip">
      <div class="top">
        <What view={view} language={language} />
        <Hero number={view.number} />
      </div>
      {view.state === 'waiting' ? (
        <>
          <div class="perf" />
          <dl class="wait" aria-live="polite">
            <div>
              <dt>{words.say('ahead')}</dt>
              <dd>{words.say('people', { n: <b class="n">{view.ahead}</b>, count: view.ahead })}</dd>
            </div>
            <div>
              <dt>{words.say('wait-about')}</dt>
              <dd>
                <WaitText wait={view.wait} language={language} />
              </dd>
            </div>
          </dl>
          {view.later === null ? null : (
            <p class="later" role="status">
              {words.say(`later-${view.later}`)}
            </p>
          )}
          <People view={view} language={language} />
        </>
      ) : null}
    </section>
  )
}

/** What it is for, and its state in shape, word and colour. */
const What = ({ view, language }: Props) => (
  <div class="what">
    <Matter view={view} language={language} />
    <span class="marks">
      {view.class === 'normal' ? null : (
        <span class="state" data-state={view.class === 'priority' ? 'priority' : 'booked'}>
          {commonWords(language).say(`class-${view.class}`)}
        </span>
      )}
      <span class="state" data-state={view.state}>
        {commonWords(language).say(`state-${view.state}`)}
      </span>
    </span>
  </div>
)

/** The items of the ticket, or its line when it was taken without one. */
export const Matter = ({ view, language }: Props) => (
  <span class="matter">
    {view.items.length === 0 ? (
      <Own text={view.line.names} language={language} />
    ) : (
      view.items.map((item) => <Own key={item.code} text={item.names} language={language} />)
    )}
  </span>
)

export const Hero = ({ number, as: Tag = 'h1' }: { number: string; as?: 'h1' | 'span' }) => (
  <Tag class="hero" style={{ '--chars': String(number.length) }}>
    <TicketNo number={number} />
  </Tag>
)

function WaitText({ wait, language }: { wait: Wait | null; language: ScreenLanguage }) {
  const words = commonWords(language)
  if (wait === null) return <span class="words">{words.say('wait-unknown')}</span>
  if (wait.high === null) return <>{words.say('wait-over', { low: <b class="n">{wait.low}</b> })}</>
  if (wait.high <= 5) return <span class="words">{words.say('wait-soon')}</span>
  // One isolate around the range: two of them would change places in Uyghur.
  const range = (
    <b class="n">
      {wait.low}–{wait.high}
    </b>
  )
  return <>{ticketWords(language).say('minutes', { range })}</>
}

/** More circles than this are no longer counted at a glance. */
const MOST_CIRCLES = 8

/** One circle a person: those before, then the holder. */
function People({ view, language }: Props) {
  const words = ticketWords(language)
  return (
    <div class="row">
      {view.ahead > MOST_CIRCLES ? null : (
        <span class="circles" role="img" aria-label={words.plain('row-label', { n: view.ahead })}>
          {Array.from({ length: view.ahead }, (_, at) => (
            <span key={at} class="shape" data-state="waiting" />
          ))}
          <span class="me">{words.say('you')}</span>
        </span>
      )}
      {view.lastCalled === null ? null : (
        <span class="last">
          {words.say('last-called')} <TicketNo number={view.lastCalled} />
        </span>
      )}
    </div>
  )
}

/** Being called: the counter, as big as the wall can bear. */
export function Called({ view, language }: Props) {
  const words = ticketWords(language)
  const time = view.calledAt === null ? null : hallTime(view.hall.timeZone, language).hm(view.calledAt)
  return (
    <section class="call on-solid" role="alert">
      <p class="state" data-state="called">
        {words.say('called-title')}
      </p>
      <h1 class="counter">{words.say('counter', { label: <b class="n">{view.counters[0] ?? ''}</b> })}</h1>
      <ZonesOf view={view} language={language} />
      <Hero number={view.number} as="span" />
      <Matter view={view} language={language} />
      <p class="times">
        {time === null ? null : <span>{words.say('called-at', { time: <N>{time}</N> })}</span>}
        {view.calls > 1 ? <span>{words.say('called-times', { n: view.calls })}</span> : null}
      </p>
    </section>
  )
}

export function Serving({ view, language }: Props) {
  const words = ticketWords(language)
  return (
    <section class="slip is-serving">
      <div class="top">
        <What view={view} language={language} />
        <Hero number={view.number} />
      </div>
      <div class="perf" />
      <p class="counter">{words.say('counter', { label: <b class="n">{view.counters[0] ?? ''}</b> })}</p>
      <p class="text">{words.say(hasMore(view) ? 'serving-more' : 'serving-text')}</p>
    </section>
  )
}

const hasMore = ({ stops }: TicketView) => stops?.some(({ state }) => state === 'later') === true
