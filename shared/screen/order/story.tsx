import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../language/languages.ts'
import { reasonCodes } from '../../wire/reason-codes.ts'
import type { CalledBefore, OrderStory } from '../../wire/order.ts'
import { hallTime } from '../clock.ts'
import { N, TicketNo } from '../say.tsx'
import { compared, figures as figuresOf, type Figures } from './figures.ts'
import { orderWords } from './words.ts'

export interface StoryProps {
  readonly story: OrderStory
  readonly language: Language
  readonly timeZone: string
}

/** How many were called before a number, and how many of them came later. */
export function StorySum({ story, language }: Omit<StoryProps, 'timeZone'>) {
  const { say } = orderWords(language)
  const number = <TicketNo number={story.number} />
  const earlier = story.before.filter(({ why }) => why === 'earlier').length
  if (story.total === 0) return <p class="order-sum">{say('before-none', { number })}</p>
  return (
    <div class="order-sum">
      <p>
        <b>{say('before', { number, n: story.total })}</b>
        {earlier === 0 ? null : <> · {say('before-earlier', { n: earlier })}</>}
      </p>
      <p class="state" data-state={story.overtakes === 0 ? 'ok' : 'warn'}>
        <span>{story.overtakes === 0 ? say('overtakes-none') : say('overtakes', { n: story.overtakes })}</span>
      </p>
      {story.overtakes === 0 ? null : <p class="order-why-below">{say('overtakes-why')}</p>}
    </div>
  )
}

/** The whole story: those that need a reason first, one by one; then those who stood ahead anyway. */
export function Story(props: StoryProps) {
  const { say } = orderWords(props.language)
  const { told, chips } = storyRows(props)
  return (
    <>
      <StorySum {...props} />
      {told.length === 0 ? null : <ol class="order-rows">{told}</ol>}
      {chips.length === 0 ? null : (
        <section class="order-earlier">
          <h3>{say('earlier')}</h3>
          <ol class="order-chips">{chips}</ol>
        </section>
      )}
      <More {...props} />
    </>
  )
}

/** What the list leaves out. */
export function More({ story, language }: Omit<StoryProps, 'timeZone'>) {
  const more = story.total - story.before.length
  return more === 0 ? null : <p class="order-quiet">{orderWords(language).say('more', { n: more })}</p>
}

/** The rows, for pages that put them where they have room; `as` is what the list around them asks for. */
export function storyRows({ story, language, timeZone }: StoryProps, as: 'li' | 'div' = 'li'): { told: VNode[]; chips: VNode[] } {
  const clock = hallTime(timeZone, language)
  const told = story.before.filter(({ why }) => why !== 'earlier')
  const earlier = story.before.filter(({ why }) => why === 'earlier')
  return {
    told: told.map((call) => (
      <Row key={`${call.number} ${call.at}`} as={as} call={call} story={story} language={language} time={clock.hm(call.at)} />
    )),
    chips: earlier.map((call) => (
      <li key={`${call.number} ${call.at}`}>
        <TicketNo number={call.number} /> <N>{clock.hm(call.at)}</N>
      </li>
    )),
  }
}

interface RowProps {
  readonly as: 'li' | 'div'
  readonly call: CalledBefore
  readonly story: OrderStory
  readonly language: Language
  readonly time: string
}

function Row({ as: Tag, call, story, language, time }: RowProps) {
  const { say } = orderWords(language)
  const { number, label, by, reason, isOvertake } = call
  return (
    <Tag class="order-row" data-why={call.why} data-number={number}>
      <p class="order-row-head">
        <TicketNo number={number} />
        <span>{say('called-to', { time: <N>{time}</N>, label: <N>{label}</N> })}</span>
        {isOvertake ? (
          <span class="state" data-state="warn">
            <span>{say('overtaking')}</span>
          </span>
        ) : null}
      </p>
      <p class="order-why">
        <b>{whyText(call, story, language)}</b>
      </p>
      {by === null || reason === null ? null : (
        <p>
          <By by={by} language={language} /> · {say('reason', { reason: <Reason reason={reason} language={language} /> })}
        </p>
      )}
      <Compare call={call} story={story} language={language} />
    </Tag>
  )
}

function whyText({ why, class: klass, label }: CalledBefore, story: OrderStory, language: Language): ComponentChildren {
  const { say } = orderWords(language)
  const number = <TicketNo number={story.number} />
  return say(`why-${why}`, { number, label: <N>{label}</N>, class: say(`class-${klass}`) })
}

/** 12 min × 3 = 36 > 20 min × 1 = 20: what decided, for everybody to work out. */
function Compare({ call: { number, theirs, mine, why }, story, language }: Omit<RowProps, 'time' | 'as'>) {
  const { say } = orderWords(language)
  const waited = (of: string, figures: Figures) =>
    say('waited', {
      number: <TicketNo number={of} />,
      figures: (
        <b>
          <Sum figures={figures} language={language} />
        </b>
      ),
    })
  if (theirs === null || why === 'you-returned') return null
  if (mine === null) return <p class="order-figures">{waited(number, figuresOf(theirs))}</p>
  const sums = compared(theirs, mine)
  return (
    <p class="order-figures">
      <span>{waited(number, sums.theirs)}</span>
      <span class="order-sign">{sums.sign}</span>
      <span>{waited(story.number, sums.mine)}</span>
    </p>
  )
}

const Sum = ({ figures: { minutes, slope, score }, language }: { figures: Figures; language: Language }) => (
  <bdi>{orderWords(language).say('figures', { minutes: <N>{minutes}</N>, slope: <N>{slope}</N>, score: <N>{score}</N> })}</bdi>
)

export const By = ({ by, language }: { by: NonNullable<CalledBefore['by']>; language: Language }) => (
  <>{orderWords(language).say(`by-${by}`)}</>
)

/** As it was typed, or a code in the reader's words. */
export function Reason({ reason, language }: { reason: string; language: Language }) {
  const code = reasonCodes.find((one) => one === reason)
  return code === undefined ? <bdi>{reason}</bdi> : <>{orderWords(language).say(`reason-${code}`)}</>
}
