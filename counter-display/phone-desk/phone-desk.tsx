import { hallTime } from '../../shared/screen/clock.ts'
import { GuideColumn } from '../../shared/screen/guide/guide-page.tsx'
import { Own } from '../../shared/screen/page.tsx'
import type { PublicView } from '../../shared/wire/views.ts'
import { Frame, NoView } from '../desk/frame.tsx'
import { NoticeLine } from '../desk/notice.tsx'
import { ContactList } from './contact-list.tsx'
import type { PhoneDeskModel } from './model.ts'
import { RecordForm } from './record-form.tsx'
import { wordsOf } from './words.ts'
import './phone-desk.css'

/** Guides found as one types, the guide as citizens see it, the call noted beside it, and what became of the others. */
export function PhoneDesk({ model }: { model: PhoneDeskModel }) {
  const view = model.view.value
  const words = wordsOf(model)
  if (view === null) return <NoView model={model} title={words.plain('title')} />
  return (
    <div class="desk phone-desk">
      <Frame model={model} hall={view.hall} title={words.plain('title')} />
      <NoticeLine model={model} />
      <main>
        <Find model={model} />
        <Guide model={model} view={view} />
        <div class="pd-side">
          <RecordForm model={model} />
          <ContactList model={model} timeZone={view.hall.timeZone} />
        </div>
      </main>
    </div>
  )
}

function Find({ model }: { model: PhoneDeskModel }) {
  const words = wordsOf(model)
  return (
    <section class="pd-find" aria-label={words.plain('search')}>
      <label>
        <b>{words.say('search')}</b>
        <input
          class="field"
          type="search"
          data-find
          placeholder={words.plain('search-hint')}
          value={model.search.value}
          onInput={(event) => (model.search.value = event.currentTarget.value)}
        />
      </label>
      {model.found.value.length === 0 && <p role="status">{words.say('no-match')}</p>}
      <ul>
        {model.found.value.map((item) => (
          <li key={item.code}>
            <button
              type="button"
              class="key"
              data-item={item.code}
              aria-pressed={model.item.value?.code === item.code}
              onClick={() => void model.open(item)}
            >
              <Own text={item.name} language={words.language} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Guide({ model, view }: { model: PhoneDeskModel; view: PublicView }) {
  const words = wordsOf(model)
  const shown = model.guide.value
  if (shown === null || shown === 'loading' || shown === 'missing')
    return (
      <section class="pd-guide">
        <p role="status">{words.say(shown === null ? 'guide-none' : `guide-${shown}`)}</p>
      </section>
    )
  const day = hallTime(view.hall.timeZone, 'en').date(model.time.value)
  const about = { ...shown, asOf: null, hall: view.hall, language: words.language, day, answers: {}, ticks: new Set<string>() }
  return (
    <section class="pd-guide" tabIndex={0} key={shown.guide.code}>
      <GuideColumn shown={about} />
    </section>
  )
}
