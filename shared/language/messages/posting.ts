import type { Language } from '../languages.ts'
import { en } from '../posting/en.ts'
import { kk } from '../posting/kk.ts'
import { ru } from '../posting/ru.ts'
import { ug } from '../posting/ug.ts'
import { zh } from '../posting/zh.ts'
import type { PostingWords } from '../posting/words.ts'

/** The words of the notice board: on the board, the site and the paper sheets. */
export const postingWords: Readonly<Record<Language, PostingWords>> = { zh, en, ug, ru, 'kk-Arab': kk }
