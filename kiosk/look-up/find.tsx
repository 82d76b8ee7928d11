import { openSearch, type Hit } from '../../shared/guide/search/search.ts'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from '../../shared/screen/icon.tsx'
import { TYPED_MOST, type KioskModel } from '../model.ts'
import { Pages } from '../pages.tsx'
import { ItemRow, ListMissing } from '../parts.tsx'
import { kioskWords, lookUpWords } from '../words.ts'
import { Filters } from './filters.tsx'
import { alphabetOf, alphabets, isFromRight, lettersOf, type Alphabet } from './letters.ts'
import { WhyFound } from './why-found.tsx'

/** A few letters of pinyin, Uyghur, Russian or English, typed with a finger or on a keyboard. */
export function Find({ model }: { model: KioskModel }) {
  const language = model.language.value
  const [alphabet, setAlphabet] = useState<Alphabet>(alphabetOf(language))
  useEffect(() => setAlphabet(alphabetOf(language)), [language])
  return (
    <>
      <h1 class="vh">{kioskWords(language).say('find')}</h1>
      <Field model={model} />
      <Filters model={model} />
      <div class="results" aria-live="polite">
        <Found model={model} />
      </div>
      <Letters model={model} alphabet={alphabet} choose={setAlphabet} />
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
  const content = model.lookUp.content.value
  const search = useMemo(() => (content === null ? null : openSearch(content.search)), [content])
  if (search === null) return <ListMissing model={model} />
  const asked = { text: model.search.value, language: model.language.value, ...model.lookUp.filters.value }
  const hits = search.find(asked)
  if (hits.length === 0) return <p class="empty">{kioskWords(model.language.value).say('find-empty')}</p>
  return (
    <>
      {model.search.value === '' ? null : <p class="vh">{lookUpWords(model.language.value).say('found-n', { n: hits.length })}</p>}
      <Pages key={JSON.stringify(asked)} model={model} isNarrowed>
        {hits.map((hit) => (
          <FoundRow key={hit.code} model={model} hit={hit} />
        ))}
      </Pages>
    </>
  )
}

function FoundRow({ model, hit }: { model: KioskModel; hit: Hit }) {
  // A matter without a guide yet still gets its number.
  const item = model.lookUp.guideOf(hit.code)?.guide ?? model.catalogue.value?.items.find(({ code }) => code === hit.code)
  if (item === undefined) return null
  return (
    <ItemRow model={model} item={item}>
      {hit.why === null ? null : <WhyFound language={model.language.value} why={hit.why} />}
    </ItemRow>
  )
}

interface LettersProps {
  model: KioskModel
  alphabet: Alphabet
  choose: (alphabet: Alphabet) => void
}

const names = { latin: 'letters-abc', uyghur: 'letters-ug', cyrillic: 'letters-ru' } as const

/** Keys for a finger. The other alphabets are one touch away: a name may be known in another language than one's own. */
function Letters({ model, alphabet, choose }: LettersProps) {
  const words = lookUpWords(model.language.value)
  return (
    <div class="letters" dir={isFromRight(alphabet) ? 'rtl' : 'ltr'}>
      {lettersOf(alphabet).map((letter) => (
        <button key={letter} type="button" class="key" data-letter={letter} onClick={() => model.type(letter)}>
          {letter}
        </button>
      ))}
      <button type="button" class="key wide" data-act="space" onClick={() => model.type(' ')}>
        {words.say('space')}
      </button>
      {alphabets
        .filter((one) => one !== alphabet)
        .map((one) => (
          <button key={one} type="button" class="key wide" data-alphabet={one} onClick={() => choose(one)}>
            {words.say(names[one])}
          </button>
        ))}
    </div>
  )
}
