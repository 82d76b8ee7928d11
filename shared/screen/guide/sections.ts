import type { ComponentChildren, VNode } from 'preact'
import { basisBlocks } from './basis.tsx'
import { faqBlocks } from './faq.tsx'
import { feeBlocks } from './fees.tsx'
import { overviewBlocks } from './overview.tsx'
import { paperBlocks } from './papers.tsx'
import type { Shown } from './shown.ts'
import { stepBlocks } from './steps.tsx'
import { whereBlocks } from './where.tsx'
import { whoBlocks } from './who.tsx'

/** The parts of a guide, in the order they are read. Their names are words of shared/language/guide. */
export const sections = ['overview', 'papers', 'steps', 'fees', 'who', 'where', 'faq', 'basis'] as const
export type Section = (typeof sections)[number]
export const sectionIcons: Readonly<Record<Section, string>> = {
  overview: 'info',
  papers: 'guide',
  steps: 'progress',
  fees: 'coins',
  who: 'people',
  where: 'pin',
  faq: 'voice',
  basis: 'scale',
}

/** A part as blocks that may be broken into pages between any two of them. `wait`: how long the line is now. */
export function blocksOf(section: Section, shown: Shown, wait?: ComponentChildren): VNode[] {
  switch (section) {
    case 'overview':
      return overviewBlocks(shown, wait)
    case 'papers':
      return paperBlocks(shown)
    case 'steps':
      return stepBlocks(shown)
    case 'fees':
      return feeBlocks(shown)
    case 'who':
      return whoBlocks(shown)
    case 'where':
      return whereBlocks(shown)
    case 'faq':
      return faqBlocks(shown)
    case 'basis':
      return basisBlocks(shown)
  }
}
