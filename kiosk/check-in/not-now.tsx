import type { ComponentChildren } from 'preact'
import { Icon } from '../../shared/screen/icon.tsx'
import { hallTime } from '../../shared/screen/clock.ts'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { KioskModel, Page } from '../model.ts'
import { kioskWords } from '../words.ts'
import { bookingWords } from './code-page.tsx'

const titles = {
  'too-early': 'early-title',
  'other-day': 'day-title',
  'unknown-booking': 'unknown-title',
  'booking-cancelled': 'cancelled-title',
  'booking-used': 'used-title',
} as const
type Known = keyof typeof titles
const isKnown = (code: string): code is Known => code in titles

/** No number for this code: why, when to come, and what can be done now. */
export function NotNow({ model, page }: { model: KioskModel; page: Extract<Page, { at: 'not-now' }> }) {
  const words = bookingWords(model.language.value)
  const { refusal } = page
  const { code } = refusal
  return (
    <section class="refused not-now" role="alert" data-refusal={code}>
      <span class="shape" data-state={code === 'too-early' || code === 'other-day' ? 'booked' : 'grave'} />
      <h1>{words.say(isKnown(code) ? titles[code] : 'failed-title')}</h1>
      <p>
        <Why model={model} page={page} />
      </p>
      <div class="classes">
        <OnKey model={model} page={page} />
        <button type="button" class="key tile" data-act="person" onClick={() => void model.askHelp()}>
          <Icon name="help" large />
          <span class="t">
            <strong>{kioskWords(model.language.value).say('person')}</strong>
          </span>
        </button>
      </div>
    </section>
  )
}

interface Part {
  readonly model: KioskModel
  readonly page: Extract<Page, { at: 'not-now' }>
}

function Why({ model, page: { refusal, shownAt } }: Part) {
  const language = model.language.value
  const words = bookingWords(language)
  const { code, slot, subject, retryAfter = 0 } = refusal
  const timeZone = model.view.value?.hall.timeZone
  const isAboutTime = (code === 'too-early' || code === 'other-day') && slot !== undefined && timeZone !== undefined
  if (isAboutTime) {
    const clock = hallTime(timeZone, language)
    const time = (
      <N>
        {clock.hm(slot.from)}–{clock.hm(slot.to)}
      </N>
    )
    // Chromium has no Uyghur calendar: the date in figures is read by everybody.
    const day = language === 'ug' ? <N>{clock.date(slot.from)}</N> : clock.day(slot.from)
    if (code === 'other-day') return <>{words.say('day-text', { day, time })}</>
    return <>{words.say('early-text', { time, from: <N>{clock.hm(shownAt + retryAfter * 1_000)}</N> })}</>
  }
  if (code === 'unknown-booking') return <>{words.say('unknown-text')}</>
  if (code === 'booking-cancelled') return <>{words.say('cancelled-text')}</>
  if (code === 'booking-used' && subject !== undefined) return <>{words.say('used-text', { number: <TicketNo number={subject} /> })}</>
  return <>{refusalText(refusal, language)}</>
}

/** Codes that were read well: typing them again would help nobody. */
const settled: readonly Refusal['code'][] = ['too-early', 'other-day', 'booking-cancelled', 'booking-used']

function OnKey({ model, page }: Part) {
  const words = bookingWords(model.language.value)
  const { code } = page.refusal
  if (code === 'hall-unavailable')
    return (
      <Key icon="redo" act="again" off={model.busy.value} onClick={() => void model.checkInWith(page.code)}>
        {kioskWords(model.language.value).say('try-again')}
      </Key>
    )
  if (settled.includes(code))
    return (
      <Key icon="ticket" act="take" onClick={() => model.go({ at: 'lines' })}>
        {words.say('take-ordinary')}
      </Key>
    )
  return (
    <Key icon="redo" act="again" onClick={model.back}>
      {words.say('again')}
    </Key>
  )
}

interface KeyProps {
  readonly icon: string
  readonly act: string
  readonly off?: boolean
  readonly onClick: () => void
  readonly children: ComponentChildren
}

const Key = ({ icon, act, off = false, onClick, children }: KeyProps) => (
  <button type="button" class="key key-go tile" data-act={act} disabled={off} onClick={onClick}>
    <Icon name={icon} large />
    <span class="t">
      <strong>{children}</strong>
    </span>
  </button>
)
