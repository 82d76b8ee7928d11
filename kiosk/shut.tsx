import { Icon } from '../shared/screen/icon.tsx'
import { hallTime } from '../shared/screen/clock.ts'
import { N } from '../shared/screen/say.tsx'
import type { KioskView, LineView, NoNumbers } from '../shared/wire/views.ts'
import type { KioskModel, Wanted } from './model.ts'
import { kioskWords } from './words.ts'

/** [LIMIT-6] Why there is no number for a matter now, before anybody asks; null: there is. Its own rule goes before its line's. */
export function shutOf(view: KioskView | null, { code, line }: Pick<Wanted, 'line'> & { readonly code: string | null }): NoNumbers | null {
  const own = view?.items?.find((item) => item.code === code)
  return own === undefined ? (view?.lines.find(({ id }) => id === line)?.shut ?? null) : own.shut
}

/** The lines that nothing closes while the day is open. */
export const alwaysOpen = (view: KioskView | null): readonly LineView[] => view?.lines.filter((line) => line.alwaysOpen === true) ?? []

/** Why, and from when again. */
export function ShutText({ model, shut }: { model: KioskModel; shut: NoNumbers }) {
  const language = model.language.value
  const words = kioskWords(language)
  const from = shut.from === null ? null : whenOf(model, shut.from)
  return (
    <span class="shut">
      <Icon name="pause" />
      <span>{words.say(`shut-${shut.why}`)}</span>
      {from === null ? null : <span>{words.say('shut-from', { time: <N>{from}</N> })}</span>}
    </span>
  )
}

/** `16:00`, on another day `06-18 10:00`, by the hall's clock. */
function whenOf(model: KioskModel, at: number): string {
  const clock = hallTime(model.view.value?.hall.timeZone ?? 'UTC', 'en')
  return clock.date(at) === clock.date(model.time.value) ? clock.hm(at) : `${clock.date(at).slice(5)} ${clock.hm(at)}`
}

/** In the place of the keys that take a number: what to do instead. */
export function Shut({ model, shut }: { model: KioskModel; shut: NoNumbers }) {
  const words = kioskWords(model.language.value)
  return (
    <div class="shut-box" role="status">
      <strong>
        <ShutText model={model} shut={shut} />
      </strong>
      {shut.reason === null ? null : <p dir="auto">{shut.reason}</p>}
      <p>{words.say('shut-desk')}</p>
      {alwaysOpen(model.view.value).map((line) => (
        <StuckKey key={line.id} model={model} line={line} />
      ))}
    </div>
  )
}

/** 办不成事: always there [INTAKE-1]. */
export function StuckKey({ model, line }: { model: KioskModel; line: LineView }) {
  const language = model.language.value
  return (
    <button
      type="button"
      class="key find stuck"
      data-act="stuck"
      onClick={() => model.go({ at: 'class', item: { code: null, name: line.names, line: line.id } })}
    >
      <Icon name="flag" />
      <span>{kioskWords(language).say('stuck')}</span>
    </button>
  )
}
