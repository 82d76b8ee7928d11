import { Fragment } from 'preact'
import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { TicketView } from '../../shared/wire/views.ts'
import { NEAR } from './alarms.ts'
import type { TicketModel } from './model.ts'
import { ticketWords } from './words.ts'

interface Props {
  view: TicketView
  language: ScreenLanguage
}

/** The counters that may call, and how to find them. */
export function Where({ view, language }: Props) {
  const words = ticketWords(language)
  return (
    <section class="where">
      <Icon name="pin" />
      {view.counters.length === 0 ? (
        <p>
          <b>{words.say('no-counter')}</b>
          <small>{words.say('no-counter-hint')}</small>
        </p>
      ) : (
        <div>
          <b>
            {words.say(view.counters.length === 1 ? 'counter' : 'counters', {
              label: <N>{view.counters[0]}</N>,
              labels: <Labels labels={view.counters} language={language} />,
            })}
          </b>
          <ZonesOf view={view} language={language} />
          <small>{words.say('where-hint')}</small>
        </div>
      )}
    </section>
  )
}

const Labels = ({ labels, language }: { labels: readonly string[]; language: ScreenLanguage }) => (
  <>
    {labels.map((label, at) => (
      <Fragment key={label}>
        {at === 0 ? null : ticketWords(language).say('between')}
        <N>{label}</N>
      </Fragment>
    ))}
  </>
)

/** Each zone by name, with its way from the door. */
export const ZonesOf = ({ view, language }: Props) => (
  <ul class="zones">
    {view.hall.zones
      .filter((zone) => view.zones.includes(zone.id))
      .map((zone) => (
        <li key={zone.id}>
          <Own text={zone.name} language={language} />
          {zone.way === undefined ? null : <Own class="way" text={zone.way} language={language} />}
        </li>
      ))}
  </ul>
)

/** Held or missed: what to do to go on. */
export function Aside({ view, language, state }: Props & { state: 'held' | 'missed' }) {
  const words = ticketWords(language)
  const label = view.counters[0]
  return (
    <section class="aside" role="status">
      <span class="shape" data-state={state} />
      <div>
        <h2>{words.say(`${state}-title`)}</h2>
        <p>{label === undefined ? words.say(`${state}-text-desk`) : words.say(`${state}-text`, { label: <N>{label}</N> })}</p>
        <ZonesOf view={view} language={language} />
      </div>
    </section>
  )
}

/** Rings and vibrates when it is wanted: a browser sounds only after a touch. */
export function Alarm({ model }: { model: TicketModel }) {
  const words = ticketWords(model.language.value)
  const isOn = model.alarm.value
  return (
    <button type="button" class="bell" role="switch" aria-checked={isOn} data-act="alarm" onClick={model.switchAlarm}>
      <Icon name="vibrate" />
      <span class="words">
        {words.say('alarm')}
        <small>{words.say('alarm-hint', { n: NEAR })}</small>
      </span>
      <span class="switch">{words.say(isOn ? 'on' : 'off')}</span>
    </button>
  )
}
