import { useState } from 'preact/hooks'
import type { PublicGuide } from '../../shared/guide/guide.ts'
import { yuanOf } from '../../shared/screen/guide/facts.ts'
import { T } from '../../shared/screen/guide/parts.tsx'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { N } from '../../shared/screen/say.tsx'
import type { KioskModel } from '../model.ts'
import { Box } from './box.tsx'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const MOST_DIGITS = 10

/** A whole number, typed with a finger. Money is typed in yuan and kept in fen. */
export function NumberPad({ model, guide, question: id }: { model: KioskModel; guide: PublicGuide; question: string }) {
  const words = guideWords(model.language.value)
  const [typed, setTyped] = useState('')
  const question = guide.questions.find((one) => one.id === id)
  if (question?.kind !== 'number') return null
  const { least, most, isMoney, unit, text } = question
  const value = Number(typed) * (isMoney ? 100 : 1)
  const isFit = typed !== '' && value >= least && value <= most
  const bound = (limit: number) => <N>{isMoney ? yuanOf(limit) : limit}</N>
  const done = () => {
    model.lookUp.answer(guide.code, id, value)
    model.lookUp.closeDialog()
  }
  return (
    <Box title={<T text={text} language={model.language.value} />} label={words.plain('enter-number')}>
      <p class="typed" role="status">
        <N>{typed === '' ? '–' : typed}</N> <T text={unit} language={model.language.value} />
      </p>
      <p class={typed !== '' && !isFit ? 'range is-out' : 'range'}>
        {typed !== '' && !isFit
          ? words.say('number-out', { least: bound(least), most: bound(most) })
          : words.say('number-range', { least: bound(least), most: bound(most), unit: <T text={unit} language={model.language.value} /> })}
      </p>
      <div class="digits" dir="ltr">
        {digits.map((digit) => (
          <button
            key={digit}
            type="button"
            class="key"
            data-digit={digit}
            onClick={() => setTyped((before) => (before.length < MOST_DIGITS ? `${before}${digit}`.replace(/^0+(?=\d)/, '') : before))}
          >
            {digit}
          </button>
        ))}
        <button type="button" class="key" data-act="erase" onClick={() => setTyped((before) => before.slice(0, -1))}>
          {words.say('number-erase')}
        </button>
      </div>
      <div class="ends">
        <button type="button" class="key" data-act="close" onClick={model.lookUp.closeDialog}>
          {words.say('wrong-cancel')}
        </button>
        <button type="button" class="key key-go" data-act="done" disabled={!isFit} onClick={done}>
          <strong>{words.say('number-done')}</strong>
        </button>
      </div>
    </Box>
  )
}
