import type { ComponentChildren } from 'preact'
import { intake, type IntakeWord } from '../../../shared/language/messages/intake.ts'
import { speaker } from '../../../shared/screen/say.tsx'
import { Kbd } from '../act-key.tsx'
import type { DeskLanguage } from '../model.ts'

export const intakeWords = (language: DeskLanguage) => speaker(intake[language], language)
export type IntakeWords = ReturnType<typeof intakeWords>

export const isIntakeWord = (key: string): key is IntakeWord => Object.hasOwn(intake.zh, key)

interface KeyFace {
  /** As printed; also what the dialog's handler presses. */
  chord: string
  act: string
  onPress: () => void
  children: ComponentChildren
  off?: boolean
  go?: boolean
  first?: boolean
  pressed?: boolean
}

/** A dialog's own key: pressed by its chord wherever the cursor stands. */
export function CaseKey({ chord, act, onPress, children, off = false, go = false, first = false, pressed }: KeyFace) {
  return (
    <button
      type="button"
      class={go ? 'key key-go' : 'key'}
      data-case={act}
      data-chord={chord}
      aria-disabled={off}
      {...(first ? { 'data-first': true } : {})}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={() => {
        if (!off) onPress()
      }}
    >
      <span class="key-name">{children}</span>
      <Kbd>{chord}</Kbd>
    </button>
  )
}

const isText = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'text'

/** Presses the key that carries the stroke: F keys everywhere, digits and letters outside the fields. */
export function pressChord(event: KeyboardEvent): boolean {
  const chord = event.key.length === 1 ? event.key.toUpperCase() : event.key
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || !(event.currentTarget instanceof HTMLElement)) return false
  if (!/^F\d+$/.test(chord) && (isText(event.target) || !/^[0-9A-Z]$/.test(chord))) return false
  const target = event.currentTarget.querySelector<HTMLElement>(`[data-chord="${chord}"]`)
  if (target === null) return false
  event.preventDefault()
  if (target instanceof HTMLInputElement && target.type === 'text') target.focus()
  else target.click()
  return true
}

/** The key of the n-th paper or answer: digits, then letters that nothing else uses. */
const placeKeys = '123456789QWERTUIOPASDFGHJKLZXVBM'
export const placeKey = (at: number): string => placeKeys.charAt(at)
