import { useEffect, useRef, useState } from 'preact/hooks'
import { findItems } from '../shared/screen/find-items.ts'
import { Icon } from '../shared/screen/icon.tsx'
import { Own } from '../shared/screen/page.tsx'
import type { ItemView } from '../shared/wire/views.ts'
import type { KioskModel } from './model.ts'
import { Heading, ItemRow } from './parts.tsx'
import { kioskWords, secondOf } from './words.ts'

/** All departments in residence. */
export function Departments({ model }: { model: KioskModel }) {
  const language = model.language.value
  const departments = model.catalogue.value?.departments
  return (
    <>
      <Heading model={model} word="which-department" />
      <div class="grid">
        {departments === undefined ? (
          <Loading model={model} />
        ) : (
          departments.map((department) => (
            <button
              key={department.id}
              type="button"
              class="key tile small"
              data-department={department.id}
              onClick={() => model.go({ at: 'items', department: department.id })}
            >
              <Icon name={department.icon} large />
              <span class="t">
                <Own as="strong" text={department.name} language={language} />
                <Own class="second" text={department.name} language={secondOf(language)} />
              </span>
            </button>
          ))
        )}
      </div>
    </>
  )
}

/** The matters of one department. */
export function Items({ model, department }: { model: KioskModel; department: string }) {
  const catalogue = model.catalogue.value
  const named = catalogue?.departments.find((one) => one.id === department)
  return (
    <>
      <Heading model={model} word="which-item" />
      {named === undefined ? null : (
        <p class="under">
          <Own text={named.name} language={model.language.value} />
        </p>
      )}
      {catalogue === null ? (
        <Loading model={model} />
      ) : (
        <Pages key={department} model={model} items={catalogue.items.filter((item) => item.department === department)} />
      )}
    </>
  )
}

const letters = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

/** A few letters of pinyin or English, typed with a finger or a keyboard. */
export function Find({ model }: { model: KioskModel }) {
  const words = kioskWords(model.language.value)
  const catalogue = model.catalogue.value
  const search = model.search.value
  const found = catalogue === null || search === '' ? [] : findItems(catalogue, search, null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const type = (letter: string) => (model.search.value = (search + letter).slice(0, 40))
  return (
    <>
      <label class="key find">
        <Icon name="search" />
        <input
          ref={box}
          value={search}
          inputMode="none"
          maxLength={40}
          spellcheck={false}
          aria-label={words.plain('find')}
          placeholder={words.plain('find-hint')}
          onInput={(event) => (model.search.value = event.currentTarget.value)}
        />
      </label>
      <div class="results" aria-live="polite">
        {search === '' ? (
          <p class="empty">{words.say('find-start')}</p>
        ) : found.length === 0 ? (
          <p class="empty">{words.say('find-empty')}</p>
        ) : (
          <Pages key={search} model={model} items={found} />
        )}
      </div>
      <div class="board" dir="ltr" lang="en">
        {letters.map((row) => (
          <div key={row} class="letters">
            {[...row].map((letter) => (
              <button key={letter} type="button" class="key" data-letter={letter} onClick={() => type(letter)}>
                {letter}
              </button>
            ))}
            {row.startsWith('z') ? (
              <>
                <button
                  type="button"
                  class="key wide"
                  lang={model.language.value}
                  onClick={() => (model.search.value = search.slice(0, -1))}
                >
                  {words.say('find-back')}
                </button>
                <button type="button" class="key wide" lang={model.language.value} onClick={() => (model.search.value = '')}>
                  {words.say('find-clear')}
                </button>
              </>
            ) : null}
          </div>
        ))}
      </div>
    </>
  )
}

const Loading = ({ model }: { model: KioskModel }) => (
  <p class="empty">{kioskWords(model.language.value).say(model.online.value ? 'loading' : 'loading-failed')}</p>
)

/** A list in pages of as many rows as fit: nothing scrolls under a finger. */
function Pages({ model, items }: { model: KioskModel; items: readonly ItemView[] }) {
  const words = kioskWords(model.language.value)
  const box = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState(6)
  const [page, setPage] = useState(0)
  useEffect(() => {
    const measure = () => setFits(rowsThatFit(box.current))
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [model.elder.value, model.language.value])
  const pages = Math.max(1, Math.ceil(items.length / fits))
  const shown = Math.min(page, pages - 1)
  return (
    <div class="pages">
      <div class="list" ref={box}>
        {items.slice(shown * fits, (shown + 1) * fits).map((item) => (
          <ItemRow key={item.code} model={model} item={item} />
        ))}
      </div>
      {pages === 1 ? null : (
        <div class="pager">
          <button type="button" class="key" aria-disabled={shown === 0} onClick={() => setPage(Math.max(0, shown - 1))}>
            <Icon name="back" mirror />
            {words.say('page-before')}
          </button>
          <span>{words.say('page-of', { page: shown + 1, pages })}</span>
          <button type="button" class="key" aria-disabled={shown === pages - 1} onClick={() => setPage(Math.min(pages - 1, shown + 1))}>
            {words.say('page-next')}
            <Icon name="next" mirror />
          </button>
        </div>
      )}
    </div>
  )
}

/** By the height of a row as it is drawn, with its gap. */
function rowsThatFit(list: HTMLDivElement | null): number {
  const row = list?.querySelector('.row')
  if (list === null || row === null || row === undefined) return 6
  const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0
  const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length
  return columns * Math.max(1, Math.floor((list.clientHeight + gap) / (row.getBoundingClientRect().height + gap)))
}
