import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { CODE_LETTERS } from '../../shared/booking/alphabet.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import './check-in.css'

interface CodeKeysProps {
  /** What is typed so far, bare. */
  code: string
  isWhole: boolean
  /** Whole, and its check letter says it cannot be. */
  isMistyped?: boolean
  isBusy: boolean
  /** As it is written on paper, in groups. */
  spaced(code: string): string
  placeholder: string
  label: string
  kind: 'booking' | 'receipt'
  erase: ComponentChildren
  /** The key that asks the hall for what the code stands for. */
  go: { readonly act: string; readonly icon: string; readonly text: ComponentChildren }
  /** Takes what was typed; the answer is what is left of it: letters and digits, no more than a code has. */
  write(text: string): string
  done(): void
}

/** A code, by finger on its letters or on a keyboard; a scanner is read on every page. */
export function CodeKeys(props: CodeKeysProps) {
  const { code, isWhole, isBusy, erase, go, write, done } = props
  return (
    <>
      <CodeField {...props} />
      <div class="code-letters" dir="ltr">
        {CODE_LETTERS.split('').map((letter) => (
          <button key={letter} type="button" class="key" data-letter={letter} disabled={isWhole} onClick={() => write(code + letter)}>
            {letter}
          </button>
        ))}
      </div>
      <div class="code-ends">
        <button type="button" class="key" data-act="erase" disabled={code === ''} onClick={() => write(code.slice(0, -1))}>
          <Icon name="back" mirror />
          {erase}
        </button>
        <button type="button" class="key key-go" data-act={go.act} disabled={!isWhole || isBusy} onClick={done}>
          <Icon name={go.icon} />
          <strong>{go.text}</strong>
        </button>
      </div>
    </>
  )
}

function CodeField({ code, isWhole, isMistyped = false, spaced, placeholder, label, kind, write, done }: CodeKeysProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <label class={kind === 'receipt' ? 'code-field is-receipt' : 'code-field'} dir="ltr">
      <span class="vh">{label}</span>
      <input
        ref={box}
        value={spaced(code)}
        placeholder={placeholder}
        inputMode="none"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-invalid={isMistyped}
        onInput={({ currentTarget }) => {
          // What is no letter of a code is not shown, though the code stays the same.
          currentTarget.value = spaced(write(currentTarget.value))
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isWhole) done()
        }}
      />
    </label>
  )
}
