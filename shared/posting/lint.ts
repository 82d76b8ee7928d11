import { ownName, screenLanguages } from '../language/languages.ts'
import { stringsOf, textsOf } from '../guide/texts.ts'
import { markupIn } from '../guide/lint-words.ts'
import type { Fault } from '../wire/content.ts'
import type { Posting } from './posting.ts'

/** Blocking: what would mislead a reader, hurt somebody, or leave out what has to be shown. */
const postingLintRules = {
  markup: 'blocking',
  'personal-data': 'blocking',
  'stage-unpublished': 'blocking',
  'stage-out-of-order': 'blocking',
  'stage-taken-back': 'blocking',
  'stage-twice': 'blocking',
  'stage-days': 'blocking',
  'stage-ahead': 'blocking',
  'spent-over-approved': 'blocking',
  'days-reversed': 'blocking',
  'sign-up-too-late': 'blocking',
  'minutes-too-early': 'blocking',
  'removal-past': 'blocking',
  'no-complaint-channel': 'blocking',
  'nothing-said': 'blocking',
  'review-past': 'warning',
  'posting-no-owner': 'warning',
  'posting-language-missing': 'warning',
} as const satisfies Readonly<Record<string, Fault['weight']>>
export type PostingLintRule = keyof typeof postingLintRules

const fault = (rule: PostingLintRule, field: string, values: Fault['values'] = {}): Fault => ({
  rule,
  field,
  weight: postingLintRules[rule],
  values,
})

/** What is wrong with a posting that its schema cannot see, blocking faults first. `live`: what it replaces. [POST-7] – [POST-12] */
export function lintPosting(posting: Posting, { today, live }: { readonly today: string; readonly live: Posting | null }): Fault[] {
  const faults = [
    ...words(posting),
    ...stages(posting, live),
    ...stageDays(posting, today),
    ...details(posting),
    ...days(posting, today),
    ...contact(posting),
    ...care(posting),
  ]
  return [...faults.filter(({ weight }) => weight === 'blocking'), ...faults.filter(({ weight }) => weight === 'warning')]
}

/** 居民身份证号 (GB 11643: 17 digits and a check character) and mobile numbers: never on a board (S44). */
const personal = /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/

const words = (posting: Posting) =>
  stringsOf({ ...posting, enquiry: [], supervision: [] }).flatMap(({ field, value }) => {
    const markup = markupIn(value)
    const person = personal.exec(value)?.[0]
    return [
      ...(markup === undefined ? [] : [fault('markup', field, { found: markup.slice(0, 40) })]),
      // The number itself is not repeated where others can read it.
      ...(person === undefined ? [] : [fault('personal-data', field, { found: `${person.slice(0, 3)}…` })]),
    ]
  })

/** [POST-3] A stage is closed with its report or not at all, in order, and stays closed. */
function stages({ cadence }: Posting, live: Posting | null) {
  const now = cadence.kind === 'staged' ? cadence.stages : []
  const before = live?.cadence.kind === 'staged' ? live.cadence.stages : []
  const closedBefore = before.filter(({ closedOn }) => closedOn !== undefined)
  const field = (at: number) => `cadence.stages.${at}`
  return [
    ...now.flatMap(({ closedOn, report, name }, at) => [
      ...(closedOn !== undefined && report === undefined ? [fault('stage-unpublished', `${field(at)}.report`, { stage: name.zh })] : []),
      ...(closedOn !== undefined && now.slice(0, at).some((earlier) => earlier.closedOn === undefined)
        ? [fault('stage-out-of-order', field(at), { stage: name.zh })]
        : []),
    ]),
    ...closedBefore
      .filter(({ id }) => !now.some((stage) => stage.id === id && stage.closedOn !== undefined && stage.report !== undefined))
      .map(({ name }) => fault('stage-taken-back', 'cadence.stages', { stage: name.zh })),
  ]
}

/** [POST-9] No stage is due or done before the one it follows, and none is done on a day to come. */
function stageDays({ cadence }: Posting, today: string) {
  const now = cadence.kind === 'staged' ? cadence.stages : []
  return now.flatMap(({ id, due, closedOn, name }, at) => {
    const before = now[at - 1]
    // What one stage published would count for the other.
    const isTwice = now.slice(0, at).some((earlier) => earlier.id === id)
    const isEarly = before !== undefined && (due < before.due || (closedOn ?? today) < (before.closedOn ?? ''))
    return [
      ...(isTwice ? [fault('stage-twice', `cadence.stages.${at}.id`, { id })] : []),
      ...(isEarly ? [fault('stage-days', `cadence.stages.${at}`, { stage: name.zh })] : []),
      ...(closedOn !== undefined && closedOn > today
        ? [fault('stage-ahead', `cadence.stages.${at}.closedOn`, { stage: name.zh, date: closedOn })]
        : []),
    ]
  })
}

function details({ details: of }: Posting) {
  if (of.type === 'fund') {
    const spent = of.spending.reduce((sum, { fen }) => sum + fen, 0)
    return spent > of.approved
      ? [fault('spent-over-approved', 'details.spending', { spent: yuan(spent), approved: yuan(of.approved) })]
      : []
  }
  if ((of.type === 'results' || of.type === 'promise') && of.to < of.from)
    return [fault('days-reversed', 'details.to', { from: of.from, to: of.to })]
  if (of.type !== 'hearing') return []
  return [
    ...((of.signUpUntil ?? 0) > of.at ? [fault('sign-up-too-late', 'details.signUpUntil')] : []),
    // A day is over everywhere on earth 36 hours after it began in UTC, whatever the hall's time zone.
    ...(Date.parse(of.minutesDue) + 36 * HOUR < of.at ? [fault('minutes-too-early', 'details.minutesDue', { date: of.minutesDue })] : []),
  ]
}

const HOUR = 3_600_000 // ms
const yuan = (fen: number) => fen / 100

function days({ effectiveFrom, removeOn, reviewDue }: Posting, today: string) {
  return [
    ...(removeOn !== undefined && removeOn < effectiveFrom
      ? [fault('days-reversed', 'removeOn', { from: effectiveFrom, to: removeOn })]
      : []),
    ...(removeOn !== undefined && removeOn < today ? [fault('removal-past', 'removeOn', { date: removeOn })] : []),
    ...(reviewDue !== undefined && reviewDue < today ? [fault('review-past', 'reviewDue', { date: reviewDue })] : []),
  ]
}

/** S29: whoever is dealt with must know where to complain. */
const contact = ({ details: { type }, supervision }: Posting) =>
  type === 'enforcement' && supervision.length === 0 ? [fault('no-complaint-channel', 'supervision')] : []

function care(posting: Posting) {
  const texts = textsOf(posting)
  const isEmpty = posting.body.length === 0 && posting.tables.length === 0 && posting.attachments.length === 0
  const hasOwn = !['notice', 'document', 'gazette', 'release'].includes(posting.details.type)
  return [
    ...(isEmpty && !hasOwn ? [fault('nothing-said', 'body')] : []),
    ...(posting.owner === undefined ? [fault('posting-no-owner', 'owner')] : []),
    ...screenLanguages.flatMap((language) => {
      const missing = texts.filter(({ value }) => value[language] === undefined).length
      const values = { language: ownName[language], missing, of: texts.length }
      return missing === 0 ? [] : [fault('posting-language-missing', `languages.${language}`, values)]
    }),
  ]
}
