import { Icon } from '../shared/screen/icon.tsx'
import { Own } from '../shared/screen/page.tsx'
import { QrCode } from '../shared/screen/qr-code.tsx'
import { refusalText } from '../shared/screen/refusal-text.ts'
import { N, TicketNo } from '../shared/screen/say.tsx'
import type { Issued, ItemView } from '../shared/wire/views.ts'
import type { KioskModel, Page } from './model.ts'
import { LineState, Second, WaitText } from './parts.tsx'
import { placesOf } from './where.ts'
import { kioskWords, secondOf } from './words.ts'

/** Which kind of number. The ordinary one is the big key. */
export function ClassPage({ model, item }: { model: KioskModel; item: ItemView }) {
  const language = model.language.value
  const words = kioskWords(language)
  const line = model.view.value?.lines.find((one) => one.id === item.line)
  return (
    <>
      <div class="matter">
        <Icon name={item.icon} large />
        <div class="names">
          <h1>
            <Own text={item.name} language={language} />
          </h1>
          <Own class="second" text={item.name} language={secondOf(language)} />
        </div>
        {line === undefined ? null : <LineState line={line} language={language} />}
      </div>
      <p class="under">{words.say('class-ask')}</p>
      <div class="classes" aria-busy={model.busy.value}>
        <button
          type="button"
          class="key key-go tile"
          data-class="normal"
          aria-disabled={model.busy.value}
          onClick={() => void model.take(item, 'normal')}
        >
          <Icon name="ticket" large />
          <span class="t">
            <strong>{words.say(model.busy.value ? 'taking' : 'class-normal')}</strong>
            <Second language={language} word="class-normal" />
            <small>
              {words.say('class-normal-hint')} <WaitText wait={line?.wait ?? null} language={language} />
            </small>
          </span>
        </button>
        <button
          type="button"
          class="key tile"
          data-class="priority"
          aria-disabled={model.busy.value}
          onClick={() => void model.take(item, 'priority')}
        >
          <Icon name="people" large />
          <span class="t">
            <strong>{words.say('class-priority')}</strong>
            <Second language={language} word="class-priority" />
            <small>{words.say('class-priority-who')}</small>
            <small>{words.say('class-priority-rule')}</small>
          </span>
        </button>
      </div>
    </>
  )
}

/** The number: one size larger than anything else. */
export function TicketPage({ model, item, issued }: { model: KioskModel; item: ItemView; issued: Issued }) {
  const language = model.language.value
  const words = kioskWords(language)
  return (
    <>
      <p class="taken state" data-state="ok">
        <span>{words.say('taken')}</span>
      </p>
      <section class="slip" data-number={issued.number}>
        <div class="top">
          <div class="of">
            <Own text={item.name} language={language} />
            <Own class="second" text={item.name} language={secondOf(language)} />
          </div>
          <span class={issued.number.length > 4 ? 'hero is-long' : 'hero'}>
            <TicketNo number={issued.number} />
          </span>
        </div>
        <div class="perf" />
        <Facts model={model} issued={issued} />
      </section>
      <div class="way">
        <ul class="tips">
          <li>
            <Icon name="bell" />
            <span>{words.say('tip-listen')}</span>
          </li>
          <li>
            <Icon name="redo" />
            <span>{words.say('tip-missed')}</span>
          </li>
          <li>
            <Icon name="phone" />
            <span>{words.say('tip-number')}</span>
          </li>
        </ul>
        <div class="scan">
          <QrCode text={issued.url} label={words.plain('scan')} />
          <strong>{words.say('scan')}</strong>
          <small>{words.say('scan-host', { host: <N>{hostOf(issued.url)}</N> })}</small>
        </div>
      </div>
      <div class="act">
        <button type="button" class="key" data-act="another" onClick={model.home}>
          <Icon name="plus" />
          {words.say('another-matter')}
        </button>
        <button type="button" class="key key-go end" data-act="done" onClick={model.reset}>
          <strong>{words.say('done')}</strong>
          <span>{words.say('done-in', { n: model.secondsLeft.value ?? 0 })}</span>
        </button>
      </div>
    </>
  )
}

function Facts({ model, issued }: { model: KioskModel; issued: Issued }) {
  const language = model.language.value
  const words = kioskWords(language)
  const places = model.view.value === null ? [] : placesOf(model.view.value, issued.line)
  return (
    <dl class="facts">
      <div>
        <dt>{words.say('ahead')}</dt>
        <dd>{words.say('people', { n: issued.ahead })}</dd>
      </div>
      <div>
        <dt>{words.say('wait-about')}</dt>
        <dd>
          <WaitText wait={issued.wait} language={language} />
        </dd>
      </div>
      {places.length === 0 ? (
        <div>
          <dt>{words.say('where')}</dt>
          <dd>{words.say('no-counter-yet')}</dd>
        </div>
      ) : (
        places.slice(0, 2).map(({ zone, counters }) => (
          <div key={zone.id}>
            <dt>
              <Own text={zone.name} language={language} />
            </dt>
            <dd>{words.say('counters-list', { counters: <N>{counters}</N> })}</dd>
          </div>
        ))
      )}
    </dl>
  )
}

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
          aria-disabled={model.busy.value}
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
