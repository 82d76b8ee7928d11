import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../shared/screen/icon.tsx'
import type { Speaker } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { login } from '../../shared/language/messages/login.ts'

export type Words = Speaker<keyof (typeof login)['zh']>

export const Field = ({
  label,
  icon,
  children,
  hint,
}: {
  label: ComponentChildren
  icon: string
  children: ComponentChildren
  hint?: ComponentChildren
}) => (
  <label class="field">
    <span class="lab">
      {label}
      {hint}
    </span>
    <span class="in">
      <Icon name={icon} />
      {children}
    </span>
  </label>
)

/** A password field that can be read while typing and says when caps lock is on. */
export function PasswordField({
  words,
  label,
  value,
  autocomplete,
  focus = false,
  again = null,
}: {
  words: Words
  label: string
  value: Signal<string>
  autocomplete: 'current-password' | 'new-password'
  focus?: boolean
  /** Why it is to be typed again: the old one is selected. */
  again?: Refusal | null
}) {
  const [isShown, show] = useState(false)
  const [isCaps, caps] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) input.current?.focus()
  }, [focus])
  useEffect(() => {
    if (again?.code === 'wrong-credentials') input.current?.select()
  }, [again])
  const watchCaps = (event: KeyboardEvent) => caps(event.getModifierState('CapsLock'))
  return (
    <Field label={label} icon="lock" hint={isCaps ? <small class="caps">{words.say('caps-lock')}</small> : null}>
      <input
        ref={input}
        class="n"
        {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
        value={value.value}
        autocomplete={autocomplete}
        maxLength={128}
        required
        onInput={(event) => (value.value = event.currentTarget.value)}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
      />
      <button type="button" class="reveal" aria-pressed={isShown} onClick={() => show(!isShown)}>
        {words.say(isShown ? 'hide' : 'show')}
      </button>
    </Field>
  )
}
