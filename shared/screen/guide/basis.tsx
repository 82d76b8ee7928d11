import type { VNode } from 'preact'
import type { ItemType } from '../../guide/codes.ts'
import { N } from '../say.tsx'
import { isSample } from './facts.ts'
import { About, Part, SampleNote, T } from './parts.tsx'
import { guideWords, type GuideWords, type Shown } from './shown.ts'

/** Under which law, by whom, what to do against it, and what the text itself is worth. */
export function basisBlocks(shown: Shown): VNode[] {
  const { guide, language } = shown
  const words = guideWords(language)
  const { reconsideration, litigation } = guide.remedies
  return [
    <Part key="law" title={words.say('law')} sample={isSample(guide, 'legalBasis')} language={language}>
      {guide.legalBasis.map(({ law, article, text }, at) => (
        <div key={at} class="g-law">
          <p>
            <T as="b" text={law} language={language} /> {article === undefined ? null : <T text={article} language={language} />}
          </p>
          {text === undefined ? null : <T as="p" class="g-small" text={text} language={language} />}
        </div>
      ))}
    </Part>,
    <Authority key="authority" shown={shown} />,
    ...(reconsideration === undefined && litigation === undefined
      ? []
      : [
          <Part key="remedies" title={words.say('remedies')} sample={isSample(guide, 'remedies')} language={language}>
            {reconsideration === undefined ? null : (
              <p>
                <b>{words.say('reconsideration')}</b> <T text={reconsideration} language={language} />
              </p>
            )}
            {litigation === undefined ? null : (
              <p>
                <b>{words.say('litigation')}</b> <T text={litigation} language={language} />
              </p>
            )}
          </Part>,
        ]),
    ...(guide.remark === undefined
      ? []
      : [
          <Part key="remark" title={words.say('remark')} language={language}>
            <T as="p" text={guide.remark} language={language} />
          </Part>,
        ]),
    <Part key="about" title={words.say('this-text')} language={language}>
      <About shown={shown} />
      {guide.sampleFields.length === 0 ? null : <SampleNote language={language} />}
    </Part>,
  ]
}

function Authority({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  return (
    <Part title={words.say('authority')} sample={isSample(guide, 'authority')} language={language}>
      <p>
        <T as="b" text={guide.authority.name} language={language} />
        {guide.jointAuthorities.map((one, at) => (
          <span key={at}>
            {' '}
            <T text={one} language={language} />
          </span>
        ))}
      </p>
      {guide.handlingOffice === undefined ? null : (
        <p class="g-small">
          {words.say('handling-office')} <T text={guide.handlingOffice} language={language} />
        </p>
      )}
      <TypeLine type={guide.itemType} words={words} />
      {guide.implementationCode === undefined ? null : (
        <p class="g-small">
          <N>{guide.implementationCode}</N>
        </p>
      )}
    </Part>
  )
}

function TypeLine({ type, words }: { type: ItemType; words: GuideWords }) {
  const known = types.find((one) => one === type)
  return known === undefined ? null : (
    <p class="g-small">
      {words.say('type')} <span>{words.say(`type-${known}`)}</span>
    </p>
  )
}
const types = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const
