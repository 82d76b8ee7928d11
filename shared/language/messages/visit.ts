import type { Language } from '../languages.ts'
import { en } from '../visit/en.ts'
import { kk } from '../visit/kk.ts'
import { ru } from '../visit/ru.ts'
import { ug } from '../visit/ug.ts'
import type { VisitWords } from '../visit/words.ts'
import { zh } from '../visit/zh.ts'

/** The stops of a visit and the way through the hall: on the kiosk, the phone, paper and the site. */
export const visit: Readonly<Record<Language, VisitWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
