import type { Language } from '../../shared/language/languages.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'

/** Boards speak to everybody in the hall: each page is shown in one language, then in the other. */
export const boardLanguages = ['zh', 'ug'] as const satisfies readonly Language[]

/** Where the board is in its round: which posting, in which language, which page of it. */
export interface Turn {
  readonly posting: number
  readonly language: number
  readonly page: number
}
export const firstTurn: Turn = { posting: 0, language: 0, page: 0 }

/** The next page; after the last of a posting the next language, then the next posting, then from the beginning. */
export function nextTurn({ posting, language, page }: Turn, pages: number, postings: number): Turn {
  if (page + 1 < pages) return { posting, language, page: page + 1 }
  if (language + 1 < boardLanguages.length) return { posting, language: language + 1, page: 0 }
  return { ...firstTurn, posting: postings === 0 ? 0 : (posting + 1) % postings }
}

/** What hangs on the board of this zone: what names no zone hangs everywhere. */
export const hangingIn = (postings: readonly PublishedPosting[], zone: string | null): readonly PublishedPosting[] =>
  postings.filter(
    ({ posting: { board } }) => board === undefined || board.zones.length === 0 || zone === null || board.zones.some((one) => one === zone),
  )
