import type { Text } from '../../shared/language/text.ts'
import { T } from '../../shared/screen/guide/parts.tsx'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import type { FilterKind } from '../look-up-state.ts'
import type { KioskModel } from '../model.ts'
import { lookUpWords } from '../words.ts'
import { Box } from './box.tsx'

const kinds = ['department', 'topic', 'lifeEvent', 'serves'] as const
const names = { department: 'filter-department', topic: 'filter-topic', lifeEvent: 'filter-life-event', serves: 'filter-serves' } as const
const served = ['1', '2', '3', '4', '5', '6'] as const

interface Option {
  readonly id: string
  /** A name of the hall's, or a code of the standard's. */
  readonly name: Text | (typeof served)[number]
}

function optionsOf({ lookUp }: KioskModel, by: FilterKind): readonly Option[] {
  const content = lookUp.content.value
  if (content === null) return []
  if (by === 'serves')
    return served.filter((code) => content.search.some(({ serves }) => serves.includes(code))).map((code) => ({ id: code, name: code }))
  return by === 'department' ? content.groups.departments : by === 'topic' ? content.groups.topics : content.groups.lifeEvents
}

/** What the search is narrowed to; each key opens its choices. */
export function Filters({ model }: { model: KioskModel }) {
  const words = lookUpWords(model.language.value)
  return (
    <div class="filters">
      {kinds.map((by) => {
        const chosen = model.lookUp.filters.value[by]
        const option = optionsOf(model, by).find(({ id }) => id === chosen)
        return (
          <button
            key={by}
            type="button"
            class="key"
            data-filter={by}
            aria-pressed={chosen !== undefined}
            onClick={() => (model.lookUp.dialog.value = { kind: 'filter', by })}
          >
            <span>
              <small>{words.say(names[by])}</small>
              <span>{option === undefined ? words.say('filter-any') : <Name model={model} option={option} />}</span>
            </span>
          </button>
        )
      })}
    </div>
  )
}

const Name = ({ model, option: { name } }: { model: KioskModel; option: Option }) =>
  typeof name === 'string' ? (
    <>{guideWords(model.language.value).say(`serves-${name}`)}</>
  ) : (
    <T text={name} language={model.language.value} />
  )

export function FilterDialog({ model, by }: { model: KioskModel; by: FilterKind }) {
  const words = lookUpWords(model.language.value)
  const chosen = model.lookUp.filters.value[by]
  return (
    <Box title={words.say(names[by])} label={words.plain(names[by])}>
      <div class="options is-many">
        <button type="button" class="key" data-option="" aria-pressed={chosen === undefined} onClick={() => model.lookUp.filter(by, null)}>
          {words.say('filter-any')}
        </button>
        {optionsOf(model, by).map((option) => (
          <button
            key={option.id}
            type="button"
            class="key"
            data-option={option.id}
            aria-pressed={chosen === option.id}
            onClick={() => model.lookUp.filter(by, option.id)}
          >
            <Name model={model} option={option} />
          </button>
        ))}
      </div>
      <button type="button" class="key" data-act="close" onClick={() => model.lookUp.closeDialog()}>
        <Icon name="cross" />
        {words.say('close')}
      </button>
    </Box>
  )
}
