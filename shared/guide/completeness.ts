import { languages, type Language } from '../language/languages.ts'
import type { Guide } from './guide.ts'
import { textsOf } from './texts.ts'

interface Wanted {
  readonly field: string
  /** 3: required by the national item table or by law; 1: of use. */
  readonly weight: 3 | 1
  readonly isThere: (guide: Guide) => boolean
  /** Left out: wanted of every guide. */
  readonly isWanted?: (guide: Guide) => boolean
}

const isPower = ({ itemType }: Guide) => !itemType.startsWith('2')

const wanted: readonly Wanted[] = [
  { field: 'catalogCode', weight: 3, isThere: ({ catalogCode }) => catalogCode !== undefined },
  { field: 'implementationCode', weight: 3, isThere: ({ implementationCode }) => implementationCode !== undefined },
  { field: 'legalBasis', weight: 3, isThere: ({ legalBasis }) => legalBasis.length > 0, isWanted: isPower },
  { field: 'authority.uscc', weight: 3, isThere: ({ authority }) => authority.uscc !== undefined },
  { field: 'acceptanceConditions', weight: 3, isThere: ({ acceptanceConditions }) => acceptanceConditions.length > 0 },
  { field: 'places', weight: 3, isThere: ({ places }) => places.length > 0, isWanted: ({ inHall }) => inHall },
  { field: 'enquiry', weight: 3, isThere: ({ enquiry }) => enquiry.phones.length > 0 },
  { field: 'supervision', weight: 3, isThere: ({ supervision }) => supervision.phones.length > 0 },
  { field: 'steps', weight: 3, isThere: ({ steps }) => steps.length > 0 },
  { field: 'materials', weight: 3, isThere: ({ materials }) => materials.length > 0 },
  { field: 'tariffs', weight: 3, isThere: ({ tariffs }) => tariffs.length > 0, isWanted: ({ charged }) => charged },
  { field: 'onlineUrl', weight: 3, isThere: hasAddress, isWanted: ({ online }) => online },
  { field: 'languages.ug', weight: 3, isThere: (guide) => isWhole(guide, 'ug') },
  { field: 'owner', weight: 3, isThere: ({ owner }) => owner !== undefined },
  { field: 'onSiteReason', weight: 1, isThere: ({ onSiteReason }) => onSiteReason !== undefined, isWanted: mustCome },
  { field: 'words', weight: 1, isThere: ({ words }) => words.length > 0 },
  { field: 'topics', weight: 1, isThere: ({ topics }) => topics.length > 0 },
  { field: 'crossRegionScope', weight: 1, isThere: ({ crossRegionScope }) => crossRegionScope !== undefined },
  { field: 'handlingOffice', weight: 1, isThere: ({ handlingOffice }) => handlingOffice !== undefined },
  { field: 'delivery', weight: 1, isThere: ({ delivery }) => delivery.length > 0 },
  { field: 'faqs', weight: 1, isThere: ({ faqs }) => faqs.length > 0 },
  { field: 'remedies', weight: 1, isThere: hasRemedies, isWanted: isPower },
  { field: 'languages.en', weight: 1, isThere: (guide) => isWhole(guide, 'en') },
  { field: 'languages.ru', weight: 1, isThere: (guide) => isWhole(guide, 'ru') },
  { field: 'languages.kk-Arab', weight: 1, isThere: (guide) => isWhole(guide, 'kk-Arab') },
]

function hasAddress({ onlineUrl, mobileUrl }: Guide) {
  return onlineUrl !== undefined || mobileUrl !== undefined
}
function mustCome({ onSiteVisits, online }: Guide) {
  return online && onSiteVisits > 0
}
function hasRemedies({ remedies }: Guide) {
  return remedies.reconsideration !== undefined && remedies.litigation !== undefined
}
const isWhole = (guide: Guide, language: Language) => textsOf(guide).every(({ value }) => value[language] !== undefined)

/** [LINT-11] How much of what is wanted of this guide is there, of 100, and the fields still to be filled, heaviest first. */
export function completeness(guide: Guide): { readonly score: number; readonly missing: readonly string[] } {
  const asked = wanted.filter(({ isWanted }) => isWanted === undefined || isWanted(guide))
  const missing = asked.filter(({ isThere }) => !isThere(guide))
  const all = weightOf(asked)
  // Rounded down: 100 is only for what is whole.
  return { score: Math.floor(((all - weightOf(missing)) * 100) / all), missing: missing.map(({ field }) => field) }
}
const weightOf = (fields: readonly Wanted[]) => fields.reduce((sum, { weight }) => sum + weight, 0)

/** How far the guides are translated into one language, in text fields. */
export interface LanguageCoverage {
  readonly language: Language
  readonly all: number
  readonly filled: number
  /** Of the filled: in guides whose version in this language a person has read … */
  readonly reviewed: number
  /** … and in those where it is still a machine's draft. */
  readonly draft: number
}

/** [LINT-12] The translation coverage report. */
export function coverage(guides: readonly Guide[]): readonly LanguageCoverage[] {
  const counted = guides.map((guide) => ({ guide, texts: textsOf(guide) }))
  const all = counted.reduce((sum, { texts }) => sum + texts.length, 0)
  return languages.map((language) => {
    const sums = { language, all, filled: 0, reviewed: 0, draft: 0 }
    for (const { guide, texts } of counted) {
      const filled = texts.filter(({ value }) => value[language] !== undefined).length
      const mark = guide.languages[language]
      sums.filled += filled
      sums[mark === undefined || mark.reviewedBy === null ? 'draft' : 'reviewed'] += filled
    }
    return sums
  })
}
