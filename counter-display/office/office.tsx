import { Frame, NoView } from '../desk/frame.tsx'
import { NoticeLine } from '../desk/notice.tsx'
import { Coverage } from './coverage.tsx'
import { Due } from './due.tsx'
import { EditPage } from './edit.tsx'
import { Exchange } from './exchange.tsx'
import { officeWords } from './editor/words.ts'
import { List, Mine } from './list.tsx'
import { Media } from './media.tsx'
import type { OfficeModel } from './model.ts'
import { NewRecord } from './new.tsx'
import { noFilters, type Place } from './place.ts'
import { RecordPage } from './record.tsx'
import './office.css'
import './list.css'

/** Where what is published is written, reviewed and watched over. */
export function Office({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const hall = model.hall.value
  if (hall === null || model.view.value === null) return <NoView model={model} title={words.plain('title')} />
  return (
    <div class="desk office" data-place={model.place.value.page}>
      <Frame model={model} hall={hall.hall} title={words.plain('title')}>
        {model.me.role === 'manager' || model.me.role === 'administrator' ? (
          <a class="key" href="/dashboard">
            {words.say('to-dashboard')}
          </a>
        ) : model.me.role === 'inspector' ? (
          <a class="key" href="/cases">
            {words.say('to-cases')}
          </a>
        ) : null}
      </Frame>
      <Tabs model={model} />
      <NoticeLine model={model} />
      <main>
        <Page model={model} />
      </main>
      <Reach model={model} />
    </div>
  )
}

const tabs = ['list', 'mine', 'due', 'coverage', 'exchange', 'media'] as const

function Tabs({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const here = model.place.value.page
  const placeOf = (page: (typeof tabs)[number]): Place => (page === 'list' ? { page, filters: noFilters } : { page })
  return (
    <nav class="office-tabs" aria-label={words.plain('title')}>
      {tabs.map((page) => (
        <button key={page} type="button" class="key" aria-pressed={page === here} data-page={page} onClick={() => model.go(placeOf(page))}>
          {words.say(`page-${page}`)}
          {page === 'mine' && model.mine.value.length > 0 ? <b class="n office-badge">{model.mine.value.length}</b> : null}
        </button>
      ))}
      <a class="office-site" href={`/site/${model.language.value}`} target="_blank" rel="noreferrer">
        {words.say('to-site')}
      </a>
    </nav>
  )
}

function Page({ model }: { model: OfficeModel }) {
  const place = model.place.value
  switch (place.page) {
    case 'list':
      return <List model={model} filters={place.filters} />
    case 'mine':
      return <Mine model={model} />
    case 'due':
      return <Due model={model} />
    case 'coverage':
      return <Coverage model={model} />
    case 'new':
      return <NewRecord model={model} />
    case 'record':
      return <RecordPage model={model} at={place.key} />
    case 'edit':
      return <EditPage model={model} at={place.key} />
    case 'exchange':
      return <Exchange model={model} />
    case 'media':
      return <Media model={model} />
  }
}

// Kiosks that came after it had it from the start; a tenth of a second is the least that is told. Ms.
const SHOWN_AT_ONCE = 100

/** How quickly the last publication reached the hall's screens (S39). */
function Reach({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const reach = model.view.value?.reach ?? null
  if (reach === null) return null
  const { shown, connected, slowest } = reach
  return (
    <footer class="office-reach" aria-live="polite">
      {connected === 0
        ? words.say('reach-none')
        : slowest !== null && shown >= connected
          ? slowest < SHOWN_AT_ONCE
            ? words.say('reach-at-once')
            : words.say('reach-all', { n: shown, seconds: (slowest / 1_000).toFixed(1) })
          : words.say('reach-some', { shown, connected })}
    </footer>
  )
}
