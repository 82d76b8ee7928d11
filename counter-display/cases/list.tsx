import { useLayoutEffect, useRef } from 'preact/hooks'
import { caseStates } from '../../shared/case/codes.ts'
import { textIn } from '../../shared/language/text.ts'
import type { CasesPage } from '../../shared/wire/cases.ts'
import { onListKey } from './list-keys.ts'
import type { CasesModel } from './model.ts'
import { lights, todos, type Filters } from './place.ts'
import { shapeOf } from './left.tsx'
import { Rows } from './rows.tsx'
import { caseWords } from './words.ts'

interface Face {
  model: CasesModel
  filters: Filters
}

/** What waits, the first due at the head; pages come from the server. */
export function List({ model, filters }: Face) {
  const words = caseWords(model.language.value)
  const place = useListKeys()
  const page = model.view.value
  if (page === null) return <p class="office-wait">{words.say('loading')}</p>
  return (
    <section class="office-list" ref={place}>
      <div class="office-head">
        <FilterBar model={model} filters={filters} />
        <span class="office-count" role="status">
          {words.say('count-all', { n: page.total })}
        </span>
        <small class="office-end">{words.say('find-hint')}</small>
      </div>
      <div class="office-line">
        <LightBar model={model} filters={filters} page={page} />
        {filters.department === model.mine && model.mine !== null ? <TodoBar model={model} filters={filters} /> : null}
      </div>
      {page.rows.length === 0 ? <Nothing model={model} filters={filters} /> : <Rows model={model} page={page} />}
      {page.pages > 1 ? <Pages model={model} filters={filters} page={page} /> : null}
    </section>
  )
}

function Nothing({ model, filters }: Face) {
  const words = caseWords(model.language.value)
  const { todo, light, q, state, due } = filters
  const isNarrow = due || [todo, light, q, state].some((value) => value !== '')
  const why = filters.supervised ? 'none-supervised' : !isNarrow && filters.department !== '' ? 'none-waiting' : 'none-here'
  return <p class="office-none">{words.say(why)}</p>
}

function FilterBar({ model, filters }: Face) {
  const language = model.language.value
  const words = caseWords(language)
  const set = (more: Partial<Filters>) => model.narrow({ ...filters, page: 0, ...more })
  return (
    <div class="office-filters">
      <input
        class="field"
        type="search"
        inputMode="numeric"
        placeholder={words.plain('find-no')}
        aria-label={words.plain('find-no')}
        value={filters.q}
        onInput={({ currentTarget }) => set({ q: currentTarget.value.replace(/[^\d-]/g, '').slice(0, 15) })}
      />
      {model.mine === null ? (
        <label class="office-choice">
          <span>{words.say('filter-department')}</span>
          <select
            class="field"
            value={filters.department}
            data-filter="department"
            onChange={({ currentTarget }) => set({ department: currentTarget.value, todo: '' })}
          >
            <option value="">{words.plain('filter-any-department')}</option>
            {model.departments.value.map(({ id, names }) => (
              <option key={id} value={id}>
                {textIn(names, language)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {filters.department === '' ? (
        <label class="office-choice">
          <span>{words.say('filter-state')}</span>
          <select
            class="field"
            value={filters.state}
            data-filter="state"
            onChange={({ currentTarget: { value } }) => set({ state: caseStates.find((one) => one === value) ?? '' })}
          >
            <option value="">{words.plain('filter-all')}</option>
            {caseStates.map((state) => (
              <option key={state} value={state}>
                {words.plain(`state-${state}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  )
}

/** How many are late, nearly late and in time, of the whole list; one press shows those. */
function LightBar({ model, filters, page }: Face & { page: CasesPage }) {
  const words = caseWords(model.language.value)
  return (
    <div class="office-standings" role="group" aria-label={words.plain('lights-title')}>
      <button
        type="button"
        class="office-chip"
        data-due="today"
        aria-pressed={filters.due}
        onClick={() => model.narrow({ ...filters, page: 0, due: !filters.due })}
      >
        {words.say('filter-due-today')}
      </button>
      {lights.map((light) => (
        <button
          key={light}
          type="button"
          class="office-chip"
          data-light={light}
          aria-pressed={filters.light === light}
          disabled={page.lights[light] === 0 && filters.light !== light}
          onClick={() => model.narrow({ ...filters, page: 0, light: filters.light === light ? '' : light })}
        >
          <span class="shape" data-state={shapeOf[light]} /> {words.say(`light-${light}`)} <b class="n">{page.lights[light]}</b>
        </button>
      ))}
    </div>
  )
}

/** Whose of the department's work. */
function TodoBar({ model, filters }: Face) {
  const words = caseWords(model.language.value)
  return (
    <div class="office-standings" role="group" aria-label={words.plain('column-todo')}>
      {(['', ...todos] as const).map((todo) => (
        <button
          key={todo}
          type="button"
          class="office-chip"
          data-todo={todo}
          aria-pressed={filters.todo === todo}
          onClick={() => model.narrow({ ...filters, page: 0, todo })}
        >
          {words.say(todo === '' ? 'filter-all' : `filter-${todo}`)}
        </button>
      ))}
    </div>
  )
}

function Pages({ model, filters, page }: Face & { page: CasesPage }) {
  const words = caseWords(model.language.value)
  const to = (next: number) => model.narrow({ ...filters, page: next })
  return (
    <div class="cases-pages">
      <button type="button" class="key" data-act="page-before" disabled={page.page === 0} onClick={() => to(page.page - 1)}>
        {words.say('page-before')}
      </button>
      <span role="status">{words.say('page-of', { page: page.page + 1, pages: page.pages })}</span>
      <button type="button" class="key" data-act="page-next" disabled={page.page + 1 >= page.pages} onClick={() => to(page.page + 1)}>
        {words.say('page-next')}
      </button>
    </div>
  )
}

/** `/` to the search from anywhere on the page; j and k or up and down from row to row. */
function useListKeys() {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const onPage = (event: KeyboardEvent) => {
      if (place.current !== null) onListKey(event, place.current)
    }
    addEventListener('keydown', onPage)
    return () => removeEventListener('keydown', onPage)
  }, [])
  return place
}
