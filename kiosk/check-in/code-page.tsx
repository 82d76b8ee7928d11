import { useEffect, useRef } from 'preact/hooks'
import { CODE_LENGTH, CODE_LETTERS, spacedCode } from '../../shared/booking/alphabet.ts'
import { directionOf } from '../../shared/language/languages.ts'
import { kioskBooking } from '../../shared/language/messages/kiosk-booking.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { speaker } from '../../shared/screen/say.tsx'
import type { KioskModel } from '../model.ts'
import { secondOf } from '../words.ts'
import './check-in.css'

export const bookingWords = (language: 'zh' | 'en' | 'ug') => speaker(kioskBooking[language], language)

/** The receipt code, typed with a finger on the keys below or on a keyboard; a scanner is read on every page. */
export function CodePage({ model }: { model: KioskModel }) {
  const language = model.language.value
  const second = secondOf(language)
  const words = bookingWords(language)
  return (
    <>
      <div class="ask">
        <h1>{words.say('code-title')}</h1>
        <span class="second hang" lang={second} dir={directionOf(second)}>
          {bookingWords(second).say('code-title')}
        </span>
      </div>
      <p class="code-ask">{words.say('code-ask')}</p>
      <CodeField model={model} />
      <div class="code-letters" dir="ltr">
        {CODE_LETTERS.split('').map((letter) => (
          <button
            key={letter}
            type="button"
            class="key"
            data-letter={letter}
            disabled={model.checkIn.isWhole()}
            onClick={() => model.checkIn.type(letter)}
          >
            {letter}
          </button>
        ))}
      </div>
      <div class="code-ends">
        <button type="button" class="key" data-act="erase" disabled={model.checkIn.code.value === ''} onClick={model.checkIn.erase}>
          <Icon name="back" mirror />
          {words.say('code-erase')}
        </button>
        <button
          type="button"
          class="key key-go"
          data-act="check-in"
          disabled={!model.checkIn.isWhole() || model.busy.value}
          onClick={() => void model.checkInWith(model.checkIn.code.value)}
        >
          <Icon name="ticket" />
          <strong>{words.say(model.busy.value ? 'code-asking' : 'code-done')}</strong>
        </button>
      </div>
    </>
  )
}

function CodeField({ model }: { model: KioskModel }) {
  const words = bookingWords(model.language.value)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const code = model.checkIn.code.value
  return (
    <label class="code-field" dir="ltr">
      <span class="vh">{words.say('code-label')}</span>
      <input
        ref={box}
        value={code.length > CODE_LENGTH / 2 ? spacedCode(code) : code}
        placeholder="····-····"
        inputMode="none"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.plain('code-label')}
        onInput={(event) => {
          model.checkIn.write(event.currentTarget.value)
          // What is no letter of a code is not shown, though the code stays the same.
          event.currentTarget.value = model.checkIn.code.value
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && model.checkIn.isWhole()) void model.checkInWith(model.checkIn.code.value)
        }}
      />
    </label>
  )
}
