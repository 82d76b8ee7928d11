import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../../shared/language/languages.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Changes, DaySum } from '../../shared/screen/order/changes.tsx'
import { Rule } from '../../shared/screen/order/rule.tsx'
import { Story } from '../../shared/screen/order/story.tsx'
import { orderWords } from '../../shared/screen/order/words.ts'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { DayDigest, OrderDay, OrderStory } from '../../shared/wire/order.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, type Page } from './around.tsx'
import { titled } from './lists.tsx'

/** What the page of a day's order is drawn from. */
export interface OrderHere {
  readonly language: Language
  readonly view: PublicView
  readonly day: string
  /** Null: nothing is recorded of that day. */
  readonly known: { readonly order: OrderDay; readonly digest: DayDigest; readonly code: ComponentChildren } | null
  /** A number that was asked for, and its story; null: there is no such number. */
  readonly asked: { readonly number: string; readonly story: OrderStory | null } | null
  /** A printed digest that was scanned: whether that row still has it. */
  readonly scanned: { readonly position: number; readonly fits: boolean } | null
}

export const orderPath = '/order'

/** The order of a day: a number looked up, what was out of order, the rule, the digest. */
export function orderPage(here: OrderHere): Page {
  const { language, view, asked } = here
  const { say, plain } = orderWords(language)
  const html = (
    <Around language={language} hall={view.hall} path={orderPath}>
      <h1>{say('title')}</h1>
      <Scanned {...here} />
      <LookUp {...here} />
      {asked === null ? null : <Asked {...here} />}
      <Day {...here} />
    </Around>
  )
  const title = titled(plain('title'), language, view)
  return { language, title, description: plain('day-intro'), path: orderPath, html: render(html), isKept: asked === null }
}

function LookUp({ language, day, asked }: OrderHere) {
  const { say, plain } = orderWords(language)
  return (
    <form class="site-form order-look-up" action={`/site/${language}${orderPath}`} role="search">
      <label>
        {say('look-up-label')}
        <input name="number" value={asked?.number ?? ''} maxLength={8} autocomplete="off" dir="ltr" enterkeyhint="search" />
      </label>
      <label>
        {say('look-up-day')}
        <input type="date" name="day" value={day} aria-label={plain('look-up-day')} />
      </label>
      <button type="submit" class="key key-go">
        <Icon name="search" />
        {say('look-up-go')}
      </button>
    </form>
  )
}

function Asked({ language, view, day, asked }: OrderHere) {
  const { say } = orderWords(language)
  if (asked === null) return null
  const { number, story } = asked
  if (story === null)
    return (
      <p class="site-told is-wrong" role="alert">
        {say('not-found', { day: <N>{day}</N>, number: <N>{number}</N> })}
      </p>
    )
  return (
    <section class="order-story" aria-labelledby="order-story">
      <h2 id="order-story">
        <TicketNo number={story.number} />
      </h2>
      <Story story={story} language={language} timeZone={view.hall.timeZone} />
    </section>
  )
}

function Day(here: OrderHere) {
  const { language, view, day, known } = here
  const { say } = orderWords(language)
  if (known === null) return <p role="status">{say('no-day', { day: <N>{day}</N> })}</p>
  return (
    <>
      <section class="order-day" aria-labelledby="order-day">
        <h2 id="order-day">{say('day-title')}</h2>
        <p>{say('day-intro')}</p>
        <DaySum day={known.order} language={language} />
        <Changes day={known.order} language={language} timeZone={view.hall.timeZone} />
      </section>
      <Rule rule={known.order.rule} language={language} />
      <Digest {...here} {...known} />
    </>
  )
}

/** For paper: who keeps it can show later that nothing was changed. */
function Digest({ language, day, digest, code }: OrderHere & NonNullable<OrderHere['known']>) {
  const { say } = orderWords(language)
  return (
    <section class="order-digest" aria-labelledby="order-digest">
      <div>
        <h2 id="order-digest">{say('digest-title')}</h2>
        <p class="order-digest-of">
          <N>{day}</N> · {say('digest-row', { n: digest.position })}
        </p>
        <p class="order-hash" dir="ltr">
          <code>{groupsOf(digest.hash).map((group) => `${group} `)}</code>
        </p>
        <p>{say('digest-text', { n: digest.position })}</p>
        <p class="state" data-state={digest.isClosed ? 'ok' : 'warn'}>
          <span>{say(digest.isClosed ? 'digest-closed' : 'digest-open')}</span>
        </p>
        <p class="order-quiet">{say('digest-how')}</p>
        <button type="button" class="key" id="print" hidden>
          <Icon name="printer" />
          {say('print')}
        </button>
      </div>
      <figure>
        {code}
        <figcaption>{say('digest-scan')}</figcaption>
      </figure>
    </section>
  )
}

/** Eight at a time, for eyes that compare. */
const groupsOf = (hash: string) => hash.match(/.{1,8}/g) ?? []

function Scanned({ language, view, scanned }: OrderHere) {
  const { say } = orderWords(language)
  if (scanned === null) return null
  return (
    <p class={scanned.fits ? 'site-told' : 'site-told is-wrong'} role={scanned.fits ? 'status' : 'alert'}>
      {scanned.fits
        ? say('digest-fits', { n: scanned.position })
        : say('digest-differs', { n: scanned.position, phone: <N>{view.hall.phones.complaints}</N> })}
    </p>
  )
}
