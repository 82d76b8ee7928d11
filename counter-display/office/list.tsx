import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RecordRow } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { officeWords } from './editor/words.ts'
import { FilterBar, StateBar } from './filter-bar.tsx'
import { fits, inOrder, orderOf } from './filter.ts'
import { onListKey, onPageKey } from './list-keys.ts'
import { reasonsToAct, whyMine } from './mine.ts'
import type { OfficeModel } from './model.ts'
import type { Filters } from './place.ts'
import { Rows } from './rows.tsx'

/** Every record, narrowed and ordered as its reader wants it. */
export function List({ model, filters }: { model: OfficeModel; filters: Filters }) {
  const language = model.language.value
  const words = officeWords(language)
  const all = model.rows.value
  const place = useListKeys()
  if (all === null) return <p class="office-wait">{words.say('loading')}</p>
  const rows = inOrder(
    all.rows.filter((row) => fits(row, filters)),
    orderOf(filters),
    language,
  )
  return (
    <section class="office-list" ref={place}>
      <div class="office-head">
        <FilterBar model={model} filters={filters} />
        <span class="office-count" role="status">
          {words.say('count-shown', { n: rows.length })}
        </span>
        {mayEdit(model.me.role) ? (
          <button type="button" class="key key-go" data-act="new" onClick={() => model.go({ page: 'new' })}>
            {words.say('new')}
          </button>
        ) : null}
      </div>
      <div class="office-line">
        <StateBar model={model} filters={filters} />
        <small>{words.say('list-keys')}</small>
      </div>
      {rows.length === 0 ? <p class="office-none">{words.say('none-here')}</p> : <Rows model={model} rows={rows} filters={filters} />}
    </section>
  )
}

/** What waits for this person, by what is to be done. */
export function Mine({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const place = useListKeys()
  if (model.rows.value === null) return <p class="office-wait">{words.say('loading')}</p>
  const parts: readonly (readonly [(typeof reasonsToAct)[number], readonly RecordRow[]])[] = reasonsToAct.map((why) => [
    why,
    model.mine.value.filter((row) => whyMine(row, model.me) === why),
  ])
  return (
    <section class="office-mine" ref={place}>
      {model.mine.value.length === 0 ? <p class="office-none">{words.say('none-mine')}</p> : null}
      {parts.map(([why, rows]) =>
        rows.length === 0 ? null : (
          <section key={why} data-why={why}>
            <h2>
              {words.say(`mine-${why}`)} <b class="n">{rows.length}</b>
            </h2>
            <Rows model={model} rows={rows} filters={null} />
          </section>
        ),
      )}
    </section>
  )
}

/** `/` to the search from anywhere on the page; up and down from row to row. */
function useListKeys() {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const onPage = (event: KeyboardEvent) => place.current !== null && onPageKey(event, place.current)
    const onList = (event: KeyboardEvent) => place.current !== null && onListKey(event, place.current)
    const list = place.current
    addEventListener('keydown', onPage)
    list?.addEventListener('keydown', onList)
    return () => {
      removeEventListener('keydown', onPage)
      list?.removeEventListener('keydown', onList)
    }
  })
  return place
}
