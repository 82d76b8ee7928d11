import type { Language } from '../../shared/language/languages.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import type { PublicGuide } from '../../shared/guide/guide.ts'
import type { Answers, Question } from '../../shared/guide/questions.ts'
import { Own } from '../../shared/screen/page.tsx'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { N } from '../../shared/screen/say.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { errorReasons } from '../../shared/wire/requests.ts'
import { saySite } from './around.tsx'

// Plain forms: answering, taking a number and telling of an error need no script.

const screenLanguage = (language: Language) => (language === 'zh' || language === 'ug' ? language : 'en')

/** Answers by the address, so that a link sent to somebody shows the same. */
export function QuestionForm({
  guide,
  answers,
  language,
  path,
}: {
  guide: PublicGuide
  answers: Answers
  language: Language
  path: string
}) {
  const say = saySite(language)
  if (guide.questions.length === 0) return null
  return (
    <form class="site-form site-questions" method="get" action={path}>
      <h2>{say.say('answer-title')}</h2>
      {guide.questions.map((question) => (
        <label key={question.id}>
          <Own text={question.text} language={language} />
          <Answer question={question} given={answers[question.id]} language={language} />
        </label>
      ))}
      <p>
        <button type="submit" class="key key-go">
          {say.say('answer-show')}
        </button>{' '}
        {Object.keys(answers).length === 0 ? null : <a href={path}>{say.say('answer-clear')}</a>}
      </p>
    </form>
  )
}

function Answer({ question, given, language }: { question: Question; given: Answers[string] | undefined; language: Language }) {
  const say = saySite(language)
  const name = `a.${question.id}`
  if (question.kind === 'number')
    return (
      <input
        name={name}
        type="number"
        min={question.isMoney ? question.least / 100 : question.least}
        max={question.isMoney ? question.most / 100 : question.most}
        step={question.isMoney ? '0.01' : '1'}
        value={typeof given === 'number' ? String(question.isMoney ? given / 100 : given) : ''}
        dir="ltr"
      />
    )
  const options: readonly (readonly [string, string])[] =
    question.kind === 'choice'
      ? question.options.map(({ id, text }) => [id, textIn(text, language)])
      : [
          ['true', say.plain('answer-yes')],
          ['false', say.plain('answer-no')],
        ]
  return (
    <select name={name}>
      <option value="">{say.plain('answer-none')}</option>
      {options.map(([id, text]) => (
        <option key={id} value={id} selected={String(given) === id}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** What came of a form that was sent; null: none was. */
export type Sent = { readonly kind: 'thanks' } | { readonly kind: 'refused'; readonly refusal: Refusal } | null

interface NumberFace {
  language: Language
  path: string
  line: { readonly names: Text; readonly waiting: number }
  /** Made with the page: the same page sent twice is one number. */
  requestId: string
  sent: Sent
}

export function NumberForm({ language, path, line, requestId, sent }: NumberFace) {
  const say = saySite(language)
  return (
    <form class="site-form" method="post" action={`${path}/number`} id="number">
      <h2>{say.say('number-title')}</h2>
      <p>{say.say('number-about', { line: <Own text={line.names} language={language} as="b" />, n: <N>{line.waiting}</N> })}</p>
      {sent?.kind === 'refused' ? <Refused refusal={sent.refusal} language={language} /> : null}
      <input type="hidden" name="requestId" value={requestId} />
      <button type="submit" class="key key-go">
        {say.say('number-take')}
      </button>
    </form>
  )
}

export function ReportForm({ language, path, version, sent }: { language: Language; path: string; version: number; sent: Sent }) {
  const say = saySite(language)
  if (sent?.kind === 'thanks')
    return (
      <p class="site-told" role="status" id="report">
        {say.say('report-thanks')}
      </p>
    )
  return (
    <form class="site-form" method="post" action={`${path}/report`} id="report">
      <label>
        {say.say('report-title')}
        <select name="reason">
          {errorReasons.map((reason) => (
            <option key={reason} value={reason}>
              {say.plain(`reason-${reason}`)}
            </option>
          ))}
        </select>
      </label>
      {sent?.kind === 'refused' ? <Refused refusal={sent.refusal} language={language} /> : null}
      <input type="hidden" name="version" value={String(version)} />
      <button type="submit" class="key">
        {say.say('report-send')}
      </button>
    </form>
  )
}

const Refused = ({ refusal, language }: { refusal: Refusal; language: Language }) => (
  <p class="site-told is-wrong" role="alert">
    {refusalText(refusal, screenLanguage(language))}
  </p>
)

/** The answers in an address, `?a.married=true`; what does not fit its question is left out. */
export function answersIn(questions: readonly Question[], query: Readonly<Record<string, unknown>>): Answers {
  const given = questions.flatMap((question): [string, Answers[string]][] => {
    const text = query[`a.${question.id}`]
    if (typeof text !== 'string' || text === '') return []
    if (question.kind === 'yes-no') return text === 'true' || text === 'false' ? [[question.id, text === 'true']] : []
    if (question.kind === 'choice') return question.options.some(({ id }) => id === text) ? [[question.id, text]] : []
    const number = Math.round(Number(text) * (question.isMoney ? 100 : 1))
    return Number.isSafeInteger(number) && number >= question.least && number <= question.most ? [[question.id, number]] : []
  })
  return Object.fromEntries(given)
}
