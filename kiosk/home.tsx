import { findItems, type Catalogue } from '../shared/screen/find-items.ts'
import { Icon } from '../shared/screen/icon.tsx'
import type { KioskModel } from './model.ts'
import { DepartmentRow, Heading, ItemRow, ListMissing, Second, Tile } from './parts.tsx'
import { kioskWords } from './words.ts'

const POPULAR = 6
const POPULAR_LARGE = 3

/** What most people come for, every department, and a search: at most three touches to any number. */
export function Home({ model }: { model: KioskModel }) {
  const catalogue = model.catalogue.value
  return (
    <>
      <Heading model={model} word="ask" />
      {catalogue === null ? <ListMissing model={model} /> : <Choices model={model} catalogue={catalogue} />}
    </>
  )
}

function Choices({ model, catalogue }: { model: KioskModel; catalogue: Catalogue }) {
  const isLarge = model.elder.value
  return (
    <div class="choices">
      {isLarge ? <LargeTiles model={model} /> : null}
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
      {isLarge ? null : (
        <section class="departments">
          <Heading model={model} word="departments" as="h2" />
          <div class="list">
            {catalogue.departments.map((department) => (
              <DepartmentRow key={department.id} model={model} department={department} />
            ))}
          </div>
        </section>
      )}
      {isLarge ? null : <FindKey model={model} />}
    </div>
  )
}

/** Large type: fewer things, each larger. The departments get a page of their own. */
function LargeTiles({ model }: { model: KioskModel }) {
  const language = model.language.value
  const words = kioskWords(language)
  return (
    <div class="tiles">
      <Tile icon="ticket" go act="take" onClick={() => model.go({ at: 'departments' })}>
        <strong>{words.say('take')}</strong>
        <Second language={language} word="take" />
      </Tile>
      <Tile icon="search" act="find" onClick={() => model.go({ at: 'find' })}>
        <strong>{words.say('find')}</strong>
        <Second language={language} word="find" />
      </Tile>
    </div>
  )
}

function FindKey({ model }: { model: KioskModel }) {
  const words = kioskWords(model.language.value)
  return (
    <button type="button" class="key find" data-act="find" onClick={() => model.go({ at: 'find' })}>
      <Icon name="search" />
      <span>{words.say('find')}</span>
      <small>{words.say('find-hint')}</small>
    </button>
  )
}
