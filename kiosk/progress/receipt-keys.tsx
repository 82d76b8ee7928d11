import { useEffect, useRef } from 'preact/hooks'
import { bareCode, CODE_LETTERS } from '../../shared/booking/alphabet.ts'
import { receiptCode, spacedReceipt } from '../../shared/case/receipt-code.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { sayProgress } from '../../shared/screen/progress/parts.tsx'
import type { KioskModel } from '../model.ts'
import '../check-in/check-in.css'

/** Letters of a receipt's code, its check letter included. */
export const RECEIPT_LETTERS = 17

interface KeysProps {
  model: KioskModel
  code: string
  isBusy: boolean
  write(code: string): void
  look(): void
}

/** The receipt's code, by finger or keyboard: only letters it can have. */
export function ReceiptKeys({ model, code, isBusy, write, look }: KeysProps) {
  const { say, plain } = sayProgress(model.language.value)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const isWhole = code.length === RECEIPT_LETTERS
  const isMistyped = isWhole && !receiptCode.safeParse(code).success
  const set = (text: string) => write(bareCode(text).slice(0, RECEIPT_LETTERS))
  return (
    <>
      <label class="code-field is-receipt" dir="ltr">
        <span class="vh">{say('code')}</span>
        <input
          ref={box}
          value={spacedReceipt(code).replace(/-+$/u, '')}
          placeholder="····-····-····-·····"
          inputMode="none"
          autocomplete="off"
          spellcheck={false}
          aria-label={plain('code')}
          aria-invalid={isMistyped}
          onInput={({ currentTarget }) => set(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isWhole) look()
          }}
        />
      </label>
      <div class="code-letters" dir="ltr">
        {CODE_LETTERS.split('').map((letter) => (
          <button key={letter} type="button" class="key" data-letter={letter} disabled={isWhole} onClick={() => set(code + letter)}>
            {letter}
          </button>
        ))}
      </div>
      <div class="code-ends">
        <button type="button" class="key" data-act="erase" disabled={code === ''} onClick={() => write(code.slice(0, -1))}>
          <Icon name="back" mirror />
          {say('erase')}
        </button>
        <button type="button" class="key key-go" data-act="look" disabled={!isWhole || isBusy} onClick={look}>
          <Icon name="progress" />
          <strong>{say(isBusy ? 'looking' : 'look-up')}</strong>
        </button>
      </div>
    </>
  )
}
