import { useState } from 'preact/hooks'
import { Kbd } from '../act-key.tsx'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel } from '../model.ts'
import type { ConsoleWord } from '../../../shared/language/messages/console.ts'

const LONGEST_REASON = 120 // the wire's limit, UTF-16 units

interface Face {
  model: ConsoleModel
  presets: readonly ConsoleWord[]
  onReason: (reason: string) => void
}

/** Reasons by number, and a line to write another. One press is the whole answer. */
export function Reasons({ model, presets, onReason }: Face) {
  const { say, plain } = wordsOf(model.language.value)
  const [own, setOwn] = useState('')
  const [missing, setMissing] = useState(false)
  const off = !model.online.value || model.busy.value !== null
  const give = (reason: string) => {
    if (!off) onReason(reason)
  }
  return (
    <>
      <div class="reasons">
        {presets.map((preset, at) => (
          <button
            key={preset}
            type="button"
            class="key"
            data-digit={at + 1}
            aria-disabled={off}
            {...(at === 0 ? { 'data-first': true } : {})}
            onClick={() => give(plain(preset))}
          >
            <Kbd>{String(at + 1)}</Kbd>
            <span>{say(preset)}</span>
          </button>
        ))}
      </div>
      <form
        class="own-reason"
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(own.trim() === '')
          if (own.trim() !== '') give(own.trim())
        }}
      >
        <label for="own-reason">
          <Kbd>{String(presets.length + 1)}</Kbd>
          <span>{say('other-reason')}</span>
        </label>
        <input
          id="own-reason"
          type="text"
          class="field"
          data-digit={presets.length + 1}
          maxLength={LONGEST_REASON}
          autocomplete="off"
          value={own}
          aria-invalid={missing}
          aria-describedby="reason-missing"
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <button type="submit" class="key" aria-disabled={off}>
          {say('ok')}
          <Kbd>{plain('key-enter')}</Kbd>
        </button>
      </form>
      <p id="reason-missing" class="missing" role="alert">
        {missing && own.trim() === '' && say('reason-needed')}
      </p>
    </>
  )
}

/** Digits press what carries them: a button is clicked, a field is entered. */
export function pressDigit(event: KeyboardEvent): boolean {
  if (!/^[0-9]$/.test(event.key) || !(event.currentTarget instanceof HTMLElement)) return false
  const target = event.currentTarget.querySelector(`[data-digit="${event.key}"]`)
  if (target instanceof HTMLInputElement) target.focus()
  else if (target instanceof HTMLElement) target.click()
  return target !== null
}
