import type { ComponentChildren } from 'preact'
import { directionOf, type ScreenLanguage } from '../shared/language/languages.ts'
import type { Text } from '../shared/language/text.ts'
import { Icon } from '../shared/screen/icon.tsx'
import { Own } from '../shared/screen/page.tsx'
import { N } from '../shared/screen/say.tsx'
import type { Group } from '../shared/guide/guide.ts'
import type { ItemView, LineView, Wait } from '../shared/wire/views.ts'
import type { GroupKind } from './look-up-state.ts'
import type { KioskModel } from './model.ts'
import { shutOf, ShutText } from './shut.tsx'
import { commonWords, kioskWords, lookUpWords, secondOf, type KioskWord, type LookUpWord } from './words.ts'

/** A page's title in the reader's language, with the other language smaller beside it. */
export function Title({ model, say }: { model: KioskModel; say: (language: ScreenLanguage) => ComponentChildren }) {
  const language = model.language.value
  const second = secondOf(language)
  return (
    <div class="ask">
      <h1>{say(language)}</h1>
      <span class="second hang" lang={second} dir={directionOf(second)}>
        {say(second)}
      </span>
    </div>
  )
}

/** The same with a word of the kiosk's own, also within a page. */
export function Heading({ model, word, as: Tag = 'h1' }: { model: KioskModel; word: KioskWord; as?: 'h1' | 'h2' }) {
  const language = model.language.value
  return (
    <div class={Tag === 'h1' ? 'ask' : 'sect'}>
      <Tag>{kioskWords(language).say(word)}</Tag>
      <Second language={language} word={word} />
    </div>
  )
}

/** The same with a name of the hall's own. */
export const NamedHeading = ({ model, name }: { model: KioskModel; name: Text }) => (
  <div class="ask">
    <h1>
      <Own text={name} language={model.language.value} />
    </h1>
    <Own class="second hang" text={name} language={secondOf(model.language.value)} />
  </div>
)

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
export function ItemRow({ model, item, children }: { model: KioskModel; item: ItemView; children?: ComponentChildren }) {
  const line = model.view.value?.lines.find((one) => one.id === item.line)
  return (
    <Row model={model} icon={item.icon} name={item.name} mark={{ 'data-item': item.code }} onClick={() => model.open(item)}>
      {children}
      <RowState model={model} item={item} line={line} />
    </Row>
  )
}

function RowState({
  model,
  item,
  line,
}: {
  model: KioskModel
  item: { code: string | null; line: LineView['id'] }
  line: LineView | undefined
}) {
  const shut = shutOf(model.view.value, item)
  if (shut !== null) return <ShutText model={model} shut={shut} />
  return line === undefined ? null : <LineState line={line} language={model.language.value} />
}

interface GroupProps {
  model: KioskModel
  by: GroupKind
  group: Pick<Group, 'id' | 'name' | 'icon'>
}

/** A department, topic or life event. */
export const GroupRow = ({ model, by, group }: GroupProps) => (
  <Row
    model={model}
    icon={group.icon}
    name={group.name}
    mark={{ [`data-${by === 'lifeEvent' ? 'life-event' : by}`]: group.id }}
    onClick={() => model.go({ at: 'look', by, group: group.id })}
  />
)

/** A line of the hall: a number without naming a matter. */
export const LineRow = ({ model, line }: { model: KioskModel; line: LineView }) => (
  <Row
    model={model}
    icon="ticket"
    name={line.names}
    mark={{ 'data-line': line.id }}
    onClick={() => model.go({ at: 'class', item: { code: null, name: line.names, line: line.id } })}
  >
    <RowState model={model} item={{ code: null, line: line.id }} line={line} />
  </Row>
)

interface RowProps {
  model: KioskModel
  icon: string
  name: Text
  /** How tests find it. */
  mark: Readonly<Record<string, string>>
  children?: ComponentChildren
  onClick: () => void
}

function Row({ model, icon, name, mark, children, onClick }: RowProps) {
  const language = model.language.value
  return (
    <button type="button" class="key row" {...mark} onClick={onClick}>
      <Icon name={icon} large />
      <span class="t">
        <span class="name">
          <Own text={name} language={language} />
          <Own class="second hang" text={name} language={secondOf(language)} />
        </span>
        {children}
      </span>
      <Icon name="chev" mirror />
    </button>
  )
}

function LineState({ line, language }: { line: LineView; language: ScreenLanguage }) {
  const words = kioskWords(language)
  const prefix = <b class="n prefix">{line.prefix}</b>
  if (line.counters.length === 0) {
    return (
      <span class="load">
        <span>
          {prefix}
          <span class="state" data-state="w-closed">
            {words.say('line-closed')}
          </span>
        </span>
      </span>
    )
  }
  return (
    <span class="load">
      <span>
        {prefix}
        <span>{words.say('line-waiting', { n: line.waiting })}</span>
      </span>
      <span>
        <span>
          <WaitText wait={line.wait} language={language} />
        </span>
      </span>
    </span>
  )
}

interface TileProps {
  model: KioskModel
  icon: string
  word: LookUpWord
  act: string
  go?: boolean
  children?: ComponentChildren
  onClick: () => void
}

/** One of the four great things to do here. */
export function Tile({ model, icon, word, act, go = false, children, onClick }: TileProps) {
  const language = model.language.value
  const second = secondOf(language)
  return (
    <button type="button" class={go ? 'key tile key-go' : 'key tile'} data-act={act} onClick={onClick}>
      <Icon name={icon} large />
      <span class="t">
        <strong>{lookUpWords(language).say(word)}</strong>
        <span class="second hang" lang={second} dir={directionOf(second)}>
          {lookUpWords(second).say(word)}
        </span>
        {children === undefined ? null : <small>{children}</small>}
      </span>
    </button>
  )
}

/** The list of items is not there yet: what is happening, and the way round. */
export const ListMissing = ({ model }: { model: KioskModel }) => (
  <p class="empty" role="status">
    {kioskWords(model.language.value).say(model.online.value ? 'loading' : 'loading-failed')}
  </p>
)
