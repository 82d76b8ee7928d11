import type { ComponentChildren } from 'preact'
import { textIn } from '../../../shared/language/text.ts'
import { Icon } from '../../../shared/screen/icon.tsx'
import { choicesFor, type Control } from './editing.ts'
import { fieldOf, valueAt, withValue } from './paths.ts'
import { choiceName, fieldName, officeWords } from './words.ts'

export const idOf = (path: Control['path']) => `f-${fieldOf(path).replaceAll('.', '-')}`

/** What every control needs: its value, how to change it, whether something is wrong with it. */
export function useControl({ editing, path }: Control) {
  return {
    id: idOf(path),
    value: valueAt(editing.document, path),
    isWrong: editing.faultsAt(fieldOf(path)).some(({ weight }) => weight === 'blocking'),
    set: (value: unknown) => editing.change(withValue(editing.document, path, value)),
    words: officeWords(editing.language),
    /** For readers of the screen: the whole way to the field, `Materials 3 Name`. */
    label: fieldName(path, editing.language),
  }
}

/** A word, an id, a phone, an address; what the hall has a list of is chosen from it. */
export function WordInput({ editing, path, isOptional = false }: Control & { isOptional?: boolean }) {
  const { id, value, isWrong, set, label } = useControl({ editing, path })
  const choices = choicesFor(editing, path)
  const text = typeof value === 'string' ? value : ''
  const done = (next: string) => set(next === '' && isOptional ? undefined : next)
  if (choices !== null)
    return (
      <Select id={id} label={label} value={text} isWrong={isWrong} readOnly={editing.readOnly} onChoose={done}>
        {choices.some((choice) => choice.id === text) ? null : <option value={text}>{text}</option>}
        {isOptional && text !== '' ? <option value="" /> : null}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {textIn(choice.name, editing.language)}
          </option>
        ))}
      </Select>
    )
  return (
    <input
      id={id}
      aria-label={label}
      class="field"
      dir="auto"
      value={text}
      aria-invalid={isWrong}
      readOnly={editing.readOnly}
      onInput={({ currentTarget }) => done(currentTarget.value)}
    />
  )
}

export function DayInput({ editing, path, isOptional = false }: Control & { isOptional?: boolean }) {
  const { id, value, isWrong, set, label } = useControl({ editing, path })
  return (
    <input
      id={id}
      aria-label={label}
      class="field"
      type="date"
      value={typeof value === 'string' ? value : ''}
      aria-invalid={isWrong}
      readOnly={editing.readOnly}
      onInput={({ currentTarget }) => set(currentTarget.value === '' && isOptional ? undefined : currentTarget.value)}
    />
  )
}

export function YesNoInput({ editing, path }: Control) {
  const { id, value, set, words } = useControl({ editing, path })
  return (
    <label class="ed-tick">
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        disabled={editing.readOnly}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      {words.say(value === true ? 'yes' : 'no')}
    </label>
  )
}

export function OneOfInput({ editing, path, values, isOptional = false }: Control & { values: readonly string[]; isOptional?: boolean }) {
  const { id, value, isWrong, set, label } = useControl({ editing, path })
  const text = typeof value === 'string' ? value : ''
  return (
    <Select
      id={id}
      label={label}
      value={text}
      isWrong={isWrong}
      readOnly={editing.readOnly}
      onChoose={(next) => set(next === '' ? undefined : next)}
    >
      {isOptional || !values.includes(text) ? <option value="" /> : null}
      {values.map((one) => (
        <option key={one} value={one}>
          {choiceName(path, one, editing.language)}
        </option>
      ))}
    </Select>
  )
}

interface SelectFace {
  id: string
  label: string
  value: string
  isWrong?: boolean
  readOnly: boolean
  onChoose: (value: string) => void
  children: ComponentChildren
}

export const Select = ({ id, label, value, isWrong = false, readOnly, onChoose, children }: SelectFace) => (
  <select
    id={id}
    aria-label={label}
    class="field"
    value={value}
    aria-invalid={isWrong}
    disabled={readOnly}
    onChange={({ currentTarget }) => onChoose(currentTarget.value)}
  >
    {children}
  </select>
)

/** The signs a guide may stand under on the kiosk. */
const icons = [
  'idcard',
  'person',
  'people',
  'rings',
  'house',
  'building',
  'shop',
  'car',
  'coins',
  'social',
  'reach',
  'scale',
  'guide',
  'globe',
]
const moreIcons = [
  'pin',
  'calendar',
  'later',
  'search',
  'swap',
  'redo',
  'plus',
  'check',
  'star',
  'flag',
  'phone',
  'camera',
  'device',
  'stairs',
]

export function IconInput({ editing, path }: Control) {
  const { id, value, set, label } = useControl({ editing, path })
  const known = [...icons, ...moreIcons]
  const all = typeof value === 'string' && value !== '' && !known.includes(value) ? [value, ...known] : known
  return (
    <div id={id} class="ed-icons" role="radiogroup" aria-label={label} tabIndex={-1}>
      {all.map((one) => (
        <label key={one} title={one}>
          <input
            type="radio"
            class="vh"
            name={id}
            aria-label={one}
            checked={one === value}
            disabled={editing.readOnly}
            onChange={() => set(one)}
          />
          <Icon name={one} />
        </label>
      ))}
    </div>
  )
}

/** A stored file: chosen by its name. */
export function MediaInput({ editing, path }: Control) {
  const { id, value, isWrong, set, label } = useControl({ editing, path })
  const text = typeof value === 'string' ? value : ''
  return (
    <Select
      id={id}
      label={label}
      value={text}
      isWrong={isWrong}
      readOnly={editing.readOnly}
      onChoose={(next) => set(next === '' ? undefined : next)}
    >
      <option value="" />
      {text === '' || editing.media.some((one) => one.id === text) ? null : <option value={text}>{text.slice(0, 16)}</option>}
      {editing.media.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Select>
  )
}
