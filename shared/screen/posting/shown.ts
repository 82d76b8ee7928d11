import type { Language } from '../../language/languages.ts'
import { postingWords } from '../../language/messages/posting.ts'
import type { PublicPosting } from '../../posting/posting.ts'
import { speaker } from '../say.tsx'

/** One posting and what is needed to draw it: the same on the board, the site, the paper sheet and in the office's preview. */
export interface ShownPosting {
  readonly posting: PublicPosting
  readonly version: number
  /** Since when this version is public. Server time, ms. */
  readonly since: number
  readonly language: Language
  readonly timeZone: string
}

export const sayPosting = (language: Language) => speaker(postingWords[language], language)
