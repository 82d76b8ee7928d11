import type { PublicGuide } from '../../guide/guide.ts'
import type { Language } from '../../language/languages.ts'
import type { Text } from '../../language/text.ts'
import { spanned } from '../spanned.ts'
import type { GuideHall } from './shown.ts'

/** `40`, `40.50`: what the law of 1984 calls yuan, from fen. */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** Whether the figures of a field are made up for the sample hall. */
export const isSample = ({ sampleFields }: PublicGuide, field: string) => sampleFields.includes(field)

export type Translation = 'reviewed' | 'draft' | 'missing'
/** How far the text in `language` can be relied on. */
export function translationOf({ languages, name }: PublicGuide, language: Language): Translation {
  if (language !== 'zh' && name[language] === undefined) return 'missing'
  const mark = languages[language]
  return language === 'zh' || (mark !== undefined && mark.reviewedBy !== null) ? 'reviewed' : 'draft'
}

/** Length of a limit in hours, for comparing bars: a working day counts as a day and two fifths. */
export function hoursOf({ value, unit }: PublicGuide['legalLimit']): number {
  if (unit === 'hour') return value
  return unit === 'day' ? value * 24 : value * 24 * 1.4
}

export interface HoursSpan {
  readonly from: Weekday
  readonly to: Weekday
  readonly sessions: GuideHall['hours'][Weekday]
}
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** The week in as few lines as it takes: neighbouring days with the same hours together. */
export function hoursSpans(hours: GuideHall['hours']): HoursSpan[] {
  const spans: { from: Weekday; to: Weekday; sessions: HoursSpan['sessions'] }[] = []
  for (const day of weekdays) {
    const last = spans.at(-1)
    if (last !== undefined && written(last.sessions) === written(hours[day])) last.to = day
    else spans.push({ from: day, to: day, sessions: hours[day] })
  }
  return spans
}
const written = (sessions: HoursSpan['sessions']) => sessions.map(([from, to]) => `${from}-${to}`).join()

export interface GuidePlace {
  readonly zone: { readonly name: Text; readonly way?: Text | undefined } | null
  /** `2–3, 12`; empty: no counter of its own. */
  readonly counters: string
  readonly address: Text
}

/** Where it is done, with the names of the hall's zones. */
export const placesOf = ({ places }: PublicGuide, hall: GuideHall | null): GuidePlace[] =>
  places.map(({ zone, counters, address }) => ({
    zone: hall?.zones.find(({ id }) => id === zone) ?? null,
    counters: spanned(counters),
    address,
  }))
