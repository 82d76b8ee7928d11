import type { ComponentChildren } from 'preact'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import type { GreeterView, ItemView } from '../../shared/wire/views.ts'
import { lineOf } from './find.ts'
import type { GreeterModel } from './model.ts'
import type { Words } from './words.ts'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
}

/** Departments beside, what they do in the middle. A search looks through all of them. */
export function Items(face: Face) {
  const { model, words } = face
  const { say, plain } = words
  const searching = model.search.value.trim() !== ''
  if (model.catalogue.value === null)
    return (
      <p class="items-note" role="status">
        {say('items-loading')}
      </p>
    )
  return (
    <div class="items">
      <ul class="departments" tabIndex={0} aria-label={plain('departments')}>
        <Department model={model} id={null} pressed={!searching && model.department.value === null}>
          <span>{say('popular')}</span>
        </Department>
        {model.catalogue.value.departments.map(({ id, name }) => (
          <Department key={id} model={model} id={id} pressed={!searching && model.department.value === id}>
            <Own text={name} language={words.language} />
          </Department>
        ))}
      </ul>
      <div class="found">
        <p class="items-note" role="status">
          {searching && (model.found.value.length === 0 ? say('items-none') : say('items-found', { n: model.found.value.length }))}
        </p>
        {model.found.value.length > 0 && (
          <ul class="item-list" tabIndex={0} aria-label={plain('search')}>
            {model.found.value.map((item) => (
              <li key={item.code}>
                <Item {...face} item={item} />
              </li>
            ))}
          </ul>
        )}
        {(!searching || model.found.value.length === 0) && <ByLine {...face} />}
      </div>
    </div>
  )
}

interface One {
  model: GreeterModel
  id: string | null
  pressed: boolean
  children: ComponentChildren
}

const Department = ({ model, id, pressed, children }: One) => (
  <li>
    <button
      type="button"
      class="key"
      data-department={id ?? 'popular'}
      aria-pressed={pressed}
      onClick={() => {
        model.search.value = ''
        model.department.value = id
      }}
    >
      {children}
    </button>
  </li>
)

function Item({ model, view, words, item }: Face & { item: ItemView }) {
  const chosen = model.chosen.value
  const line = lineOf(view, item.line)
  return (
    <button
      type="button"
      class="key item"
      data-item={item.code}
      aria-pressed={chosen !== null && 'item' in chosen && chosen.item.code === item.code}
      onClick={() => (model.chosen.value = { item })}
    >
      <Icon name={item.icon} />
      <Own text={item.name} language={words.language} class="item-name" />
      {line !== undefined && <b class="n prefix">{line.prefix}</b>}
    </button>
  )
}

/** For whoever only knows the line, or wants something no list has. */
function ByLine({ model, view, words }: Face) {
  const chosen = model.chosen.value
  return (
    <div class="by-line" role="group" aria-labelledby="by-line">
      <p id="by-line">{words.say('by-line')}</p>
      <div class="choices">
        {view.lines.map((line) => (
          <button
            key={line.id}
            type="button"
            class="key"
            data-take-line={line.id}
            aria-pressed={chosen !== null && 'line' in chosen && chosen.line === line.id}
            onClick={() => (model.chosen.value = { line: line.id })}
          >
            <b class="n prefix">{line.prefix}</b>
            <Own text={line.names} language={words.language} />
          </button>
        ))}
      </div>
    </div>
  )
}
