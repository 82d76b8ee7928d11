import type { Answers } from '../../guide/questions.ts'
import type { PublicGuide } from '../../guide/guide.ts'
import type { Language } from '../../language/languages.ts'
import { guide as words } from '../../language/messages/guide.ts'
import type { HallFacts } from '../../wire/views.ts'
import { speaker } from '../say.tsx'

/** Any: the words around a guide are there in all of them. */
export type GuideLanguage = Language
/** What of the hall a guide tells: its hours, zones and phones. */
export type GuideHall = Pick<HallFacts, 'name' | 'timeZone' | 'timeName' | 'hours' | 'zones' | 'phones' | 'takesAppointments'>

/** One guide and all that is needed to draw it. The same on the kiosk, in the office's preview, on the public site and on the server. */
export interface Shown {
  readonly guide: PublicGuide
  readonly version: number
  /** Since when this version is public. Server time, ms. */
  readonly since: number
  /** When the content was last known to be current. Server time, ms; null: unknown. */
  readonly asOf: number | null
  /** Null: the hall is not known yet, as on a kiosk that has never reached its server. */
  readonly hall: GuideHall | null
  readonly language: GuideLanguage
  /** The hall's calendar day, `2026-06-17`: fees are those of that day. */
  readonly day: string
  readonly answers: Answers
  /** Materials the visitor has, by id. */
  readonly ticks: ReadonlySet<string>
  /** Answers and ticks kept by the screen. Without them or a form nothing can be touched; papers show their condition in words instead. */
  readonly acts?: GuideActs | undefined
  /** Answers and ticks sent as a form, so that they need no script: the public site. */
  readonly form?: GuideForm | undefined
  /** Leads to a part of a package. Left out: parts are only named. */
  readonly partLink?: PartLink | undefined
  /** Where every charge made for it is listed: the public site. */
  readonly charges?: { readonly href: string; readonly text: string } | undefined
}

export interface GuideActs {
  /** Null takes the answer away. */
  answer(question: string, value: Answers[string] | null): void
  /** Opens whatever the screen types numbers with. */
  askNumber(question: string): void
  tick(material: string): void
}

/** An address, or what a touch does. */
export type PartLink = { readonly href: (code: string) => string } | { readonly open: (code: string) => void }

export interface GuideForm {
  /** Address of the page itself, without answers. */
  readonly action: string
  /** With a script: takes the form instead of the server. */
  readonly submit?: ((event: SubmitEvent) => void) | undefined
}

/** Whether this page can be answered at all. */
export const takesAnswers = ({ acts, form }: Pick<Shown, 'acts' | 'form'>) => acts !== undefined || form !== undefined

export const guideWords = (language: GuideLanguage) => speaker(words[language], language)
export type GuideWords = ReturnType<typeof guideWords>
/** Where a media file is served. */
export const mediaUrl = (id: string) => `/media/${id}`
