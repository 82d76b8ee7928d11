import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { directionOf, ownName, screenLanguages, type ScreenLanguage } from '../../shared/language/languages.ts'
import { hallTime } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { HallFacts } from '../../shared/wire/views.ts'
import { Before } from './before.tsx'
import { Cancel } from './cancel.tsx'
import type { TicketModel } from './model.ts'
import { Over } from './over.tsx'
import { Called, Serving, Slip } from './slip.tsx'
import { Unknown } from './unknown.tsx'
import { Visit, Way } from './visit.tsx'
import { Alarm, Aside, Where } from './waiting.tsx'
import { commonWords, ticketWords } from './words.ts'

/** The page behind a ticket's QR: one column, for a phone in one hand. */
export function TicketScreen({ model }: { model: TicketModel }) {
  const view = model.view.value
  const refusal = model.refusal.value
  if (refusal !== null) {
    return (
      <Frame model={model} hall={view?.hall ?? null}>
        <Unknown refusal={refusal} language={model.language.value} />
      </Frame>
    )
  }
  return (
    <Frame model={model} hall={view?.hall ?? null}>
      {view === null ? <h1 class="starting">{commonWords(model.language.value).say('connecting')}</h1> : <Ticket model={model} />}
      {view === null ? null : (
        <Before token={model.token} language={model.language.value} timeZone={view.hall.timeZone} since={model.since.value ?? 0} />
      )}
    </Frame>
  )
}

function Ticket({ model }: { model: TicketModel }) {
  const view = model.view.value
  if (view === null) return null
  const language = model.language.value
  switch (view.state) {
    case 'waiting':
      return (
        <>
          <Slip view={view} language={language} />
          <Where view={view} language={language} />
          <Visit view={view} language={language} />
          <Way view={view} language={language} />
          <Alarm model={model} />
          <Cancel model={model} number={view.number} isPossible={view.canCancel} />
        </>
      )
    case 'called':
      return (
        <>
          <Called view={view} language={language} />
          <Way view={view} language={language} />
          <Visit view={view} language={language} />
          <Alarm model={model} />
        </>
      )
    case 'serving':
      return (
        <>
          <Serving view={view} language={language} />
          <Visit view={view} language={language} />
        </>
      )
    case 'held':
    case 'missed':
      return (
        <>
          <Slip view={view} language={language} />
          <Aside view={view} language={language} state={view.state} />
          <Visit view={view} language={language} />
          <Alarm model={model} />
          <Cancel model={model} number={view.number} isPossible={view.canCancel} />
        </>
      )
    case 'finished':
    case 'cancelled':
    case 'expired':
      return <Over view={view} language={language} state={view.state} />
  }
}

function Frame({ model, hall, children }: { model: TicketModel; hall: HallFacts | null; children: ComponentChildren }) {
  const language = model.language.value
  const since = model.since.value
  const clock = hall === null ? null : hallTime(hall.timeZone, language)
  return (
    <div class="phone" data-state={model.view.value?.state} data-number={model.view.value?.number}>
      <div class="band" />
      <OfflineBar online={model.online.value} since={since === null || clock === null ? null : clock.hm(since)} language={language} />
      <Mast model={model} hall={hall} />
      <main>{children}</main>
      {hall === null || since === null || clock === null ? null : (
        <footer class="foot">
          <span>
            {ticketWords(language).say('updated', { time: <N>{clock.hms(since)}</N> })} <Own text={hall.timeName} language={language} />
          </span>
          <a href={`tel:${hall.phones.enquiry}`}>{ticketWords(language).say('enquiry', { phone: <N>{hall.phones.enquiry}</N> })}</a>
        </footer>
      )}
    </div>
  )
}

function Mast({ model, hall }: { model: TicketModel; hall: HallFacts | null }) {
  const [open, setOpen] = useState(false)
  const language = model.language.value
  const words = ticketWords(language)
  const choose = (next: ScreenLanguage) => {
    model.choose(next)
    setOpen(false)
  }
  return (
    <header class="mast">
      {hall === null ? <span class="plate" /> : <Own class="plate" text={hall.name} language={language} />}
      <div class="tools">
        <button
          type="button"
          class="key tool"
          data-act="large"
          aria-pressed={model.large.value}
          aria-label={words.plain('large')}
          onClick={model.enlarge}
        >
          <Icon name="textsize" />
        </button>
        <button
          type="button"
          class="key tool"
          data-act="language"
          aria-expanded={open}
          aria-label={words.plain('language')}
          onClick={() => setOpen(!open)}
        >
          <Icon name="globe" />
        </button>
      </div>
      {open ? (
        <div class="languages" role="group" aria-label={words.plain('language')}>
          {screenLanguages.map((one) => (
            <button
              key={one}
              type="button"
              class="key"
              lang={one}
              dir={directionOf(one)}
              data-language={one}
              aria-pressed={language === one}
              onClick={() => choose(one)}
            >
              {ownName[one]}
            </button>
          ))}
        </div>
      ) : null}
    </header>
  )
}
