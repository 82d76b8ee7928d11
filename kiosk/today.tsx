import { Icon } from '../shared/screen/icon.tsx'
import { N } from '../shared/screen/say.tsx'
import type { KioskModel } from './model.ts'
import { kioskWords, lookUpWords } from './words.ts'

/** What this kiosk cannot do yet: where to go with it today. */
export function Today({ model, wish }: { model: KioskModel; wish: 'progress' | 'voice' }) {
  const words = lookUpWords(model.language.value)
  const phones = model.view.value?.hall.phones
  const isVoice = wish === 'voice'
  const phone = isVoice ? phones?.complaints : phones?.enquiry
  return (
    <section class="today-page">
      <h1>{words.say(isVoice ? 'voice-title' : 'progress-title')}</h1>
      <p>{words.say(isVoice ? 'voice-today' : 'progress-today')}</p>
      <ul>
        <li>
          <Icon name="people" />
          <span>{words.say(isVoice ? 'today-desk-voice' : 'today-desk')}</span>
        </li>
        {phone === undefined ? null : (
          <li>
            <Icon name="call" />
            <span>{words.say(isVoice ? 'today-complaints' : 'today-enquiry', { phone: <N>{phone}</N> })}</span>
          </li>
        )}
        {isVoice ? (
          <li>
            <Icon name="flag" />
            <span>{words.say('today-wrong')}</span>
          </li>
        ) : null}
      </ul>
      <button type="button" class="key key-go" data-act="person" onClick={() => void model.askHelp()}>
        <Icon name="help" />
        <strong>{kioskWords(model.language.value).say('person')}</strong>
      </button>
    </section>
  )
}
