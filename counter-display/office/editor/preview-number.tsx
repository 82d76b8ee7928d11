import { useState } from 'preact/hooks'
import type { Question } from '../../../shared/guide/questions.ts'
import { textIn } from '../../../shared/language/text.ts'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import { fenOf, yuanText } from './money.ts'
import { officeWords } from './words.ts'

interface Face {
  question: Extract<Question, { kind: 'number' }>
  language: DeskLanguage
  answer: (value: number) => void
}

/** Once, as it appears: whoever touched the question wants to type. */
const focusFirst = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true })

/** What the kiosk asks for on its own keyboard is typed here: the preview stands at a desk. */
export function PreviewNumber({ question, language, answer }: Face) {
  const { isMoney, least, most, unit, text } = question
  const words = officeWords(language)
  const [typed, setTyped] = useState('')
  const value = isMoney ? fenOf(typed) : /^\d{1,15}$/.test(typed.trim()) ? Number(typed) : null
  const isFitting = value !== null && value >= least && value <= most
  const shown = (limit: number) => (isMoney ? yuanText(limit) : String(limit))
  return (
    <form
      class="ed-ask"
      lang={language}
      dir="ltr"
      onSubmit={(event) => {
        event.preventDefault()
        if (isFitting) answer(value)
      }}
    >
      <label>
        {textIn(text, language)}
        <input
          class="field ed-number"
          ref={focusFirst}
          inputMode="decimal"
          value={typed}
          placeholder={`${shown(least)} – ${shown(most)}`}
          aria-invalid={typed !== '' && !isFitting}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {textIn(unit, language)}
      </label>
      <button type="submit" class="key" disabled={!isFitting}>
        {words.say('scope-done')}
      </button>
    </form>
  )
}
