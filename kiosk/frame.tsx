import type { ComponentChildren } from 'preact'
import { languages, ownName, screenLanguages, directionOf, type ScreenLanguage } from '../shared/language/languages.ts'
import { textIn } from '../shared/language/text.ts'
import { BEIJING, hallTime } from '../shared/screen/clock.ts'
import { Icon } from '../shared/screen/icon.tsx'
import { OfflineBar } from '../shared/screen/offline-bar.tsx'
import { N, TicketNo } from '../shared/screen/say.tsx'
import type { KioskView } from '../shared/wire/views.ts'
import { BasketBar } from './basket-bar.tsx'
import type { KioskModel } from './model.ts'
import { kioskWords, lookUpWords, type KioskWord } from './words.ts'

/** What every page has: the hall speaks above, the page in the middle, language and help always below. */
export function Frame({ model, page, children }: { model: KioskModel; page: string; children: ComponentChildren }) {
  const view = model.view.value
  const since = model.since.value
  const clock = view === null ? null : hallTime(view.hall.timeZone, model.language.value)
  return (
    <div class={`kiosk is-${page}`} data-page={page}>
      <div class="band" />
      {model.online.value || model.lookUp.content.value === null ? (
        <OfflineBar
          online={model.online.value}
          since={since === null || clock === null ? null : clock.hm(since)}
          language={model.language.value}
        />
      ) : (
        <OfflineContent model={model} at={since ?? model.lookUp.content.value.at} />
      )}
      {view === null ? <div class="hall" /> : <Hall model={model} view={view} />}
      <main class="page">
        <BasketBar model={model} page={page} />
        {children}
      </main>
      <Feet model={model} page={page} />
    </div>
  )
}

/** Without the server the guides are still there: as of when. */
function OfflineContent({ model, at }: { model: KioskModel; at: number }) {
  const clock = hallTime(model.view.value?.hall.timeZone ?? BEIJING, 'en')
  const time = (
    <N>
      {clock.date(at)} {clock.hm(at)}
    </N>
  )
  return (
    <div class="offline-bar" role="alert">
      <span class="state" data-state="offline">
        <span>{lookUpWords(model.language.value).say('offline-content', { time })}</span>
      </span>
    </div>
  )
}

function Hall({ model, view }: { model: KioskModel; view: KioskView }) {
  const language = model.language.value
  const clock = hallTime(view.hall.timeZone, language)
  const time = model.time.value
  const sessions = view.hall.hours[weekdayOf(clock.weekday(time))]
  const words = kioskWords(language)
  return (
    <header class="hall">
      <div class="mast">
        <div class="names">
          <span class="plate hang" lang="ug" dir="rtl">
            {view.hall.name.ug}
          </span>
          <span class="plate" lang="zh">
            {view.hall.name.zh}
          </span>
        </div>
        <div class="clock">
          <b class="n">{clock.hm(time)}</b>
          <span>{textIn(view.hall.timeName, language)}</span>
        </div>
      </div>
      <div class="today">
        <span class="day">{dateIn(language, clock.day(time), words.plain(weekdayOf(clock.weekday(time))), clock.date(time))}</span>
        <span class="hours">
          {sessions.length === 0
            ? words.say('no-session')
            : sessions.map(([from, to]) => (
                <N key={from}>
                  {from}–{to}
                </N>
              ))}
        </span>
        <span class="phone">{words.say('enquiry-phone', { phone: <N>{view.hall.phones.enquiry}</N> })}</span>
      </div>
      <Calls model={model} view={view} />
    </header>
  )
}

/** Chromium has no Uyghur calendar: there the day of the week in words and the date in figures. */
const dateIn = (language: ScreenLanguage, written: string, weekday: string, date: string) =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? (
    written
  ) : (
    <>
      {weekday} <N>{date}</N>
    </>
  )

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekdayOf = (name: string) => days.find((day) => day === name) ?? 'mon'

const Calls = ({ model, view }: { model: KioskModel; view: KioskView }) =>
  view.calling.length === 0 ? null : (
    <div class="calls" aria-live="polite">
      <h2>
        <span class="shape" data-state="called" />
        {kioskWords(model.language.value).say('calling-now')}
      </h2>
      <ol>
        {view.calling.slice(0, 6).map((call) => (
          <li key={call.id}>
            <TicketNo number={call.number} />
            <Icon name="next" mirror />
            <small>{kioskWords(model.language.value).say('counter-short', { label: <b class="n">{call.label}</b> })}</small>
          </li>
        ))}
      </ol>
    </div>
  )

/** Guides are written in more languages than the kiosk speaks. */
const readOnly = languages.filter((one) => !screenLanguages.some((spoken) => spoken === one))

function Feet({ model, page }: { model: KioskModel; page: string }) {
  const words = kioskWords(model.language.value)
  const reading = page === 'guide' ? model.lookUp.reading.value : null
  return (
    <footer class="feet">
      <div class="keys languages" role="group" aria-label={words.plain('language')}>
        {screenLanguages.map((one) => (
          <button
            key={one}
            type="button"
            class="key"
            lang={one}
            dir={directionOf(one)}
            data-language={one}
            aria-pressed={reading === null && model.language.value === one}
            onClick={() => model.speak(one)}
          >
            {ownName[one]}
          </button>
        ))}
        {page === 'guide'
          ? readOnly.map((one) => (
              <button
                key={one}
                type="button"
                class="key"
                lang={one}
                dir={directionOf(one)}
                data-language={one}
                aria-pressed={reading === one}
                onClick={() => (model.lookUp.reading.value = one)}
              >
                {ownName[one]}
              </button>
            ))
          : null}
      </div>
      <div class="keys aids">
        {page === 'home' || page === 'closed' ? null : (
          <>
            {page === 'ticket' || page === 'refused' ? null : (
              <Aid model={model} icon="back" word="back" act="back" mirror onClick={model.back} />
            )}
            <Aid model={model} icon="home" word="home" act="home" onClick={model.home} />
          </>
        )}
        <Aid
          model={model}
          icon="textsize"
          word="large"
          act="large"
          pressed={model.elder.value}
          onClick={() => (model.elder.value = !model.elder.value)}
        />
        <Aid
          model={model}
          icon="contrast"
          word="contrast"
          act="contrast"
          pressed={model.contrast.value}
          onClick={() => (model.contrast.value = !model.contrast.value)}
        />
        <Aid model={model} icon="help" word="person" act="help" person onClick={() => void model.askHelp()} />
      </div>
    </footer>
  )
}

interface AidProps {
  model: KioskModel
  icon: string
  word: KioskWord
  act: string
  pressed?: boolean
  person?: boolean
  mirror?: boolean
  onClick: () => unknown
}

const Aid = ({ model, icon, word, act, pressed, person = false, mirror = false, onClick }: AidProps) => (
  <button
    type="button"
    class={person ? 'key person' : 'key'}
    data-act={act}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    onClick={() => onClick()}
  >
    <Icon name={icon} mirror={mirror} />
    <span>{kioskWords(model.language.value).say(word)}</span>
  </button>
)
