import { ownName, screenLanguages } from '../language/languages.ts'
import type { Guide } from './guide.ts'
import { fault, type Lint } from './lint-rules.ts'
import { textsOf } from './texts.ts'

/** More error reports than this without a FAQ, and people keep stumbling over the same thing. */
const manyReports = 3

/** Whether somebody looks after the text, and whether everybody can read it. */
export const lintCare: Lint = (guide, { groups, reportsOf }) => {
  const reports = reportsOf?.(guide.code) ?? 0
  return [
    ...(guide.legalBasis.length === 0 && isPower(guide) ? [fault('no-legal-basis', 'legalBasis')] : []),
    ...(groups === undefined ? [] : ungrouped(guide, groups)),
    ...languagesMissing(guide),
    ...(guide.owner === undefined ? [fault('no-owner', 'owner')] : []),
    ...(guide.faqs.length === 0 && reports > manyReports ? [fault('no-faq', 'faqs', { reports })] : []),
  ]
}

/** 行政权力, which only a law gives; `20` and on are public services. */
const isPower = ({ itemType }: Guide) => !itemType.startsWith('2')

type Ids = readonly { readonly id: string }[]
function ungrouped(guide: Guide, groups: { departments: Ids; topics: Ids; lifeEvents: Ids }) {
  const unknown = (ids: readonly string[], known: Ids, place: (at: number) => string) =>
    ids.flatMap((group, at) => (known.some(({ id }) => id === group) ? [] : [fault('unknown-group', place(at), { group })]))
  return [
    ...unknown([guide.department], groups.departments, () => 'department'),
    ...unknown(guide.topics, groups.topics, (at) => `topics.${at}`),
    ...unknown(guide.lifeEvents, groups.lifeEvents, (at) => `lifeEvents.${at}`),
  ]
}

/** Of the languages the screens speak; the others are counted by the coverage report. */
function languagesMissing(guide: Guide) {
  const texts = textsOf(guide)
  return screenLanguages.flatMap((language) => {
    const missing = texts.filter(({ value }) => value[language] === undefined).length
    const values = { language: ownName[language], missing, of: texts.length }
    return missing === 0 ? [] : [fault('language-missing', `languages.${language}`, values)]
  })
}
