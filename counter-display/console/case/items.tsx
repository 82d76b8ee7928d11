import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Text } from '../../../shared/language/text.ts'
import { findItems } from '../../../shared/screen/find-items.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { N } from '../../../shared/screen/say.tsx'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { Kbd } from '../act-key.tsx'
import type { IntakeModel } from './intake-model.ts'
import { intakeWords, placeKey, pressChord } from './words.tsx'

const SHOWN = 9

interface Pick {
  readonly code: string
  readonly names: Text
}

/** Which item: one of the ticket's by digit, any other by typing. */
export function Items({ intake, view }: { intake: IntakeModel; view: ConsoleView }) {
  const { say, plain } = intakeWords(intake.desk.language.value)
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  // With items of the ticket the cursor stands on them, so that a digit chooses; else where one types.
  useLayoutEffect(() => (list.current?.querySelector<HTMLElement>('.key') ?? field.current)?.focus(), [])
  const mine: readonly Pick[] = view.current?.items ?? []
  const catalogue = intake.catalogue.value
  const found: readonly Pick[] =
    catalogue === null || search.trim() === ''
      ? mine
      : findItems(catalogue, search, null)
          .slice(0, SHOWN)
          .map(({ code, name }) => ({ code, names: name }))
  return (
    <div class="sheet" onKeyDown={pressChord}>
      <label class="field-name" for="item-search">
        {say('items-find')}
      </label>
      <input
        id="item-search"
        type="text"
        class="field"
        data-first
        ref={field}
        autocomplete="off"
        spellcheck={false}
        placeholder={plain('items-find-hint')}
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && !event.isComposing && first !== undefined) intake.start(first.code)
        }}
      />
      <h3>{say(search.trim() === '' ? 'items-mine' : 'items-title')}</h3>
      {found.length === 0 && <p class="small">{say('items-none')}</p>}
      <ul ref={list} class="picks picks-long">
        {found.map(({ code, names }, at) => (
          <li key={code}>
            <button type="button" class="key" data-item={code} data-chord={placeKey(at)} onClick={() => intake.start(code)}>
              <Kbd>{placeKey(at)}</Kbd>
              <Own text={names} language={intake.desk.language.value} class="pick-what" />
              <N>{code}</N>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
