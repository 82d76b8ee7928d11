import type { ComponentChildren } from 'preact'
import { directionOf, type ScreenLanguage } from '../shared/language/languages.ts'
import { Icon } from '../shared/screen/icon.tsx'
import { Own } from '../shared/screen/page.tsx'
import { N } from '../shared/screen/say.tsx'
import type { ItemView, LineView, Wait } from '../shared/wire/views.ts'
import type { KioskModel } from './model.ts'
import { commonWords, kioskWords, secondOf, type KioskWord } from './words.ts'

/** A heading in the reader's language, with the other language smaller beside it. */
export function Heading({ model, word, as: Tag = 'h1' }: { model: KioskModel; word: KioskWord; as?: 'h1' | 'h2' }) {
  const language = model.language.value
  return (
    <div class={Tag === 'h1' ? 'ask' : 'sect'}>
      <Tag>{kioskWords(language).say(word)}</Tag>
      <Second language={language} word={word} />
    </div>
  )
}

export function Second({ language, word }: { language: ScreenLanguage; word: KioskWord }) {
  const second = secondOf(language)
  return (
    <span class="second hang" lang={second} dir={directionOf(second)}>
      {kioskWords(second).say(word)}
    </span>
  )
}

/** A waiting time: always a range, or words. */
export function WaitText({ wait, language }: { wait: Wait | null; language: ScreenLanguage }) {
  const words = commonWords(language)
  if (wait === null) return <>{words.say('wait-unknown')}</>
  if (wait.high === null) return <>{words.say('wait-over', { low: <N>{wait.low}</N> })}</>
  if (wait.high <= 5) return <>{words.say('wait-soon')}</>
  const range = (
    <N>
      {wait.low}–{wait.high}
    </N>
  )
  return <>{kioskWords(language).say('minutes', { range })}</>
}

/** One matter, with its line's letter and how long it takes to be called. */
export function ItemRow({ model, item }: { model: KioskModel; item: ItemView }) {
  const language = model.language.value
  const line = model.view.value?.lines.find((one) => one.id === item.line)
  return (
    <button type="button" class="key row" data-item={item.code} onClick={() => model.go({ at: 'class', item })}>
      <Icon name={item.icon} large />
      <span class="name">
        <Own text={item.name} language={language} />
        <Own class="second" text={item.name} language={secondOf(language)} />
      </span>
      {line === undefined ? null : <LineState line={line} language={language} />}
      <Icon name="chev" mirror />
    </button>
  )
}

export function LineState({ line, language }: { line: LineView; language: ScreenLanguage }) {
  const words = kioskWords(language)
  const isClosed = line.counters.length === 0
  return (
    <span class={isClosed ? 'load is-closed' : 'load'}>
      <b class="n">{line.prefix}</b>
      {isClosed ? words.say('line-closed') : words.say('line-waiting', { n: line.waiting })}
    </span>
  )
}

export const Tile = ({
  icon,
  go = false,
  act,
  children,
  onClick,
}: {
  icon: string
  go?: boolean
  act: string
  children: ComponentChildren
  onClick: () => void
}) => (
  <button type="button" class={go ? 'key tile key-go' : 'key tile'} data-act={act} onClick={onClick}>
    <Icon name={icon} large />
    <span class="t">{children}</span>
  </button>
)
