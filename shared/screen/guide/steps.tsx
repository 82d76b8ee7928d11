import type { VNode } from 'preact'
import { Icon } from '../icon.tsx'
import { Limit, Part, SampleMark, T } from './parts.tsx'
import { isSample } from './facts.ts'
import { guideWords, mediaUrl, type Shown } from './shown.ts'
import { StepsChart } from './steps-chart.tsx'

/** How it goes: the chart, each step in words, what may be added, and what comes out of it. */
export function stepBlocks(shown: Shown): VNode[] {
  const { guide, language } = shown
  const words = guideWords(language)
  return [
    <div key="chart">
      {guide.steps.length === 0 ? <p>{words.say('no-steps')}</p> : <StepsChart steps={guide.steps} language={language} />}
      {isSample(guide, 'steps') ? <SampleMark language={language} /> : null}
    </div>,
    ...guide.steps.map((_, at) => <StepLine key={`step-${at}`} shown={shown} at={at} />),
    ...(guide.specialProcedures.length === 0 ? [] : [<Special key="special" shown={shown} />]),
    <Result key="result" shown={shown} />,
  ]
}

function StepLine({ shown: { guide, language }, at }: { shown: Shown; at: number }) {
  const words = guideWords(language)
  const step = guide.steps[at]
  if (step === undefined) return null
  return (
    <div class={step.actor === 'visitor' ? 'g-step is-yours' : 'g-step'}>
      <span class="g-dot n">{at + 1}</span>
      <div>
        <h3>
          <T text={step.name} language={language} />
        </h3>
        <p class="g-small g-items">
          <span>{words.say(`actor-${step.actor}`)}</span>
          <span>
            {step.days === 0 ? (
              words.say('step-now')
            ) : (
              <Limit limit={{ value: step.days, unit: guide.promisedLimit.unit }} language={language} />
            )}
          </span>
        </p>
        {step.note === undefined ? null : <T as="p" text={step.note} language={language} />}
        {step.output === undefined ? null : (
          <p class="g-small">
            <span>{words.say('step-gets')}</span> <T text={step.output} language={language} />
          </p>
        )}
      </div>
    </div>
  )
}

function Special({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  return (
    <Part title={words.say('special')} sample={isSample(guide, 'specialProcedures')} language={language}>
      {guide.specialProcedures.map((one, at) => (
        <div key={at}>
          <p>
            <T as="b" text={one.name} language={language} /> {one.days === null ? null : words.say('special-days', { n: one.days })}{' '}
            {words.say(one.countsInLimit ? 'special-counts' : 'special-extra')}
          </p>
          <T as="p" class="g-small" text={one.basis} language={language} />
          {one.fee === undefined ? null : <T as="p" class="g-small" text={one.fee} language={language} />}
        </div>
      ))}
    </Part>
  )
}

function Result({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  return (
    <Part title={words.say('result')} sample={isSample(guide, 'result')} language={language}>
      <p class="g-with">
        <T as="b" text={guide.result.name} language={language} />
        {guide.delivery.map((way) => (
          <span key={way} class="g-chip">
            {words.say(`delivery-${way}`)}
          </span>
        ))}
        {guide.result.sample === undefined ? null : (
          <a class="g-file" href={mediaUrl(guide.result.sample)}>
            <Icon name="guide" />
            {words.say('result-sample')}
          </a>
        )}
      </p>
    </Part>
  )
}
