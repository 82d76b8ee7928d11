import type { ComponentChildren } from 'preact'
import type { Question } from '../../guide/questions.ts'
import { Icon } from '../icon.tsx'
import { N } from '../say.tsx'
import { yuanOf } from './facts.ts'
import { T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'

/** One question with its answers as keys; a number opens whatever the screen types numbers with. */
export function Asked({ shown, question }: { shown: Shown; question: Question }) {
  const { language, answers } = shown
  return (
    <fieldset class="g-question" data-question={question.id}>
      <legend>
        <T text={question.text} language={language} />
      </legend>
      {question.help === undefined ? null : <T as="p" class="g-small" text={question.help} language={language} />}
      <div class="g-answers">
        <Answer shown={shown} question={question} given={answers[question.id]} />
      </div>
    </fieldset>
  )
}

type Given = Shown['answers'][string] | undefined

function Answer({ shown, question, given }: { shown: Shown; question: Question; given: Given }) {
  const words = guideWords(shown.language)
  switch (question.kind) {
    case 'yes-no':
      return (
        <>
          {([true, false] as const).map((value) => (
            <Choice key={String(value)} shown={shown} question={question.id} value={value} given={given}>
              {words.say(value ? 'yes' : 'no')}
            </Choice>
          ))}
        </>
      )
    case 'choice':
      return (
        <>
          {question.options.map(({ id, text }) => (
            <Choice key={id} shown={shown} question={question.id} value={id} given={given}>
              <T text={text} language={shown.language} />
            </Choice>
          ))}
        </>
      )
    case 'number':
      return <NumberKey shown={shown} question={question} given={given} />
  }
}

interface ChoiceProps {
  shown: Shown
  question: string
  value: boolean | string
  given: Given
  children: ComponentChildren
}

/** Touched again it takes the answer back. */
const Choice = ({ shown, question, value, given, children }: ChoiceProps) => (
  <button
    type="button"
    class="key g-answer"
    data-answer={String(value)}
    aria-pressed={given === value}
    onClick={() => shown.acts?.answer(question, given === value ? null : value)}
  >
    {children}
  </button>
)

function NumberKey({ shown, question, given }: { shown: Shown; question: Extract<Question, { kind: 'number' }>; given: Given }) {
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
