import { useState } from 'preact/hooks'
import { exactYuan } from '../../../shared/money.ts'
import type { Answers, Question } from '../../../shared/guide/questions.ts'
import { textIn } from '../../../shared/language/text.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { N } from '../../../shared/screen/say.tsx'
import type { Draft } from './draft.ts'
import type { IntakeModel } from './intake-model.ts'
import { answeredQuestions, openQuestions, type Ground } from './sheet.ts'
import { CaseKey, intakeWords, placeKey } from './words.tsx'

/** What the guide asks, one at a time; what was answered stays and can be taken back. */
export function Questions({ intake, ground, draft }: { intake: IntakeModel; ground: Ground; draft: Draft }) {
  const language = intake.desk.language.value
  const { say } = intakeWords(language)
  const [next] = openQuestions(ground, draft)
  const told = answeredQuestions(ground, draft)
  return (
    <section class="sheet-asked">
      <h3>{say('questions')}</h3>
      {told.map((question) => (
        <p key={question.id} class="sheet-told">
          <Own text={question.text} language={language} />
          <button type="button" class="key" data-told={question.id} onClick={() => intake.answer(question.id, null)}>
            <Given question={question} given={draft.answers[question.id]} intake={intake} />
          </button>
        </p>
      ))}
      {next === undefined ? (
        <p class="small">{say('questions-none')}</p>
      ) : (
        <Ask key={next.id} intake={intake} question={next} wanted={intake.fault.value?.at === 'question'} />
      )}
    </section>
  )
}

function Given({ question, given, intake }: { question: Question; given: Answers[string] | undefined; intake: IntakeModel }) {
  const language = intake.desk.language.value
  const { say } = intakeWords(language)
  if (question.kind === 'yes-no') return say(given === true ? 'yes' : 'no')
  if (question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === given)
    return option === undefined ? null : <Own text={option.text} language={language} />
  }
  return (
    <>
      <N>{question.isMoney && typeof given === 'number' ? exactYuan(given) : String(given ?? '')}</N>{' '}
      <Own text={question.unit} language={language} />
    </>
  )
}

function Ask({ intake, question, wanted }: { intake: IntakeModel; question: Question; wanted: boolean }) {
  const language = intake.desk.language.value
  const { say } = intakeWords(language)
  return (
    <fieldset class="sheet-question" data-question={question.id}>
      <legend>
        <Own text={question.text} language={language} />
      </legend>
      <p class="missing" role="alert">
        {wanted && say('question-open')}
      </p>
      {question.kind === 'number' ? (
        <Count intake={intake} question={question} />
      ) : (
        <>
          <div class="sheet-answers">
            {optionsOf(question).map(({ value, chord }) => (
              <CaseKey
                key={String(value)}
                chord={chord}
                act="answer"
                first={chord === '1' || chord === 'Y'}
                onPress={() => intake.answer(question.id, value)}
              >
                {typeof value === 'boolean' ? say(value ? 'yes' : 'no') : <Option question={question} id={value} language={language} />}
              </CaseKey>
            ))}
          </div>
          <p class="small">{say('question-hint')}</p>
        </>
      )}
    </fieldset>
  )
}

type Choosing = Exclude<Question, { kind: 'number' }>

const optionsOf = (question: Choosing): readonly { value: boolean | string; chord: string }[] =>
  question.kind === 'yes-no'
    ? [
        { value: true, chord: 'Y' },
        { value: false, chord: 'N' },
      ]
    : question.options.map(({ id }, at) => ({ value: id, chord: placeKey(at) }))

function Option({ question, id, language }: { question: Choosing; id: string; language: 'zh' | 'en' }) {
  const option = question.kind === 'choice' ? question.options.find((one) => one.id === id) : undefined
  return option === undefined ? null : <Own text={option.text} language={language} />
}

/** Money is typed in yuan, counted in fen. */
function Count({ intake, question }: { intake: IntakeModel; question: Extract<Question, { kind: 'number' }> }) {
  const language = intake.desk.language.value
  const { say, plain } = intakeWords(language)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const { least, most, unit, isMoney, id } = question
  const written = (limit: number) => (isMoney ? exactYuan(limit) : String(limit))
  const limits = { least: written(least), most: written(most), unit: textIn(unit, language) }
  const give = () => {
    const isNumber = isMoney ? /^\d{1,12}(?:\.\d{1,2})?$/.test(text) : /^\d{1,15}$/.test(text)
    const count = isMoney ? Math.round(Number(text) * 100) : Number(text)
    const fits = isNumber && count >= least && count <= most
    setWrong(!fits)
    if (fits) intake.answer(id, count)
  }
  return (
    <form
      class="own-reason"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <label for="sheet-count">{say('number-hint', limits)}</label>
      <input
        id="sheet-count"
        type="text"
        inputmode="decimal"
        class="field"
        data-first
        autocomplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby="count-wrong"
        onInput={({ currentTarget }) => setText(currentTarget.value.trim())}
      />
      <button type="submit" class="key">
        {say('ok')}
      </button>
      <p id="count-wrong" class="missing" role="alert">
        {wrong && plain('number-wrong', limits)}
      </p>
    </form>
  )
}
