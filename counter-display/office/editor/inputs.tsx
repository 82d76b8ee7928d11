import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { textIn } from '../../../shared/language/text.ts'
import { choicesFor, type Control } from './editing.ts'
import { momentFields, moneyFields } from './figures.ts'
import { fenOf, yuanText } from './money.ts'
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
  const choices = choicesFor(editing.places, path)
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

export function NumberInput({
  editing,
  path,
  isOptional = false,
  isNullable = false,
}: Control & { isOptional?: boolean; isNullable?: boolean }) {
  const name = String(path.at(-1))
  if (momentFields.has(name)) return <MomentInput editing={editing} path={path} isOptional={isOptional} />
  const isMoney = moneyFields.has(name)
  const show = (value: unknown) => (typeof value === 'number' ? (isMoney ? yuanText(value) : String(value)) : '')
  const read = (typed: string) => (isMoney ? fenOf(typed) : /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : null)
  return (
    <TypedNumber
      editing={editing}
      path={path}
      show={show}
      read={read}
      empty={isNullable ? null : isOptional ? undefined : ''}
      isMoney={isMoney}
    />
  )
}

interface Typed extends Control {
  show: (value: unknown) => string
  read: (typed: string) => number | null
  /** What an empty field means; '' is not in order, and stays to be seen. */
  empty: null | undefined | ''
  isMoney: boolean
}

/** What is typed and is no number yet stays on the screen, with words beside it; the document keeps what it had. */
function TypedNumber({ editing, path, show, read, empty, isMoney }: Typed) {
  const { id, value, isWrong, set, words, label } = useControl({ editing, path })
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? show(value)
  const isBad = typed !== null && typed.trim() !== '' && read(typed) === null
  return (
    <>
      <input
        id={id}
        aria-label={label}
        class="field ed-number"
        inputMode="decimal"
        dir="ltr"
        value={shown}
        aria-invalid={isWrong || isBad}
        readOnly={editing.readOnly}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          const number = read(currentTarget.value)
          if (number !== null) set(number)
          else if (currentTarget.value.trim() === '') set(empty)
        }}
        onBlur={() => {
          if (!isBad) setTyped(null)
        }}
      />
      {isBad ? (
        <span class="ed-fault" data-weight="blocking" role="alert">
          {words.say(isMoney ? 'money-wrong' : 'number-wrong')}
        </span>
      ) : null}
    </>
  )
}

function MomentInput({ editing, path, isOptional }: Control & { isOptional: boolean }) {
  const { id, value, isWrong, set, label } = useControl({ editing, path })
  return (
    <input
      id={id}
      aria-label={label}
      class="field"
      type="datetime-local"
      value={typeof value === 'number' && value > 0 ? localMoment(value) : ''}
      aria-invalid={isWrong}
      readOnly={editing.readOnly}
      onInput={({ currentTarget }) => {
        const at = Date.parse(currentTarget.value)
        set(Number.isNaN(at) ? (isOptional ? undefined : 0) : at)
      }}
    />
  )
}

/** `2026-06-17T09:30` by this machine's clock, as the browser's control wants it. */
const localMoment = (at: number) => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

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
