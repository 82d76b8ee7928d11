import { CODE_LENGTH, spacedCode } from '../../shared/booking/alphabet.ts'
import { kioskBooking } from '../../shared/language/messages/kiosk-booking.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { KioskModel } from '../model.ts'
import { Title } from '../parts.tsx'
import { CodeKeys } from './code-keys.tsx'

export const bookingWords = (language: 'zh' | 'en' | 'ug') => speaker(kioskBooking[language], language)

/** The code of an appointment, typed or scanned. */
export function CodePage({ model }: { model: KioskModel }) {
  const { say, plain } = bookingWords(model.language.value)
  const { code, isWhole, write } = model.checkIn
  return (
    <>
      <Title model={model} say={(each) => bookingWords(each).say('code-title')} />
      <p class="code-ask">{say('code-ask')}</p>
      <CodeKeys
        kind="booking"
        code={code.value}
        isWhole={isWhole()}
        isBusy={model.busy.value}
        spaced={(typed) => (typed.length > CODE_LENGTH / 2 ? spacedCode(typed) : typed)}
        placeholder="····-····"
        label={plain('code-label')}
        erase={say('code-erase')}
        go={{ act: 'check-in', icon: 'ticket', text: say(model.busy.value ? 'code-asking' : 'code-done') }}
        write={write}
        done={() => void model.checkInWith(code.value)}
      />
    </>
  )
}
