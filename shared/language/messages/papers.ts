import type { Language } from '../languages.ts'
import { en } from '../papers/en.ts'
import { kk } from '../papers/kk.ts'
import { ru } from '../papers/ru.ts'
import { ug } from '../papers/ug.ts'
import type { PaperWords } from '../papers/words.ts'
import { zh } from '../papers/zh.ts'

/** The printed documents of a case. ug, ru and kk-Arab are drafts until a native reviewer has signed. */
export const papers: Readonly<Record<Language, PaperWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
