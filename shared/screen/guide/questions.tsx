import type { ComponentChildren } from 'preact'
import type { Question } from '../../guide/questions.ts'
import { sent } from '../../guide/answer-address.ts'
import { textIn } from '../../language/text.ts'
import { Icon } from '../icon.tsx'
import { N } from '../say.tsx'
import { sending, ToldBefore, type AskedIn } from './answer-form.tsx'
import { yuanOf } from './facts.ts'
import { T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'

/** One question with its answers as keys; a number opens whatever the screen types numbers with. */
export function Asked({ shown, question, section }: { shown: Shown; question: Question; section: AskedIn }) {
  const { language, answers } = shown
  return (
    <fieldset class="g-question" data-question={question.id}>
      <legend>
        <T text={question.text} language={language} />
      </legend>
      {question.help === undefined ? null : <T as="p" class="g-small" text={question.help} language={language} />}
      <div class="g-answers">
        <Answer shown={shown} question={question} section={section} given={answers[question.id]} />
      </div>
    </fieldset>
  )
}

type NumberQuestion = Extract<Question, { kind: 'number' }>
type Given = Shown['answers'][string] | undefined

function Answer({ shown, question, section, given }: { shown: Shown; question: Question; section: AskedIn; given: Given }) {
  const words = guideWords(shown.language)
  switch (question.kind) {
    case 'yes-no':
      return (
        <>
          {([true, false] as const).map((value) => (
            <Choice key={String(value)} shown={shown} section={section} question={question.id} value={value} given={given}>
              {words.say(value ? 'yes' : 'no')}
            </Choice>
          ))}
        </>
      )
    case 'choice':
      return (
        <>
          {question.options.map(({ id, text }) => (
            <Choice key={id} shown={shown} section={section} question={question.id} value={id} given={given}>
              <T text={text} language={shown.language} />
            </Choice>
          ))}
        </>
      )
    case 'number':
      return shown.form === undefined ? (
        <NumberKey shown={shown} question={question} given={given} />
      ) : (
        <NumberField shown={shown} section={section} question={question} given={given} />
      )
  }
}

interface ChoiceProps {
  shown: Shown
  section: AskedIn
  question: string
  value: boolean | string
  given: Given
  children: ComponentChildren
}

/** Touched again it takes the answer back. */
const Choice = ({ shown, section, question, value, given, children }: ChoiceProps) => (
  <button
    {...sending(shown, sent(question, given === value ? '' : String(value)), section)}
    class="key g-answer"
    data-answer={String(value)}
    aria-pressed={given === value}
    onClick={shown.acts === undefined ? undefined : () => shown.acts?.answer(question, given === value ? null : value)}
  >
    {children}
  </button>
)

function NumberKey({ shown, question, given }: { shown: Shown; question: NumberQuestion; given: Given }) {
  const words = guideWords(shown.language)
  const value = typeof given === 'number' ? (question.isMoney ? yuanOf(given) : String(given)) : null
  return (
    <button
      type="button"
      class="key g-answer"
      data-answer="number"
      aria-pressed={value !== null}
      onClick={() => shown.acts?.askNumber(question.id)}
    >
      <Icon name="keyboard" />
      {value === null ? words.say('enter-number') : <N>{value}</N>} <T text={question.unit} language={shown.language} />
    </button>
  )
}

interface FieldProps {
  shown: Shown
  section: AskedIn
  question: NumberQuestion
  given: Given
}

/** Typed where there is a keyboard. A form of its own: what is asked twice on a page is typed once. */
function NumberField({ shown, section, question, given }: FieldProps) {
  const words = guideWords(shown.language)
  const { id, isMoney, least, most, unit, text } = question
  const written = (limit: number) => (isMoney ? yuanOf(limit) : String(limit))
  return (
    <form class="g-number" action={`${shown.form?.action}#${section}`} onSubmit={shown.form?.submit}>
      <ToldBefore shown={shown} except={id} />
      <input
        key={String(given)}
        type="number"
        {...sent(id, typeof given === 'number' ? written(given) : '')}
        min={written(least)}
        max={written(most)}
        step={isMoney ? '0.01' : '1'}
        aria-label={textIn(text, shown.language)}
        dir="ltr"
      />
      <T text={unit} language={shown.language} />
      <button type="submit" class="key g-answer">
        {words.say('number-done')}
      </button>
      <span class="g-small">
        {words.say('number-range', {
          least: <N>{written(least)}</N>,
          most: <N>{written(most)}</N>,
          unit: <T text={unit} language={shown.language} />,
        })}
      </span>
    </form>
  )
}
