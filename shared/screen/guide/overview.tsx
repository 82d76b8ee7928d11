import type { ComponentChildren, VNode } from 'preact'
import { hoursOf, isSample } from './facts.ts'
import { Icon } from '../icon.tsx'
import { Limit, SampleMark, T, Yuan } from './parts.tsx'
import { packageBlocks } from './package.tsx'
import { PaperTag } from './papers.tsx'
import { guideWords, takesAnswers, type Shown } from './shown.ts'
import { feeOf, isBrought, papersOf } from './sums.ts'

const MOST_PAPERS = 4
const MOST_STEPS = 5

/** At a glance: what it costs, how long it takes, what to bring, how it goes. `wait`: how long the line is now. */
export function overviewBlocks(shown: Shown, wait?: ComponentChildren): VNode[] {
  return [
    <Facts key="facts" shown={shown} wait={wait} />,
    ...packageBlocks(shown),
    <Bring key="bring" shown={shown} />,
    ...(shown.guide.steps.length > 0 ? [<Steps key="steps" shown={shown} />] : []),
  ]
}

function Facts({ shown, wait }: { shown: Shown; wait: ComponentChildren }) {
  const { guide, language } = shown
  const words = guideWords(language)
  return (
    <dl class="g-facts">
      <div>
        <dt>
          {words.say('cost')} {isSample(guide, 'tariffs') ? <SampleMark language={language} /> : null}
        </dt>
        <dd>
          <Cost shown={shown} />
        </dd>
      </div>
      <div>
        <dt>
          {words.say('how-long')}{' '}
          {isSample(guide, 'promisedLimit') || isSample(guide, 'legalLimit') ? <SampleMark language={language} /> : null}
        </dt>
        <dd>
          <Limit limit={guide.promisedLimit} language={language} />
        </dd>
        <Limits shown={shown} />
      </div>
      <div>
        {wait === undefined ? null : (
          <>
            <dt>{words.say('wait-now')}</dt>
            <dd>{wait}</dd>
          </>
        )}
        <dd class="g-small">{guide.onSiteVisits === 0 ? words.say('visits-0') : words.say('visits', { n: guide.onSiteVisits })}</dd>
        {guide.onSiteReason === undefined ? null : (
          <dd class="g-small">
            <T text={guide.onSiteReason} language={language} />
          </dd>
        )}
      </div>
    </dl>
  )
}

/** The sum, 不收费, or what it depends on. */
function Cost({ shown }: { shown: Shown }) {
  const words = guideWords(shown.language)
  const { total } = feeOf(shown)
  if (total === null) {
    return (
      <>
        {words.say('cost-depends')}
        {takesAnswers(shown) ? <span class="g-small g-hint">{words.say('cost-depends-hint')}</span> : null}
      </>
    )
  }
  return total === 0 ? <>{words.say('free')}</> : <Yuan fen={total} language={shown.language} />
}

/** The promise beside the law: two bars of one scale, each with its words. */
function Limits({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  const { legalLimit, promisedLimit } = guide
  const most = Math.max(hoursOf(legalLimit), hoursOf(promisedLimit), 1)
  const share = (limit: typeof legalLimit) => `${Math.max(2, Math.round((100 * hoursOf(limit)) / most))}%`
  return (
    <dd class="g-limits">
      <span>{words.say('promise')}</span>
      <i class="g-bar" style={{ inlineSize: share(promisedLimit) }} />
      <span>
        {words.say('by-law')} {legalLimit.value === 0 ? words.say('by-law-none') : <Limit limit={legalLimit} language={language} />}
      </span>
      {legalLimit.value === 0 ? <i /> : <i class="g-bar is-legal" style={{ inlineSize: share(legalLimit) }} />}
    </dd>
  )
}

function Bring({ shown }: { shown: Shown }) {
  const { language } = shown
  const words = guideWords(language)
  const papers = papersOf(shown).filter(({ state }) => state !== 'not-needed')
  const more = papers.length - MOST_PAPERS
  return (
    <section class="g-part g-bring">
      <h3>{words.say('papers')}</h3>
      {papers.length === 0 ? <p>{words.say('no-papers')}</p> : null}
      <ul>
        {papers.slice(0, MOST_PAPERS).map((paper) => (
          <li key={paper.material.id}>
            <Icon name={isBrought(paper) || paper.state === 'open' ? 'guide' : 'check'} />
            <T as="strong" text={paper.material.name} language={language} />
            <PaperTag shown={shown} paper={paper} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="g-small">{words.say('papers-more', { n: more })}</p> : null}
    </section>
  )
}

function Steps({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  const more = guide.steps.length - MOST_STEPS
  return (
    <section class="g-part">
      <h3>{words.say('steps')}</h3>
      <ol class="g-row" style={{ '--steps': String(Math.min(guide.steps.length, MOST_STEPS)) }}>
        {guide.steps.slice(0, MOST_STEPS).map((step, at) => (
          <li key={at} class={step.actor === 'visitor' ? 'is-yours' : ''}>
            <span class="g-dot n">{at + 1}</span>
            <T as="strong" text={step.name} language={language} />
            <span class="g-small">
              {words.say(`actor-${step.actor}`)}{' '}
              {step.days === 0 ? null : <Limit limit={{ value: step.days, unit: guide.promisedLimit.unit }} language={language} />}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p class="g-small">{words.say('steps-more', { n: more })}</p> : null}
    </section>
  )
}
