import { bareCode } from '../../shared/booking/alphabet.ts'
import { RECEIPT_LETTERS, receiptCode, spacedReceipt } from '../../shared/case/receipt-code.ts'
import { sayProgress } from '../../shared/screen/progress/parts.tsx'
import { CodeKeys } from '../check-in/code-keys.tsx'
import type { KioskModel } from '../model.ts'

interface KeysProps {
  model: KioskModel
  code: string
  isBusy: boolean
  write(code: string): void
  look(): void
}

/** The receipt's code, by finger or keyboard. */
export function ReceiptKeys({ model, code, isBusy, write, look }: KeysProps) {
  const { say, plain } = sayProgress(model.language.value)
  const isWhole = code.length === RECEIPT_LETTERS
  return (
    <CodeKeys
      kind="receipt"
      code={code}
      isWhole={isWhole}
      isMistyped={isWhole && !receiptCode.safeParse(code).success}
      isBusy={isBusy}
      spaced={(typed) => spacedReceipt(typed).replace(/-+$/u, '')}
      placeholder="····-····-····-·····"
      label={plain('code')}
      erase={say('erase')}
      go={{ act: 'look', icon: 'progress', text: say(isBusy ? 'looking' : 'look-up') }}
      write={(text) => {
        const typed = bareCode(text).slice(0, RECEIPT_LETTERS)
        write(typed)
        return typed
      }}
      done={look}
    />
  )
}
