import { en } from '../results/en.ts'
import { kk } from '../results/kk.ts'
import { ru } from '../results/ru.ts'
import { ug } from '../results/ug.ts'
import type { ResultsWords } from '../results/words.ts'
import { zh } from '../results/zh.ts'
import type { Language } from '../languages.ts'

/** The public page of what was decided. */
export const results: Readonly<Record<Language, ResultsWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
