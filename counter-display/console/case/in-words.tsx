import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CaseKey, intakeWords, isIntakeWord, pressChord } from './words.tsx'
import type { DeskLanguage } from '../model.ts'

interface Face {
  language: DeskLanguage
  /** `refuse`: the reasons are `refuse-1`, `refuse-2` … */
  kind: 'at-once' | 'refuse' | 'not-ours' | 'not-needed' | 'withdraw'
  busy: boolean
  /** Characters. */
  longest: number
  onWords: (words: string) => void
  onBack: () => void
}

/** Reasons by digit, or other words. One press is the whole answer. */
export function InWords({ language, kind, busy, longest, onWords, onBack }: Face) {
  const { say, plain } = intakeWords(language)
  const [own, setOwn] = useState('')
  const [wanted, setWanted] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('.key')?.focus(), [])
  const presets = [1, 2, 3, 4].map((n) => `${kind}-${n}`).filter(isIntakeWord)
  return (
    <div ref={box} class="sheet sheet-words" onKeyDown={pressChord}>
      <h3>{say(`words-${kind}`)}</h3>
      <div class="reasons">
        {presets.map((preset, at) => (
          <CaseKey key={preset} chord={String(at + 1)} act="words" first={at === 0} off={busy} onPress={() => onWords(plain(preset))}>
            {say(preset)}
          </CaseKey>
        ))}
      </div>
      <form
        class="own-reason"
        onSubmit={(event) => {
          event.preventDefault()
          setWanted(own.trim() === '')
          if (own.trim() !== '' && !busy) onWords(own.trim())
        }}
      >
        <label for="own-words">{say('words-own')}</label>
        <input
          id="own-words"
          type="text"
          class="field"
          data-chord={String(presets.length + 1)}
          maxLength={longest}
          autocomplete="off"
          value={own}
          aria-invalid={wanted}
          aria-describedby="words-wanted"
          onInput={({ currentTarget }) => setOwn(currentTarget.value)}
        />
        <button type="submit" class="key" aria-disabled={busy}>
          {say('ok')}
        </button>
      </form>
      <p id="words-wanted" class="missing" role="alert">
        {wanted && own.trim() === '' && say('words-wanted')}
      </p>
      <CaseKey chord="F2" act="back" onPress={onBack}>
        {say('way-back')}
      </CaseKey>
    </div>
  )
}
