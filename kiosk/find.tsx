import { useEffect, useRef } from 'preact/hooks'
import { directionOf } from '../shared/language/languages.ts'
import { findItems } from '../shared/screen/find-items.ts'
import { Icon } from '../shared/screen/icon.tsx'
import { lettersOf } from './letters.ts'
import { TYPED_MOST, type KioskModel } from './model.ts'
import { Pages } from './pages.tsx'
import { ItemRow, ListMissing } from './parts.tsx'
import { kioskWords } from './words.ts'

/** A few letters of pinyin, Uyghur or English, typed with a finger or on a keyboard. */
export function Find({ model }: { model: KioskModel }) {
  return (
    <>
      <h1 class="vh">{kioskWords(model.language.value).say('find')}</h1>
      <Field model={model} />
      <div class="results" aria-live="polite">
        <Found model={model} />
      </div>
      <Letters model={model} />
    </>
  )
}

function Field({ model }: { model: KioskModel }) {
  const words = kioskWords(model.language.value)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div class="field">
      <label class="key find">
        <Icon name="search" />
        <input
          ref={box}
          value={model.search.value}
          dir="auto"
          inputMode="none"
          maxLength={TYPED_MOST}
          spellcheck={false}
          autocomplete="off"
          aria-label={words.plain('find')}
          placeholder={words.plain('find-hint')}
          onInput={(event) => (model.search.value = event.currentTarget.value)}
        />
      </label>
      <button type="button" class="key" data-act="erase" disabled={model.search.value === ''} onClick={model.erase}>
        {words.say('find-back')}
      </button>
      <button type="button" class="key" data-act="clear" disabled={model.search.value === ''} onClick={() => (model.search.value = '')}>
        {words.say('find-clear')}
      </button>
    </div>
  )
}

/** Before the first letter: what most people come for. */
function Found({ model }: { model: KioskModel }) {
  const catalogue = model.catalogue.value
  if (catalogue === null) return <ListMissing model={model} />
  const items = findItems(catalogue, model.search.value, null)
  if (items.length === 0) return <p class="empty">{kioskWords(model.language.value).say('find-empty')}</p>
  return (
    <Pages key={model.search.value} model={model} isNarrowed>
      {items.map((item) => (
        <ItemRow key={item.code} model={model} item={item} />
      ))}
    </Pages>
  )
}

const Letters = ({ model }: { model: KioskModel }) => (
  <div class="letters" dir={directionOf(model.language.value)}>
    {lettersOf(model.language.value).map((letter) => (
      <button key={letter} type="button" class="key" data-letter={letter} onClick={() => model.type(letter)}>
        {letter}
      </button>
    ))}
  </div>
)
