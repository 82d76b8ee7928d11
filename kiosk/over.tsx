import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../shared/screen/icon.tsx'
import { N } from '../shared/screen/say.tsx'
import type { Help, KioskModel } from './model.ts'
import { Second } from './parts.tsx'
import { kioskWords } from './words.ts'

/** "Do you still need time?": the whole screen is the key that says yes. */
export function Question({ model, seconds }: { model: KioskModel; seconds: number }) {
  const language = model.language.value
  const words = kioskWords(language)
  const key = useRef<HTMLButtonElement>(null)
  useEffect(() => key.current?.focus(), [])
  return (
    <div class="veil" role="alertdialog" aria-modal="true" aria-label={words.plain('still-there')}>
      <button ref={key} type="button" class="question" data-act="go-on" onClick={model.goOn}>
        <h1>{words.say('still-there')}</h1>
        <Second language={language} word="still-there" />
        <p>{words.say('still-seconds', { n: seconds })}</p>
        <span class="key key-go">
          <strong>{words.say('still-go-on')}</strong>
        </span>
      </button>
    </div>
  )
}

const titles = { asking: 'help-asking', asked: 'help-title', failed: 'help-failed-title' } as const

/** Somebody is on the way, or how to reach them if the desk could not be told. */
export function HelpDialog({ model, help }: { model: KioskModel; help: Exclude<Help, 'none'> }) {
  const language = model.language.value
  const words = kioskWords(language)
  const phone = <N>{model.view.value?.hall.phones.enquiry ?? ''}</N>
  const key = useRef<HTMLButtonElement>(null)
  useEffect(() => key.current?.focus(), [])
  return (
    <div class="veil" role="dialog" aria-modal="true" aria-label={words.plain('help-title')}>
      <div class="dialog">
        <Icon name="help" large />
        <h1>{words.say(titles[help])}</h1>
        <Second language={language} word={titles[help]} />
        {help === 'asking' ? null : (
          <p>{help === 'failed' ? words.say('help-failed', { phone }) : words.say('help-text', { place: <N>{model.place}</N>, phone })}</p>
        )}
        <button ref={key} type="button" class="key key-go" data-act="help-close" onClick={() => (model.help.value = 'none')}>
          <strong>{words.say('help-close')}</strong>
        </button>
      </div>
    </div>
  )
}
