import type { VNode } from 'preact'
import { isSample } from './facts.ts'
import { Part, T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'

/** Whom it serves, and on what conditions. */
export function whoBlocks({ guide, language }: Shown): VNode[] {
  const words = guideWords(language)
  return [
    <Part key="serves" title={words.say('serves')} language={language}>
      <p class="g-with">
        {guide.serviceObjects.map((one) => (
          <span key={one} class="g-chip">
            {words.say(`serves-${one}`)}
          </span>
        ))}
      </p>
    </Part>,
    <Part key="conditions" title={words.say('conditions')} sample={isSample(guide, 'acceptanceConditions')} language={language}>
      {guide.acceptanceConditions.length === 0 ? (
        <p>{words.say('no-conditions')}</p>
      ) : (
        <ol class="g-numbered">
          {guide.acceptanceConditions.map((condition, at) => (
            <li key={at}>
              <T text={condition} language={language} />
            </li>
          ))}
        </ol>
      )}
    </Part>,
    ...(guide.quotaNote === undefined
      ? []
      : [
          <Part key="quota" title={words.say('quota')} sample={isSample(guide, 'quotaNote')} language={language}>
            <T as="p" text={guide.quotaNote} language={language} />
          </Part>,
        ]),
    ...(guide.crossRegionScope === undefined
      ? []
      : [
          <Part key="scope" title={words.say('scope')} sample={isSample(guide, 'crossRegionScope')} language={language}>
            <p>{words.say(`scope-${guide.crossRegionScope}`)}</p>
          </Part>,
        ]),
    <Part key="case" title={words.say('case')} language={language}>
      <p>{words.say(`case-${guide.caseType}`)}</p>
    </Part>,
  ]
}
