import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { findItems } from '../shared/screen/find-items.ts'
import { Icon } from '../shared/screen/icon.tsx'
import type { KioskModel } from './model.ts'
import { DepartmentRow, Heading, ItemRow, ListMissing, NamedHeading } from './parts.tsx'
import { kioskWords } from './words.ts'

/** All departments in residence. */
export function Departments({ model }: { model: KioskModel }) {
  const departments = model.catalogue.value?.departments
  return (
    <>
      <Heading model={model} word="which-department" />
      {departments === undefined ? (
        <ListMissing model={model} />
      ) : (
        <Pages model={model}>
          {departments.map((department) => (
            <DepartmentRow key={department.id} model={model} department={department} />
          ))}
        </Pages>
      )}
    </>
  )
}

/** The matters of one department. */
export function Items({ model, department }: { model: KioskModel; department: string }) {
  const catalogue = model.catalogue.value
  const named = catalogue?.departments.find((one) => one.id === department)
  return (
    <>
      {named === undefined ? <Heading model={model} word="which-department" /> : <NamedHeading model={model} name={named.name} />}
      {catalogue === null ? (
        <ListMissing model={model} />
      ) : (
        <Pages key={department} model={model}>
          {findItems(catalogue, '', department).map((item) => (
            <ItemRow key={item.code} model={model} item={item} />
          ))}
        </Pages>
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
          <Pages key={search} model={model}>
            {found.map((item) => (
              <ItemRow key={item.code} model={model} item={item} />
            ))}
          </Pages>
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

/** A list in pages of as many rows as fit: nothing scrolls under a finger. */
function Pages({ model, children }: { model: KioskModel; children: readonly VNode[] }) {
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
  const pages = Math.max(1, Math.ceil(children.length / fits))
  const shown = Math.min(page, pages - 1)
  return (
    <div class="pages">
      <div class="list" ref={box}>
        {children.slice(shown * fits, (shown + 1) * fits)}
      </div>
      {pages === 1 ? null : (
        <div class="pager">
          <button type="button" class="key" data-act="before" disabled={shown === 0} onClick={() => setPage(Math.max(0, shown - 1))}>
            <Icon name="back" mirror />
            {words.say('page-before')}
          </button>
          <span>{words.say('page-of', { page: shown + 1, pages })}</span>
          <button
            type="button"
            class="key"
            data-act="next"
            disabled={shown === pages - 1}
            onClick={() => setPage(Math.min(pages - 1, shown + 1))}
          >
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
