import type { DepartmentId, DocumentKind } from '../../../../shared/case/codes.ts'
import type { PublicGuide } from '../../../../shared/guide/guide.ts'
import type { Instant, ItemCode, ServiceDay } from '../../../../shared/ids.ts'
import type { Language } from '../../../../shared/language/languages.ts'
import type { PaperWord } from '../../../../shared/language/papers/words.ts'
import type { Text } from '../../../../shared/language/text.ts'
import type { Applicant } from '../../../../shared/wire/case-requests.ts'

/** What stands in a place of a sentence: said anew in each language the paper is printed in. `code`: a number or a code, never translated. */
export type Value =
  | number
  | { readonly text: Text }
  | { readonly texts: readonly Text[] }
  | { readonly day: ServiceDay }
  | { readonly fen: number }
  | { readonly code: string }
  | Sentence

export interface Sentence {
  readonly word: PaperWord
  readonly with?: Readonly<Record<string, Value>>
}
/** A sentence of the paper's own, or a text of the guide or of the staff as it is. */
export type Line = Sentence | { readonly text: Text }

export interface Entry {
  readonly head: Text
  readonly lines: readonly Line[]
}

export interface Section {
  readonly title: Sentence
  readonly lines: readonly Line[]
  readonly entries: readonly Entry[]
}

export interface Fact {
  readonly label: PaperWord
  readonly value: Value
}

/** A document as it is printed, whatever languages it is printed in and on what paper. Null where a blank notice has nothing. */
export interface Paper {
  readonly kind: DocumentKind | 'blank'
  readonly number: string | null
  readonly at: Instant | null
  /** The citizen's, printed beside Chinese. */
  readonly language: Language
  readonly addressee: Value | null
  readonly facts: readonly Fact[]
  readonly body: readonly Line[]
  readonly sections: readonly Section[]
  /** Where to complain, and what may be done against the decision. [PAPER-3] */
  readonly rights: readonly Line[]
  /** The guides it rests on, with their versions in force then. [PAPER-4] */
  readonly rests: readonly Sentence[]
  readonly staffNo: string | null
  /** Printed with a code to scan on what the applicant keeps. */
  readonly receipt: string | null
  /** 送达回证: whoever takes it signs. */
  readonly isSigned: boolean
}

/** What a paper is made from besides the case. */
export interface PaperSources {
  /** That version of the item's guide, whatever is in force today. */
  readonly guideOf: (item: ItemCode, version: number) => PublicGuide
  readonly departmentOf: (id: DepartmentId) => Text
  /** Null: erased when its time was over. */
  readonly applicant: Applicant | null
  /** Null: erased. */
  readonly receipt: string | null
  /** The hall's own line for complaints. */
  readonly complaints: string
}

export const say = (word: PaperWord, values?: Sentence['with']): Sentence => (values === undefined ? { word } : { word, with: values })
/** What staff wrote is printed as they wrote it. */
export const asWritten = (words: string): { readonly text: Text } => ({ text: { zh: words } })
export const section = (title: Sentence, lines: readonly Line[], entries: readonly Entry[] = []): Section => ({ title, lines, entries })
