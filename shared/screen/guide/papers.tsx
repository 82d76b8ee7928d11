import type { VNode } from 'preact'
import { sentTick } from '../../guide/answer-address.ts'
import type { Material } from '../../guide/material.ts'
import { Icon } from '../icon.tsx'
import { isSample } from './facts.ts'
import { SampleMark, T } from './parts.tsx'
import { PaperFor } from './package.tsx'
import { sending } from './answer-form.tsx'
import { Asked } from './questions.tsx'
import { guideWords, mediaUrl, takesAnswers, type Shown } from './shown.ts'
import { isBrought, papersOf, questionsFor, toBring, type Paper } from './sums.ts'

/** The questions that decide which papers are needed, then the papers: what to tick, what is missing and where it comes from. */
export function paperBlocks(shown: Shown): VNode[] {
  const { guide, language } = shown
  const words = guideWords(language)
  const questions = takesAnswers(shown) ? questionsFor(shown, 'materials').shown : []
  return [
    <PapersHead key="head" shown={shown} />,
    ...questions.map((question) => <Asked key={`q-${question.id}`} shown={shown} question={question} section="papers" />),
    ...papersOf(shown).map((paper) => <PaperRow key={paper.material.id} shown={shown} paper={paper} />),
    ...(isSample(guide, 'materials') ? [<SampleMark key="sample" language={language} />] : []),
    ...(guide.materials.length === 0 ? [<p key="none">{words.say('no-papers')}</p>] : []),
  ]
}

/** How many are needed and how many are still missing. */
export function PapersHead({ shown }: { shown: Shown }) {
  const words = guideWords(shown.language)
  const { needed, missing, isOpen } = toBring(shown)
  if (shown.guide.materials.length === 0) return null
  // Where nothing can be ticked or answered, nothing is missing either: the list says it all.
  if (!takesAnswers(shown) && (needed > 0 || isOpen)) return null
  return (
    <p class="g-summary" role="status">
      {needed === 0 && !isOpen ? (
        words.say('no-papers')
      ) : missing === 0 && !isOpen ? (
        <strong class="state" data-state="ok">
          <span>{words.say('summary-all', { n: needed })}</span>
        </strong>
      ) : (
        <strong>{words.say(isOpen ? 'summary-open' : 'summary-missing', { n: needed, missing })}</strong>
      )}
      {needed === 0 && !isOpen ? null : (
        <span>{isOpen ? words.say('question-some', { n: questionsFor(shown, 'materials').left }) : words.say('tick-hint')}</span>
      )}
    </p>
  )
}

/** One paper. What has to be brought can be ticked; the rest only says why not. */
function PaperRow({ shown, paper }: { shown: Shown; paper: Paper }) {
  const { material } = paper
  const has = shown.ticks.has(material.id)
  if (!takesAnswers(shown) || !isBrought(paper)) {
    return (
      <div class="g-paper" data-material={material.id} data-state={paper.state}>
        <Icon name={isBrought(paper) || paper.state === 'open' ? 'guide' : 'check'} />
        <PaperText shown={shown} paper={paper} />
      </div>
    )
  }
  return (
    <>
      <button
        {...sending(shown, sentTick(material.id), 'papers')}
        class="key g-paper"
        data-material={material.id}
        data-state={paper.state}
        aria-pressed={has}
        onClick={shown.acts === undefined ? undefined : () => shown.acts?.tick(material.id)}
      >
        <span class="g-box">{has ? <Icon name="check" /> : null}</span>
        <PaperText shown={shown} paper={paper} />
      </button>
      {shown.form === undefined || (material.blankForm ?? material.example) === undefined ? null : (
        <p class="g-small g-items">
          <Files material={material} shown={shown} />
        </p>
      )}
    </>
  )
}

function PaperText({ shown, paper }: { shown: Shown; paper: Paper }) {
  const { language, ticks } = shown
  const { material } = paper
  return (
    <>
      <span class="g-paper-text">
        <span class="g-paper-name">
          <T as="strong" text={material.name} language={language} />{' '}
          <span class="g-small g-items">
            <Kind material={material} shown={shown} />
          </span>
        </span>
        {material.conditionNote === undefined ? null : <T class="g-small g-when" text={material.conditionNote} language={language} />}
        <PaperFor shown={shown} paper={material.id} />
        {ticks.has(material.id) ? null : <Source material={material} shown={shown} />}
        {takesAnswers(shown) && isBrought(paper) ? null : <Files material={material} shown={shown} />}
      </span>
      <PaperTag shown={shown} paper={paper} />
    </>
  )
}

/** `1 original, 2 copies`; a file instead of paper. */
function Kind({ material, shown }: { material: Material; shown: Shown }) {
  const words = guideWords(shown.language)
  return (
    <>
      {material.originals > 0 ? <span>{words.say('originals', { n: material.originals })}</span> : null}
      {material.copies > 0 ? <span>{words.say('copies', { n: material.copies })}</span> : null}
      {material.originals + material.copies === 0 ? <span>{words.say(material.kind === 'copy' ? 'copy' : 'original')}</span> : null}
      {material.format === 'paper' ? null : <span>{words.say(material.format === 'either' ? 'electronic-either' : 'electronic')}</span>}
      {material.paperSpec === undefined ? null : <T text={material.paperSpec} language={shown.language} />}
    </>
  )
}

/** Where it comes from, and what to mind. */
function Source({ material, shown }: { material: Material; shown: Shown }) {
  const { language } = shown
  const words = guideWords(language)
  const { sourceNote, issuer, handlingPlace, acceptanceStandard, canBeDeferred } = material
  return (
    <span class="g-small g-items">
      {sourceNote === undefined ? <span>{words.say(`from-${material.sourceType}`)}</span> : <T text={sourceNote} language={language} />}
      {issuer === undefined || material.sourceType === 'checked-online' ? null : (
        <span>{words.say('issuer', { name: <T text={issuer} language={language} /> })}</span>
      )}
      {handlingPlace === undefined ? null : <T text={handlingPlace} language={language} />}
      {acceptanceStandard === undefined ? null : <T text={acceptanceStandard} language={language} />}
      {canBeDeferred ? <span>{words.say('later-hint')}</span> : null}
    </span>
  )
}

function Files({ material: { blankForm, example }, shown }: { material: Material; shown: Shown }) {
  const words = guideWords(shown.language)
  return (
    <>
      {blankForm === undefined ? null : (
        <a class="g-file" href={mediaUrl(blankForm)}>
          <Icon name="download" />
          {words.say('blank-form')}
        </a>
      )}
      {example === undefined ? null : (
        <a class="g-file" href={mediaUrl(example)}>
          <Icon name="guide" />
          {words.say('sample-form')}
        </a>
      )}
    </>
  )
}

export function PaperTag({ shown, paper }: { shown: Shown; paper: Paper }) {
  const words = guideWords(shown.language)
  const { material, state } = paper
  if (shown.ticks.has(material.id)) return <span class="g-tag is-here">{words.say('have')}</span>
  if (state === 'not-needed') return <span class="g-tag is-here">{words.say('not-needed')}</span>
  if (material.sourceType === 'checked-online') return <span class="g-tag is-here">{words.say('here-checked')}</span>
  if (state === 'open') return <span class="g-tag is-open">{words.say('must-depends')}</span>
  if (material.sourceType === 'form') return <span class="g-tag is-here">{words.say('here-get')}</span>
  if (paper.isOptional) return <span class="g-tag is-here">{words.say('optional')}</span>
  return <span class="g-tag is-must">{words.say(material.canBeDeferred ? 'later' : 'must')}</span>
}
