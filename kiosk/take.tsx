import type { ComponentType } from 'preact'
import { Icon } from '../shared/screen/icon.tsx'
import { Own } from '../shared/screen/page.tsx'
import { QrCode } from '../shared/screen/qr-code.tsx'
import { refusalText } from '../shared/screen/refusal-text.ts'
import { N, TicketNo } from '../shared/screen/say.tsx'
import type { Issued } from '../shared/wire/views.ts'
import type { Booked, KioskModel, Page, Wanted } from './model.ts'
import { Second, WaitText } from './parts.tsx'
import { placesOf } from './where.ts'
import { kioskWords, secondOf, type KioskWord } from './words.ts'

/** The number: one size larger than anything else. */
export function TicketPage({ model, item, issued, booked, Stops }: PageProps) {
  const language = model.language.value
  const words = kioskWords(language)
  return (
    <>
      <div class="taken">
        <h1 class="state" data-state="ok">
          <span>{words.say(takenWord(booked))}</span>
        </h1>
        <Second language={language} word={takenWord(booked)} />
      </div>
      <Slip model={model} item={item} issued={issued} />
      <div class="way">
        {Stops === undefined || issued.stops === undefined ? (
          <Places model={model} issued={issued} />
        ) : (
          <Stops model={model} item={item} issued={issued} />
        )}
        <div class="scan">
          <QrCode text={issued.url} label={words.plain('scan')} />
          <p>
            <strong>{words.say('scan')}</strong>
            <small>{words.say('scan-host', { host: <N>{hostOf(issued.url)}</N> })}</small>
          </p>
        </div>
      </div>
      <ul class="tips">
        <Tip model={model} icon="redo" word="tip-missed" />
        {issued.stops === undefined ? <Tip model={model} icon="ticket" word="tip-number" /> : null}
      </ul>
      <div class="act">
        <button type="button" class="key" data-act="another" onClick={model.home}>
          <Icon name="plus" />
          {words.say('another-matter')}
        </button>
        <button type="button" class="key" data-act="where" onClick={() => model.go({ at: 'where', line: issued.line })}>
          <Icon name="pin" />
          {words.say('map')}
        </button>
        <button type="button" class="key key-go end" data-act="done" onClick={model.reset}>
          <strong>{words.say('done')}</strong>
          <span>{words.say('done-in', { n: model.secondsLeft.value ?? 0 })}</span>
        </button>
      </div>
    </>
  )
}

interface Props {
  model: KioskModel
  item: Wanted
  issued: Issued
  booked?: Booked | undefined
}

type PageProps = Props & { readonly Stops?: ComponentType<Omit<Props, 'booked'>> | undefined }

const takenWord = (booked: Booked | undefined) => (booked === undefined ? 'taken' : booked === 'late' ? 'taken-late' : 'taken-booked')

function Slip({ model, item, issued }: Omit<Props, 'booked'>) {
  const language = model.language.value
  const words = kioskWords(language)
  return (
    <section class="slip" data-number={issued.number}>
      <div class="of">
        <Own text={item.name} language={language} />
        {(item.items?.length ?? 0) < 2 ? null : <span>{words.say('and-more', { n: item.items?.length ?? 0 })}</span>}
        <Own class="second hang" text={item.name} language={secondOf(language)} />
      </div>
      <div class="hero" style={{ '--figures': issued.number.length }}>
        <TicketNo number={issued.number} />
      </div>
      <div class="perf" />
      <dl class="facts">
        <div>
          <dt>
            {words.say('ahead')}
            <Second language={language} word="ahead" />
          </dt>
          <dd>{words.say('people', { n: issued.ahead })}</dd>
        </div>
        <div>
          <dt>
            {words.say('wait-about')}
            <Second language={language} word="wait-about" />
          </dt>
          <dd>
            <WaitText wait={issued.wait} language={language} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** Which counters call this line, and how to get there. */
function Places({ model, issued }: Omit<Props, 'item' | 'booked'>) {
  const language = model.language.value
  const words = kioskWords(language)
  const places = model.view.value === null ? [] : placesOf(model.view.value, issued.line)
  return (
    <div class="places">
      <h2>
        {words.say('where')}
        <Second language={language} word="where" />
      </h2>
      {places.length === 0 ? <p>{words.say('no-counter-yet')}</p> : null}
      {places.map(({ zone, counters }) => (
        <p class="place" key={zone.id}>
          <Icon name="pin" />
          <span>
            <Own as="b" text={zone.name} language={language} />
            <b>{words.say('counters-list', { counters: <N>{counters}</N> })}</b>
            {zone.way === undefined ? null : <Own class="by" text={zone.way} language={language} />}
          </span>
        </p>
      ))}
    </div>
  )
}

const Tip = ({ model, icon, word }: { model: KioskModel; icon: string; word: KioskWord }) => (
  <li>
    <Icon name={icon} />
    <span>{kioskWords(model.language.value).say(word)}</span>
  </li>
)

const hostOf = (url: string) => new URL(url).host

/** No number: why, and what to do. */
export function RefusedPage({ model, page }: { model: KioskModel; page: Extract<Page, { at: 'refused' }> }) {
  const words = kioskWords(model.language.value)
  return (
    <section class="refused" role="alert">
      <span class="shape" data-state="grave" />
      <h1>{words.say('refused-title')}</h1>
      <p>{refusalText(page.refusal, model.language.value)}</p>
      <div class="classes">
        <button
          type="button"
          class="key key-go tile"
          data-act="again"
          disabled={model.busy.value}
          onClick={() => void model.take(page.item, page.class)}
        >
          <Icon name="redo" large />
          <span class="t">
            <strong>{words.say(model.busy.value ? 'taking' : 'try-again')}</strong>
          </span>
        </button>
        <button type="button" class="key tile" data-act="person" onClick={() => void model.askHelp()}>
          <Icon name="help" large />
          <span class="t">
            <strong>{words.say('person')}</strong>
          </span>
        </button>
      </div>
    </section>
  )
}
