import type { VNode } from 'preact'
import { isSample } from './facts.ts'
import { Part, T } from './parts.tsx'
import { guideWords, type Shown } from './shown.ts'

/** What people ask, each with its answer. */
export function faqBlocks({ guide, language }: Shown): VNode[] {
  if (guide.faqs.length === 0) return [<p key="none">{guideWords(language).say('no-faq')}</p>]
  return guide.faqs.map(({ q, a }, at) => (
    <Part key={at} title={<T text={q} language={language} />} sample={isSample(guide, 'faqs')} language={language}>
      <T as="p" text={a} language={language} />
    </Part>
  ))
}
