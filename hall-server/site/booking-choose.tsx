import { render } from 'preact-render-to-string'
import type { ComponentChildren } from 'preact'
import type { Language } from '../../shared/language/languages.ts'
import type { Text } from '../../shared/language/text.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { BookingView, SlotsView } from '../../shared/wire/bookings.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, type Page } from './around.tsx'
import { bookingCrumbs, newPath, sayBooking } from './booking-start.tsx'
import { receiptPath, TimeOf } from './booking-receipt.tsx'
import { titled } from './lists.tsx'
import { told } from './refused.ts'

/** What the time is chosen for: a new booking of an item, or one that is moved. */
export type Choosing =
  | { readonly kind: 'book'; readonly item: string; readonly name: Text }
  | { readonly kind: 'move'; readonly booking: BookingView }

export interface Chooser {
  readonly language: Language
  readonly view: PublicView
  readonly slots: SlotsView
  readonly choosing: Choosing
  /** As the address has them; null: not chosen yet. */
  readonly day: string | null
  readonly from: number | null
  /** Makes the same form book once. */
  readonly key: string
  readonly refusal: Refusal | null
}

const nameOf = (choosing: Choosing): Text => (choosing.kind === 'book' ? choosing.name : choosing.booking.item.names)
const pathOf = (choosing: Choosing) => (choosing.kind === 'book' ? newPath(choosing.item) : `${receiptPath(choosing.booking.code)}/move`)

/** [BOOK-12] Day, time, one key: each step is an address, so that it needs no script. */
export function choosePage(chooser: Chooser): Page {
  const { language, view, slots, choosing, refusal } = chooser
  const say = sayBooking(language)
  const path = pathOf(choosing)
  const day = slots.days.find((one) => one.day === chooser.day) ?? slots.days.find(hasRoom) ?? slots.days[0]
  const slot = day?.slots.find(({ from, left }) => from === chooser.from && left > 0)
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={bookingCrumbs(language)}>
      <h1>{choosing.kind === 'book' ? <Own text={choosing.name} language={language} /> : say.say('move-title')}</h1>
      {choosing.kind === 'book' ? null : (
        <p>
          <Own text={nameOf(choosing)} language={language} as="b" />
          {' · '}
          {say.say('move-now', { time: <TimeOf slot={choosing.booking.slot} view={view} language={language} /> })}
        </p>
      )}
      {refusal === null ? null : (
        <p class="site-told is-wrong" role="alert">
          {say.say('refused')} · {told(refusal, language)}
        </p>
      )}
      {slots.days.some(hasRoom) ? null : <p class="site-told">{say.say('none-left')}</p>}
      <Days chooser={chooser} path={path} chosen={day?.day ?? null} />
      {day === undefined ? null : <Times chooser={chooser} path={path} day={day} chosen={slot?.from ?? null} />}
      {slot === undefined || day === undefined ? null : <Confirm chooser={chooser} path={path} slot={{ day: day.day, ...slot }} />}
      {choosing.kind === 'move' ? <a href={`/site/${language}${receiptPath(choosing.booking.code)}`}>{say.say('cancel-no')}</a> : null}
    </Around>
  )
  const title = titled(`${say.plain('title')} · ${say.plain('choose-time')}`, language, view)
  return { language, title, description: '', path, html: render(html), isKept: false }
}

type Day = SlotsView['days'][number]
const hasRoom = ({ slots }: Day) => slots.some(({ left }) => left > 0)

interface Part {
  readonly chooser: Chooser
  readonly path: string
}

function Days({ chooser: { language, view, slots }, path, chosen }: Part & { chosen: string | null }) {
  const say = sayBooking(language)
  const { day: dayOf } = hallTime(view.hall.timeZone, language)
  return (
    <section class="site-step" aria-labelledby="choose-day">
      <h2 id="choose-day">{say.say('choose-day')}</h2>
      <ul class="site-choice">
        {slots.days.map((one) => (
          <li key={one.day}>
            <Key href={`/site/${language}${path}?day=${one.day}`} isChosen={one.day === chosen} isFull={!hasRoom(one)}>
              <b>{dayOf(one.slots[0]?.from ?? Date.parse(`${one.day}T12:00Z`))}</b>
              <small>{hasRoom(one) ? say.say('left', { n: sum(one) }) : say.say('full')}</small>
            </Key>
          </li>
        ))}
      </ul>
    </section>
  )
}

const sum = ({ slots }: Day) => slots.reduce((total, { left }) => total + left, 0)

function Times({ chooser: { language, view }, path, day, chosen }: Part & { day: Day; chosen: number | null }) {
  const say = sayBooking(language)
  const { hm } = hallTime(view.hall.timeZone, language)
  return (
    <section class="site-step" aria-labelledby="choose-time">
      <h2 id="choose-time">
        {say.say('choose-time')} <Own text={view.hall.timeName} language={language} class="site-quiet" />
      </h2>
      {day.slots.length === 0 ? <p>{say.say('day-over')}</p> : null}
      <ul class="site-choice">
        {day.slots.map(({ from, to, left }) => (
          <li key={from}>
            <Key href={`/site/${language}${path}?day=${day.day}&from=${from}#confirm`} isChosen={from === chosen} isFull={left === 0}>
              <b>
                <N>
                  {hm(from)}–{hm(to)}
                </N>
              </b>
              <small>{left === 0 ? say.say('full') : say.say('left', { n: left })}</small>
            </Key>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface KeyProps {
  readonly href: string
  readonly isChosen: boolean
  readonly isFull: boolean
  readonly children: ComponentChildren
}

/** A full one leads nowhere. */
const Key = ({ href, isChosen, isFull, children }: KeyProps) =>
  isFull && !isChosen ? (
    <span class="key is-full">{children}</span>
  ) : (
    <a class="key" href={href} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </a>
  )

function Confirm({ chooser: { language, view, choosing, key }, path, slot }: Part & { slot: BookingView['slot'] }) {
  const say = sayBooking(language)
  const isNew = choosing.kind === 'book'
  return (
    <section class="site-step" aria-labelledby="confirm">
      <h2 id="confirm">{say.say(isNew ? 'book-title' : 'move-title')}</h2>
      <form class="site-form" method="post" action={`/site/${language}${path}`}>
        <dl class="site-number">
          <dt>{say.say('matter')}</dt>
          <dd>
            <Own text={nameOf(choosing)} language={language} as="b" />
          </dd>
          <dt>{say.say('time')}</dt>
          <dd>
            <b>
              <TimeOf slot={slot} view={view} language={language} />
            </b>
          </dd>
        </dl>
        {isNew ? (
          <>
            <label>
              {say.say('phone-ask')}
              <input
                name="phone"
                inputMode="tel"
                pattern="\+?[0-9][0-9 \-]{5,18}"
                autocomplete="tel"
                dir="ltr"
                aria-describedby="phone-why"
              />
            </label>
            <p class="site-quiet" id="phone-why">
              {say.say('phone-why')}
            </p>
          </>
        ) : null}
        <input type="hidden" name="requestId" value={key} />
        <input type="hidden" name="from" value={slot.from} />
        <input type="hidden" name="day" value={slot.day} />
        <button type="submit" class="key key-go">
          <Icon name="calendar" />
          {say.say(isNew ? 'book' : 'move-to')}
        </button>
      </form>
    </section>
  )
}
