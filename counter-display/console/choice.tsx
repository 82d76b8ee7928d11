import { useEffect } from 'preact/hooks'
import { hallTime } from '../../shared/screen/clock.ts'
import type { Link } from '../../shared/screen/link.ts'
import { OfflineBar } from '../../shared/screen/offline-bar.tsx'
import { Own, speak } from '../../shared/screen/page.tsx'
import type { PublicView } from '../../shared/wire/views.ts'
import { wordsOf } from './desk-words.ts'
import { rememberCounter, rememberedCounter } from './memory.ts'
import type { DeskLanguage } from './model.ts'
import './choice.css'

/** No counter in the address: which one is this machine at? The list lives, so that nobody sits down at a taken one unknowingly. */
export function Choice({ link, language }: { link: Link<PublicView>; language: DeskLanguage }) {
  useEffect(() => speak(language), [language])
  const { say, common } = wordsOf(language)
  const push = link.push.value
  if (push === null)
    return (
      <main class="no-view">
        <p class="state" data-state="offline" role="status">
          {common.say('connecting')}
        </p>
      </main>
    )
  const { hall, zones, counters } = { ...push.view, zones: push.view.hall.zones }
  return (
    <div class="choice">
      <div class="band" />
      <OfflineBar online={link.online.value} since={hallTime(hall.timeZone, language).hms(push.at)} language={language} />
      <main>
        <Own text={hall.name} language={language} as="p" class="plate" />
        <h1>{say('choose-title')}</h1>
        <p class="sub">{counters.length === 0 ? say('choose-none') : say('choose-hint')}</p>
        {zones.map((zone) => (
          <section key={zone.id}>
            <h2>
              <Own text={zone.name} language={language} />
            </h2>
            <ul>
              {counters
                .filter((counter) => counter.zone === zone.id)
                .map((counter) => (
                  <li key={counter.id}>
                    <Seat counter={counter} view={push.view} language={language} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  )
}

function Seat({ counter, view, language }: { counter: PublicView['counters'][number]; view: PublicView; language: DeskLanguage }) {
  const { say, plain, common } = wordsOf(language)
  const lines = view.lines.filter(({ id }) => counter.lines.includes(id))
  const last = rememberedCounter() === counter.id
  return (
    <a class="key" href={`?counter=${encodeURIComponent(counter.id)}`} onClick={() => rememberCounter(counter.id)}>
      <span class="vh">{plain('at-counter', { label: counter.label })}</span>
      <b class="n" aria-hidden="true">
        {counter.label}
      </b>
      <span class="about">
        <span class="state" data-state={`w-${counter.state}`}>
          {common.say(`counter-${counter.state}`)}
        </span>
        {last && <em>{say('choose-remembered')}</em>}
        <span class="names">
          {lines.map((line) => (
            <Own key={line.id} text={line.names} language={language} />
          ))}
        </span>
      </span>
    </a>
  )
}
