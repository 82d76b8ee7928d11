import { findItems } from '../shared/screen/find-items.ts'
import { Icon } from '../shared/screen/icon.tsx'
import type { Group } from '../shared/guide/guide.ts'
import type { GroupKind } from './look-up-state.ts'
import type { KioskModel } from './model.ts'
import { Pages } from './pages.tsx'
import { GroupRow, Heading, ItemRow, ListMissing, NamedHeading } from './parts.tsx'
import { lookUpWords } from './words.ts'

const kinds = [
  ['department', 'by-department', 'building'],
  ['topic', 'by-topic', 'guide'],
  ['lifeEvent', 'by-life-event', 'person'],
] as const

/** Guides by department, topic or life event: first the groups, then what is in one. */
export function Look({ model, by, group }: { model: KioskModel; by: GroupKind; group: string | null }) {
  return group === null ? <Groups model={model} by={by} /> : <Items model={model} by={by} group={group} />
}

function Groups({ model, by }: { model: KioskModel; by: GroupKind }) {
  const words = lookUpWords(model.language.value)
  const groups = groupsOf(model, by)
  return (
    <>
      <Heading model={model} word="ask" />
      <div class="kinds">
        {kinds.map(([kind, word, icon]) => (
          <button key={kind} type="button" class="key" data-by={kind} aria-pressed={kind === by} onClick={() => model.lookBy(kind)}>
            <Icon name={icon} />
            {words.say(word)}
          </button>
        ))}
        <button type="button" class="key" data-act="find" onClick={() => model.go({ at: 'find' })}>
          <Icon name="search" />
          {words.say('search')}
        </button>
      </div>
      {groups === null ? (
        <ListMissing model={model} />
      ) : (
        <Pages key={by} model={model}>
          {groups.map((one) => (
            <GroupRow key={one.id} model={model} by={by} group={one} />
          ))}
        </Pages>
      )}
    </>
  )
}

/** Departments are known before the guides are. */
function groupsOf({ lookUp, catalogue }: KioskModel, by: GroupKind): readonly Pick<Group, 'id' | 'name' | 'icon'>[] | null {
  const groups = lookUp.content.value?.groups
  if (by === 'department') return groups?.departments ?? catalogue.value?.departments ?? null
  return (by === 'topic' ? groups?.topics : groups?.lifeEvents) ?? null
}

function Items({ model, by, group }: { model: KioskModel; by: GroupKind; group: string }) {
  const named = groupsOf(model, by)?.find(({ id }) => id === group)
  const items = itemsOf(model, by, group)
  return (
    <>
      {named === undefined ? <Heading model={model} word="ask" /> : <NamedHeading model={model} name={named.name} />}
      {items === null ? (
        <ListMissing model={model} />
      ) : items.length === 0 ? (
        <p class="empty">{lookUpWords(model.language.value).say('no-guides-here')}</p>
      ) : (
        <Pages key={group} model={model}>
          {items.map((item) => (
            <ItemRow key={item.code} model={model} item={item} />
          ))}
        </Pages>
      )}
    </>
  )
}

function itemsOf({ lookUp, catalogue }: KioskModel, by: GroupKind, group: string) {
  if (catalogue.value === null) return null
  if (by === 'department') return findItems(catalogue.value, '', group)
  const guides = lookUp.content.value?.guides
  if (guides === undefined) return null
  const inGroup = new Set(
    guides.filter(({ guide }) => (by === 'topic' ? guide.topics : guide.lifeEvents).includes(group)).map(({ guide }) => guide.code),
  )
  return catalogue.value.items.filter(({ code }) => inGroup.has(code))
}
