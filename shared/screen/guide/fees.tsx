import type { VNode } from 'preact'
import { N } from '../say.tsx'
import { isSample } from './facts.ts'
import { chargingPart } from './package.tsx'
import { Part, SampleMark, T, Yuan } from './parts.tsx'
import { Asked } from './questions.tsx'
import { guideWords, takesAnswers, type Shown } from './shown.ts'
import type { FeeLine } from '../../guide/fees.ts'
import { feeOf, questionsFor } from './sums.ts'

/** What this visitor pays: the questions it hangs on, the sum, and each line with its rate and basis. */
export function feeBlocks(shown: Shown): VNode[] {
  const { guide, language, hall } = shown
  const words = guideWords(language)
  const fee = feeOf(shown)
  const questions = takesAnswers(shown) ? questionsFor(shown, 'fees').shown : []
  const phone = guide.supervision.phones[0] ?? hall?.phones.complaints
  return [
    <FeeHead key="head" shown={shown} />,
    ...questions.map((question) => <Asked key={`q-${question.id}`} shown={shown} question={question} section="fees" />),
    ...fee.lines.map((line) => <FeeRow key={line.id} shown={shown} line={line} />),
    ...(phone === undefined ? [] : [<p key="phone">{words.say('fee-question', { phone: <N>{phone}</N> })}</p>]),
    ...(guide.charged
      ? [
          <p key="day" class="g-small">
            {words.say('fee-day', { date: <N>{shown.day}</N> })}
          </p>,
          ...(shown.charges === undefined
            ? []
            : [
                <p key="charges">
                  <a href={shown.charges.href}>{shown.charges.text}</a>
                </p>,
              ]),
        ]
      : []),
  ]
}

/** The sum, 不收费, or that it depends. */
export function FeeHead({ shown }: { shown: Shown }) {
  const { guide, language } = shown
  const words = guideWords(language)
  const { total } = feeOf(shown)
  return (
    <p class="g-total" role="status" data-total={total ?? 'open'}>
      {total === null ? (
        <strong>{words.say(takesAnswers(shown) ? 'fee-open' : 'cost-depends')}</strong>
      ) : total === 0 ? (
        <strong>{words.say('fee-free')}</strong>
      ) : (
        <>
          <span>{words.say('fee-total')}</span>
          <strong>
            <Yuan fen={total} language={language} />
          </strong>
        </>
      )}
      {isSample(guide, 'tariffs') ? <SampleMark language={language} /> : null}
    </p>
  )
}

function FeeRow({ shown, line }: { shown: Shown; line: FeeLine }) {
  const { language } = shown
  const words = guideWords(language)
  const { reduction, due, fen } = line
  const part = chargingPart(shown, line.id)
  return (
    <Part title={<T text={line.name} language={language} />} language={language}>
      <dl class="g-fee">
        <div class="g-fee-sum">
          <dt class="vh">{words.say('cost')}</dt>
          <dd>
            {due === null ? words.say('cost-depends') : due === 0 ? words.say('fee-none-now') : <Yuan fen={due} language={language} />}
          </dd>
        </div>
        {part === undefined ? null : (
          <div>
            <dt>{words.say('fee-for')}</dt>
            <dd>
              <T text={part.name} language={language} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.say('fee-standard')}</dt>
          <dd>
            <T text={line.standard} language={language} />
            {line.isOptional ? <span class="g-chip">{words.say('fee-optional')}</span> : null}
          </dd>
        </div>
        {reduction === null ? null : (
          <div>
            <dt>{words.say('fee-reduction')}</dt>
            <dd>
              {fen === null ? null : (
                <span>
                  {words.say('fee-before')} <Yuan fen={fen} language={language} />
                </span>
              )}{' '}
              <T as="b" text={reduction.name} language={language} /> <T class="g-small" text={reduction.basis} language={language} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.say('fee-basis')}</dt>
          <dd>
            <T text={line.basis} language={language} />
          </dd>
        </div>
        <div>
          <dt>{words.say('fee-collector')}</dt>
          <dd>
            <T text={line.collector} language={language} />
          </dd>
        </div>
      </dl>
    </Part>
  )
}
