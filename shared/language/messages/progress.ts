import type { Language } from '../languages.ts'
import { en } from '../progress/en.ts'
import { kk } from '../progress/kk.ts'
import { ru } from '../progress/ru.ts'
import { ug } from '../progress/ug.ts'
import type { ProgressWords } from '../progress/words.ts'
import { zh } from '../progress/zh.ts'

/** The words of a case's progress, for whoever holds its receipt code. */
export const progress: Readonly<Record<Language, ProgressWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
