import { useState } from 'preact/hooks'
import type { Control } from './editing.ts'
import { isMoneyAt, momentFields } from './figures.ts'
import { useControl } from './inputs.tsx'
import { fenOf, yuanText } from './money.ts'

interface Kind extends Control {
  isOptional?: boolean
  isNullable?: boolean
}

/** A whole number, a sum of money typed in yuan, or a moment. */
export function NumberInput({ editing, path, isOptional = false, isNullable = false }: Kind) {
  if (momentFields.has(String(path.at(-1)))) return <MomentInput editing={editing} path={path} isOptional={isOptional} />
  return <TypedNumber editing={editing} path={path} empty={isNullable ? null : isOptional ? undefined : ''} />
}

/** What is typed and is no number goes into the text as it is: nothing is lost, and the schema says what is wrong with it. */
function TypedNumber({ editing, path, empty }: Control & { empty: null | undefined | '' }) {
  const { id, value, isWrong, set, label } = useControl({ editing, path })
  // As it was typed, while it is being typed: `80.50` must not turn into `80.5` under the cursor.
  const [typed, setTyped] = useState<string | null>(null)
  const isMoney = isMoneyAt(editing.document, path)
  const read = (text: string) => (isMoney ? fenOf(text) : /^-?\d{1,15}$/.test(text) ? Number(text) : null)
  const shown = typeof value === 'number' ? (isMoney ? yuanText(value) : String(value)) : typeof value === 'string' ? value : ''
  return (
    <input
      id={id}
      aria-label={label}
      class="field ed-number"
      inputMode="decimal"
      dir="ltr"
      value={typed ?? shown}
      aria-invalid={isWrong}
      readOnly={editing.readOnly}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const text = currentTarget.value.trim()
        set(text === '' ? empty : (read(text) ?? text))
      }}
      onBlur={() => setTyped(null)}
    />
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
