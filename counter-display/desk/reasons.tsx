import { useState } from 'preact/hooks'
import type { AnyDesk } from './model.ts'
import { sharedWords } from './words.ts'

const LONGEST_REASON = 120 // the wire's limit, UTF-16 units

interface Face {
  model: AnyDesk
  presets: readonly string[]
  onReason: (reason: string) => void
}

/** Reasons as keys, and a line to write another. One press is the whole answer. */
export function Reasons({ model, presets, onReason }: Face) {
  const { desk, common } = sharedWords(model.language.value)
  const [own, setOwn] = useState('')
  const [missing, setMissing] = useState(false)
  const give = (reason: string) => onReason(reason)
  return (
    <>
      <div class="choices">
        {presets.map((preset) => (
          <button key={preset} type="button" class="key" data-reason={preset} aria-disabled={model.off.value} onClick={() => give(preset)}>
            {preset}
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
        <label for="own-reason">{desk.say('other-reason')}</label>
        <input
          id="own-reason"
          class="field"
          maxLength={LONGEST_REASON}
          autocomplete="off"
          value={own}
          aria-invalid={missing}
          aria-describedby="reason-missing"
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <button type="submit" class="key" aria-disabled={model.off.value}>
          {common.say('confirm')}
        </button>
      </form>
      <p id="reason-missing" class="missing" role="alert">
        {missing && own.trim() === '' && desk.say('reason-needed')}
      </p>
    </>
  )
}
