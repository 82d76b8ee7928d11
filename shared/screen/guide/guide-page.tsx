import type { ComponentChildren } from 'preact'
import type { Text } from '../../language/text.ts'
import { Own } from '../page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { translationOf } from './facts.ts'
import { T } from './parts.tsx'
import { blocksOf, sections } from './sections.ts'
import { guideWords, type Shown } from './shown.ts'
import './guide.css'

/** Name, whom it is for, who does it; and, where the text is no reviewed one, what it is worth. */
export function GuideTitle({ shown, department }: { shown: Shown; department?: Text | undefined }) {
  const { guide, language } = shown
  const words = guideWords(language)
  const second = language === 'zh' ? 'ug' : 'zh'
  return (
    <header class="g-title">
      <div class="g-names">
        <h1>
          <T text={guide.name} language={language} />
        </h1>
        {guide.name[second] === undefined ? null : <Own class="second hang" text={guide.name} language={second} />}
      </div>
      <p class="g-of">
        {guide.parts.length === 0 ? null : <span class="g-chip g-one">{words.say('one-thing')}</span>}
        <T text={department ?? guide.authority.name} language={language} />
        <span>{guide.serviceObjects.map((one) => words.plain(`serves-${one}`)).join(words.plain('list-comma'))}</span>
        {guide.crossRegionScope === undefined || guide.crossRegionScope === 'none' ? null : (
          <span>{words.say(`scope-${guide.crossRegionScope}`)}</span>
        )}
      </p>
      <TranslationNote shown={shown} />
    </header>
  )
}

/** A translation nobody has read, or none at all: said where it is read. */
export function TranslationNote({ shown: { guide, language } }: { shown: Shown }) {
  const words = guideWords(language)
  const translation = translationOf(guide, language)
  if (translation === 'reviewed') return null
  return (
    <p class="g-translation" data-translation={translation}>
      <span class="g-mark">{words.say('mark-draft')}</span>
      <span>{words.say(translation === 'draft' ? 'mark-draft-text' : 'mark-missing')}</span>
    </p>
  )
}

/** The whole guide in one column: phones, the public site, the office's preview, and pages drawn on the server. */
export function GuideColumn({
  shown,
  department,
  prefix = '',
  children,
}: {
  shown: Shown
  department?: Text | undefined
  /** Before the ids of its parts, where several guides are on one page. */
  prefix?: string
  children?: ComponentChildren
}) {
  const words = guideWords(shown.language)
  return (
    <article class="guide g-column" data-guide={shown.guide.code} data-version={shown.version}>
      <GuideTitle shown={shown} department={department} />
      <AnswerForm shown={shown} />
      {children}
      {sections.map((section) => (
        <section key={section} id={`${prefix}${section}`} class="g-section" aria-labelledby={`${prefix}${section}-title`}>
          <h2 id={`${prefix}${section}-title`}>{words.say(section)}</h2>
          {blocksOf(section, shown)}
        </section>
      ))}
    </article>
  )
}
