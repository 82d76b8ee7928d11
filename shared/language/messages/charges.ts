import { en } from '../charges/en.ts'
import { kk } from '../charges/kk.ts'
import { ru } from '../charges/ru.ts'
import { ug } from '../charges/ug.ts'
import type { ChargesWords } from '../charges/words.ts'
import { zh } from '../charges/zh.ts'
import type { Language } from '../languages.ts'

/** The public page of every charge. */
export const charges: Readonly<Record<Language, ChargesWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
