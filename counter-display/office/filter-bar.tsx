import { postingWords } from '../../shared/language/messages/posting.ts'
import { textIn } from '../../shared/language/text.ts'
import { postingTypes } from '../../shared/posting/details.ts'
import { draftState } from '../../shared/wire/content.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { hashOf, type Filters } from './place.ts'
import { sayReview } from './state-mark.tsx'

const states = ['live', ...draftState.options, 'withdrawn'] as const

/** What the list is narrowed to; it is in the address, so that it is there again after looking at one record. */
export function FilterBar({ model, filters }: { model: OfficeModel; filters: Filters }) {
  const language = model.language.value
  const words = officeWords(language)
  const set = (more: Partial<Filters>) => {
    const next = { page: 'list', filters: { ...filters, ...more } } as const
    model.place.value = next
    history.replaceState(null, '', hashOf(next))
  }
  const departments = model.rows.value?.groups.departments ?? []
  const plain = (type: (typeof postingTypes)[number]) => {
    const word = postingWords[language][`type-${type}`]
    return typeof word === 'string' ? word : word.other
  }
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
      <Choice label={words.plain('filter-state')} value={filters.state} choose={(state) => set({ state })} all={words.plain('all')}>
        {states.map((state) => (
          <option key={state} value={state}>
            {sayReview(language).plain(`state-${state}`)}
          </option>
        ))}
      </Choice>
      <Choice label={words.plain('filter-group')} value={filters.group} choose={(group) => set({ group })} all={words.plain('all')}>
        {filters.kind === 'posting'
          ? postingTypes.map((type) => (
              <option key={type} value={type}>
                {plain(type)}
              </option>
            ))
          : departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, language)}
              </option>
            ))}
      </Choice>
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
