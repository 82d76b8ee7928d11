import { postingWords } from '../../shared/language/messages/posting.ts'
import { textIn } from '../../shared/language/text.ts'
import { postingTypes } from '../../shared/posting/details.ts'
import { officeWords } from './editor/words.ts'
import { cares, countsOf, standings } from './filter.ts'
import type { OfficeModel } from './model.ts'
import { hashOf, noFilters, type Filters } from './place.ts'
import { sayReview } from './state-mark.tsx'

interface Face {
  model: OfficeModel
  filters: Filters
}

/** What the list is narrowed to; it is in the address, so that it is there again after looking at one record. */
export function FilterBar({ model, filters }: Face) {
  const words = officeWords(model.language.value)
  const set = (more: Partial<Filters>) => model.narrow({ ...filters, ...more })
  const isNarrow = hashOf({ page: 'list', filters: { ...filters, by: '' } }) !== hashOf({ page: 'list', filters: noFilters })
  return (
    <div class="office-filters">
      <input
        class="field"
        type="search"
        data-first
        placeholder={words.plain('filter-words')}
        aria-label={words.plain('filter-words')}
        value={filters.q}
        onInput={({ currentTarget }) => set({ q: currentTarget.value })}
      />
      <Choice label={words.plain('filter-kind')} value={filters.kind} choose={(kind) => set({ kind, group: '' })} all={words.plain('all')}>
        {(['guide', 'posting'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {words.plain(`kind-${kind}`)}
          </option>
        ))}
      </Choice>
      <Choice label={words.plain('filter-group')} value={filters.group} choose={(group) => set({ group })} all={words.plain('all')}>
        <Groups model={model} filters={filters} />
      </Choice>
      <Choice label={words.plain('filter-only')} value={filters.only} choose={(only) => set({ only })} all={words.plain('all')}>
        {cares.map((care) => (
          <option key={care} value={care}>
            {words.plain(`only-${care}`)}
          </option>
        ))}
      </Choice>
      {isNarrow ? (
        <button type="button" class="key" data-act="clear" onClick={() => model.narrow({ ...noFilters, by: filters.by })}>
          {words.say('filter-clear')}
        </button>
      ) : null}
    </div>
  )
}

/** Departments are for guides, types for postings. */
function Groups({ model, filters }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const departments = model.rows.value?.groups.departments ?? []
  const plain = (type: (typeof postingTypes)[number]) => {
    const word = postingWords[language][`type-${type}`]
    return typeof word === 'string' ? word : word.other
  }
  return (
    <>
      {filters.kind === 'posting' ? null : (
        <optgroup label={words.plain('kind-guide')}>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {textIn(name, language)}
            </option>
          ))}
        </optgroup>
      )}
      {filters.kind === 'guide' ? null : (
        <optgroup label={words.plain('kind-posting')}>
          {postingTypes.map((type) => (
            <option key={type} value={type}>
              {plain(type)}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}

/** How many stand where on the way to publication; one press shows those. */
export function StateBar({ model, filters }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const counts = countsOf(model.rows.value?.rows ?? [], filters)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const chip = (state: string, label: preact.ComponentChildren, count: number) => (
    <button
      key={state}
      type="button"
      class="office-chip"
      data-standing={state}
      aria-pressed={filters.state === state}
      disabled={count === 0 && filters.state !== state}
      onClick={() => model.narrow({ ...filters, state })}
    >
      {label} <b class="n">{count}</b>
    </button>
  )
  return (
    <div class="office-standings" role="group" aria-label={words.plain('filter-state')}>
      {chip('', words.say('all'), all)}
      {standings.map((state) => chip(state, sayReview(language).say(`state-${state}`), counts.get(state) ?? 0))}
    </div>
  )
}

interface ChoiceFace {
  label: string
  value: string
  all: string
  choose: (value: string) => void
  children: preact.ComponentChildren
}
const Choice = ({ label, value, all, choose, children }: ChoiceFace) => (
  <label class="office-choice">
    <span>{label}</span>
    <select class="field" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="">{all}</option>
      {children}
    </select>
  </label>
)
