import { Icon } from '../shared/screen/icon.tsx'
import { N } from '../shared/screen/say.tsx'
import type { KioskModel } from './model.ts'
import { kioskWords, lookUpWords } from './words.ts'

/** What this kiosk cannot do yet, ratings and complaints: where to go with it today. */
export function Today({ model }: { model: KioskModel }) {
  const words = lookUpWords(model.language.value)
  const phones = model.view.value?.hall.phones
  return (
    <section class="today-page">
      <h1>{words.say('voice-title')}</h1>
      <p>{words.say('voice-today')}</p>
      <ul>
        <li>
          <Icon name="people" />
          <span>{words.say('today-desk-voice')}</span>
        </li>
        {phones === undefined ? null : (
          <li>
            <Icon name="call" />
            <span>{words.say('today-complaints', { phone: <N>{phones.complaints}</N> })}</span>
          </li>
        )}
        <li>
          <Icon name="flag" />
          <span>{words.say('today-wrong')}</span>
        </li>
      </ul>
      <button type="button" class="key key-go" data-act="person" onClick={() => void model.askHelp()}>
        <Icon name="help" />
        <strong>{kioskWords(model.language.value).say('person')}</strong>
      </button>
    </section>
  )
}
