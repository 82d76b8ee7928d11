import type { PublicGuide } from '../../../../shared/guide/guide.ts'
import type { Material } from '../../../../shared/guide/material.ts'
import type { Text } from '../../../../shared/language/text.ts'
import { section, say, type Entry, type Line, type Section, type Sentence } from './paper-model.ts'

type Limit = PublicGuide['legalLimit']

/** The whole content of a 一次性告知 besides what is missing (practice.md §2.6), of an item or of a package and its parts. */
export function guideSections(guides: readonly PublicGuide[]): readonly Section[] {
  const own = guides[0]
  if (own === undefined) return []
  return [
    section(say('basis'), basisLines(guides)),
    section(say('limits'), limitLines(own)),
    section(say('procedure'), [], own.steps.map(stepEntry)),
    section(say('fees'), ...feeLines(guides)),
    section(say('where'), whereLines(own)),
    section(say('conditions'), [...own.acceptanceConditions.map((text) => ({ text })), say('refused-if')]),
  ].filter(({ lines, entries }) => lines.length > 0 || entries.length > 0)
}

export function basisLines(guides: readonly PublicGuide[]): readonly Line[] {
  const laws = guides.flatMap(({ legalBasis }) => legalBasis.map(({ law, article }) => ({ text: joined(law, article) })))
  const once = [...new Map(laws.map((line) => [line.text.zh, line])).values()]
  return once.length === 0 ? [say('no-basis')] : once
}

/** A law and its article; a language that has no word for the article says the law alone. */
function joined(law: Text, article: Text | undefined): Text {
  if (article === undefined) return law
  const both = (language: 'ug' | 'en' | 'ru' | 'kk-Arab') =>
    law[language] === undefined ? undefined : [law[language], article[language]].filter((each) => each !== undefined).join(' ')
  return { zh: `${law.zh}${article.zh}`, ug: both('ug'), en: both('en'), ru: both('ru'), 'kk-Arab': both('kk-Arab') }
}

const limitLines = ({ legalLimit, promisedLimit }: PublicGuide): readonly Line[] => [
  say('legal-limit', { limit: limitOf(legalLimit) }),
  say('promised-limit', { limit: limitOf(promisedLimit) }),
]
const limitOf = ({ value, unit }: Limit): Sentence => (value === 0 ? say('limit-now') : say(`limit-${unit}`, { n: value }))

const stepEntry = ({ name, days }: PublicGuide['steps'][number]): Entry => ({
  head: name,
  lines: days === 0 ? [] : [say('limit-working-day', { n: days })],
})

function feeLines(guides: readonly PublicGuide[]): [readonly Line[], readonly Entry[]] {
  const tariffs = guides.flatMap((guide) => (guide.charged ? guide.tariffs : []))
  if (tariffs.length === 0) return [[say('no-fees')], []]
  return [
    [],
    tariffs.map(({ name, standard, basis }) => ({
      head: name,
      lines: [say('fee-standard', { text: { text: standard } }), say('fee-basis', { text: { text: basis } })],
    })),
  ]
}

function whereLines({ places, openingHours, enquiry }: PublicGuide): readonly Line[] {
  return [
    ...places.map(({ address }) => ({ text: address })),
    ...(openingHours === undefined ? [] : [say('hours', { text: { text: openingHours } })]),
    ...(enquiry.phones.length === 0 ? [] : [say('enquiry', { phones: { code: enquiry.phones.join(' / ') } })]),
  ]
}

/** One paper to bring: how many, in what form, from whom, and when it is accepted. */
export function materialEntry(material: Material, before: readonly Line[] = []): Entry {
  const { name, originals, copies, kind, format, paperSpec, issuer, sourceNote, acceptanceStandard, conditionNote, requirement } = material
  const counted = say(`kind-${kind}`, kind === 'original' ? { originals } : kind === 'copy' ? { copies } : { originals, copies })
  const told = (word: 'standard' | 'issuer' | 'source' | 'paper-spec' | 'needed-if', text: Text | undefined): Line[] =>
    text === undefined ? [] : [say(word, { text: { text } })]
  return {
    head: name,
    lines: [
      ...before,
      say('form', { kind: counted, format: say(`format-${format}`) }),
      ...told('paper-spec', paperSpec),
      ...told('issuer', issuer),
      ...told('source', sourceNote),
      ...told('standard', acceptanceStandard),
      ...(requirement === 'conditional' ? told('needed-if', conditionNote) : []),
      ...(requirement === 'not-necessary' ? [say('not-necessary')] : []),
    ],
  }
}

/** Each paper once, though several parts ask for it. */
export const materialsOf = (guides: readonly PublicGuide[]): readonly Material[] => [
  ...new Map(guides.flatMap(({ materials }) => materials.map((one) => [one.id, one] as const))).values(),
]
