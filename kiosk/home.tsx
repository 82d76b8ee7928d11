import type { ComponentChildren } from 'preact'
import { findItems, type Catalogue } from '../shared/screen/find-items.ts'
import { Icon } from '../shared/screen/icon.tsx'
import type { KioskModel } from './model.ts'
import { GroupRow, Heading, ItemRow, ListMissing, Tile } from './parts.tsx'
import { alwaysOpen, StuckKey } from './shut.tsx'
import { useSqueeze } from './squeeze.ts'
import { kioskWords, lookUpWords } from './words.ts'

const POPULAR = 4
const POPULAR_LARGE = 3
const DEPARTMENTS = 10
const MOST_SQUEEZE = 5

/** The four great things to do here, what most people come for, every department, and a search: at most three touches to a card or a number. */
export function Home({ model }: { model: KioskModel }) {
  const catalogue = model.catalogue.value
  // The strip of calls takes its room when somebody is called first; waiting times make the keys higher.
  const view = model.view.value
  const above = [view === null, view !== null && view.calling.length > 0]
  // Who gathers matters for one number looks for another: the tiles give up their room.
  const isGathering = model.basket.value.length > 0
  const { box, squeeze } = useSqueeze(MOST_SQUEEZE, [model.language.value, model.elder.value, catalogue, isGathering, ...above])
  return (
    <>
      <Heading model={model} word="ask" />
      <div class="choices" ref={box} data-squeeze={squeeze}>
        {isGathering ? null : <Tiles model={model} />}
        {catalogue === null ? <ListMissing model={model} /> : <Choices model={model} catalogue={catalogue} />}
      </div>
    </>
  )
}

function Tiles({ model }: { model: KioskModel }) {
  const words = lookUpWords(model.language.value)
  const waiting = model.view.value?.lines.reduce((sum, line) => sum + line.waiting, 0) ?? 0
  return (
    <div class="tiles">
      <Tile model={model} icon="ticket" word="take" act="take" go onClick={() => model.go({ at: 'lines' })}>
        <span>{words.say('take-hint')}</span>
        <span>{words.say('waiting-all', { n: waiting })}</span>
      </Tile>
      <Tile model={model} icon="guide" word="guides" act="guides" onClick={() => model.go({ at: 'look', by: 'department', group: null })}>
        <span>{words.say('guides-hint')}</span>
      </Tile>
      <Tile model={model} icon="progress" word="progress" act="progress" onClick={() => model.go({ at: 'progress', scanned: '' })} />
      <Tile model={model} icon="voice" word="voice" act="voice" onClick={() => model.go({ at: 'today' })} />
    </div>
  )
}

function Choices({ model, catalogue }: { model: KioskModel; catalogue: Catalogue }) {
  const isLarge = model.elder.value
  return (
    <>
      <section class="popular">
        <Heading model={model} word="popular" as="h2" />
        <div class="list">
          {findItems(catalogue, '', null)
            .slice(0, isLarge ? POPULAR_LARGE : POPULAR)
            .map((item) => (
              <ItemRow key={item.code} model={model} item={item} />
            ))}
        </div>
      </section>
      {isLarge ? null : <DepartmentKeys model={model} departments={catalogue.departments} />}
      <div class="ways">
        <FindKey model={model} />
        {model.view.value?.hall.takesAppointments === true ? <BookedKey model={model} /> : null}
        <CollectKey model={model} />
        <OrderKey model={model} />
        {alwaysOpen(model.view.value).map((line) => (
          <StuckKey key={line.id} model={model} line={line} />
        ))}
      </div>
    </>
  )
}

/** One touch to any department; when there are more than have room, the last key leads to all of them. */
function DepartmentKeys({ model, departments }: { model: KioskModel; departments: Catalogue['departments'] }) {
  const isWhole = departments.length <= DEPARTMENTS
  const shown = isWhole ? departments : departments.slice(0, DEPARTMENTS - 1)
  return (
    <section class="departments">
      <Heading model={model} word="departments" as="h2" />
      <div class="list">
        {shown.map((department) => (
          <GroupRow key={department.id} model={model} by="department" group={department} />
        ))}
        {isWhole ? null : <AllKey model={model}>{lookUpWords(model.language.value).say('all-departments')}</AllKey>}
      </div>
    </section>
  )
}

const AllKey = ({ model, children }: { model: KioskModel; children: ComponentChildren }) => (
  <button type="button" class="key row" data-act="all" onClick={() => model.go({ at: 'look', by: 'department', group: null })}>
    <Icon name="plus" large />
    <span class="t">
      <span class="name">{children}</span>
    </span>
  </button>
)

function FindKey({ model }: { model: KioskModel }) {
  const words = kioskWords(model.language.value)
  return (
    <button type="button" class="key find" data-act="find" onClick={() => model.go({ at: 'find' })}>
      <Icon name="search" />
      <span>{words.say('find')}</span>
    </button>
  )
}

/** Who was called before a number, and why. */
const OrderKey = ({ model }: { model: KioskModel }) => (
  <button type="button" class="key find order-key" data-act="order" onClick={() => model.go({ at: 'order', token: null })}>
    <Icon name="scale" />
    <span>{lookUpWords(model.language.value).say('order')}</span>
  </button>
)

/** A result is ready: a number of the line that hands results over. */
function CollectKey({ model }: { model: KioskModel }) {
  const view = model.view.value
  const id = view?.hall.stops?.collection
  const line = view?.lines.find((one) => one.id === id)
  if (line === undefined) return null
  return (
    <button
      type="button"
      class="key find collect"
      data-act="collect"
      onClick={() => model.go({ at: 'class', item: { code: null, name: line.names, line: line.id } })}
    >
      <Icon name="check" />
      <span>{lookUpWords(model.language.value).say('collect')}</span>
    </button>
  )
}

/** For who booked a time; a receipt may be held to the scanner on this page too. */
const BookedKey = ({ model }: { model: KioskModel }) => (
  <button type="button" class="key find booked" data-act="booked" onClick={() => model.go({ at: 'code' })}>
    <Icon name="calendar" />
    <span>{lookUpWords(model.language.value).say('booked')}</span>
  </button>
)
