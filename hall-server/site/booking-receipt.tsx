import { render } from 'preact-render-to-string'
import { spacedCode } from '../../shared/booking/alphabet.ts'
import type { Slot } from '../../shared/booking/slot.ts'
import type { Language } from '../../shared/language/languages.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { gridOf, QrDrawing } from '../../shared/screen/qr-code.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { BookingView } from '../../shared/wire/bookings.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { Around, saySite, type Page } from './around.tsx'
import { bookingCrumbs, bookingsPath, newPath, sayBooking } from './booking-start.tsx'
import { titled } from './lists.tsx'
import { told } from './refused.ts'

export const receiptPath = (code: string) => `${bookingsPath}/code/${code}`

/** Day and time by the hall's clock. */
export function TimeOf({ slot, view, language }: { slot: Slot; view: PublicView; language: Language }) {
  const { day, hm } = hallTime(view.hall.timeZone, language)
  return (
    <>
      <bdi class="site-day">{day(slot.from)}</bdi>{' '}
      <N>
        {hm(slot.from)}–{hm(slot.to)}
      </N>
    </>
  )
}

export interface Receipt {
  readonly language: Language
  readonly view: PublicView
  readonly booking: BookingView
  /** The matter still has a guide to read. */
  readonly hasGuide: boolean
  readonly refusal: Refusal | null
}

const states = {
  booked: 'ok',
  'checked-in': 'ok',
  cancelled: 'w-closed',
  missed: 'w-closed',
} as const

/** [BOOK-12] What to keep: the code, also to be scanned, when and where to come, and what may still be changed. Prints on one page. */
export async function receiptPage({ language, view, booking, hasGuide, refusal }: Receipt): Promise<Page> {
  const { default: qrcode } = await import('qrcode')
  const say = sayBooking(language)
  const { code, state, item, line, slot, number } = booking
  const path = receiptPath(code)
  const { modules } = qrcode.create(booking.url, { errorCorrectionLevel: 'M' })
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={bookingCrumbs(language)}>
      <h1>{say.say('receipt')}</h1>
      {refusal === null ? null : (
        <p class="site-told is-wrong" role="alert">
          {told(refusal, language)}
        </p>
      )}
      <div class="site-receipt" data-state={state}>
        <QrDrawing grid={gridOf(modules)} label={say.plain('qr-label')} />
        <div>
          <p class="site-quiet">{say.say('code')}</p>
          <p class="site-receipt-code">
            <N>{spacedCode(code)}</N>
          </p>
          <p class="state" data-state={states[state]}>
            <b>{say.say(`state-${state}`, { number: <N>{number ?? ''}</N> })}</b>
          </p>
          <p>{say.say('keep-code')}</p>
        </div>
      </div>
      <dl class="site-number">
        <dt>{say.say('matter')}</dt>
        <dd>
          <Own text={item.names} language={language} as="b" />
        </dd>
        <dt>{say.say('time')}</dt>
        <dd>
          <b>
            <TimeOf slot={slot} view={view} language={language} />
          </b>{' '}
          <Own text={view.hall.timeName} language={language} class="site-quiet" />
        </dd>
        <dt>{say.say('line')}</dt>
        <dd>
          <N>{line.prefix}</N> <Own text={line.names} language={language} />
        </dd>
      </dl>
      <HowTo booking={booking} view={view} language={language} />
      <Deeds booking={booking} language={language} hasGuide={hasGuide} />
    </Around>
  )
  return { language, title: titled(say.plain('receipt'), language, view), description: '', path, html: render(html), isKept: false }
}

function HowTo({ booking: { state, checkIn }, view, language }: { booking: BookingView; view: PublicView; language: Language }) {
  const say = sayBooking(language)
  const { hm } = hallTime(view.hall.timeZone, language)
  if (state !== 'booked') return null
  return (
    <section class="site-step" aria-labelledby="how">
      <h2 id="how">{say.say('how-title')}</h2>
      <ul class="site-how">
        <li>{say.say('how-kiosk')}</li>
        <li>{say.say('how-when', { from: <N>{hm(checkIn.from)}</N>, until: <N>{hm(checkIn.until)}</N> })}</li>
        <li>{say.say('how-late')}</li>
      </ul>
    </section>
  )
}

function Deeds({ booking, language, hasGuide }: { booking: BookingView; language: Language; hasGuide: boolean }) {
  const say = sayBooking(language)
  const site = `/site/${language}`
  const { code, item, state, canChange } = booking
  return (
    <nav class="site-deeds site-receipt-deeds" aria-label={say.plain('receipt')}>
      <button type="button" class="key" id="print" hidden>
        <Icon name="printer" />
        {saySite(language).say('print')}
      </button>
      {hasGuide ? (
        <a class="key" href={`${site}/guides/${item.code}`}>
          <Icon name="guide" />
          {say.say('papers')}
        </a>
      ) : null}
      {canChange ? (
        <>
          <a class="key" href={`${site}${receiptPath(code)}/move`}>
            <Icon name="calendar" />
            {say.say('move')}
          </a>
          <a class="key" href={`${site}${receiptPath(code)}/cancel`}>
            {say.say('cancel')}
          </a>
        </>
      ) : null}
      {state === 'cancelled' || state === 'missed' ? (
        <a class="key key-go" href={`${site}${newPath(item.code)}`}>
          {say.say('again')}
        </a>
      ) : null}
    </nav>
  )
}

/** Giving a booking back is asked once: the place is gone at once. */
export function cancelPage({ language, view, booking, refusal }: Omit<Receipt, 'hasGuide'>, key: string): Page {
  const say = sayBooking(language)
  const path = `${receiptPath(booking.code)}/cancel`
  const html = (
    <Around language={language} hall={view.hall} path={path} crumbs={bookingCrumbs(language)}>
      <h1>{say.say('cancel')}</h1>
      {refusal === null ? null : (
        <p class="site-told is-wrong" role="alert">
          {told(refusal, language)}
        </p>
      )}
      <form class="site-form" method="post" action={`/site/${language}${path}`}>
        <p>
          <Own text={booking.item.names} language={language} as="b" />
          {' · '}
          <TimeOf slot={booking.slot} view={view} language={language} />
        </p>
        <p>{say.say('cancel-ask')}</p>
        <input type="hidden" name="requestId" value={key} />
        <button type="submit" class="key key-go">
          {say.say('cancel-yes')}
        </button>
        <a class="key" href={`/site/${language}${receiptPath(booking.code)}`}>
          {say.say('cancel-no')}
        </a>
      </form>
    </Around>
  )
  return { language, title: titled(say.plain('cancel'), language, view), description: '', path, html: render(html), isKept: false }
}
