import { en } from '../booking/en.ts'
import { kk } from '../booking/kk.ts'
import { ru } from '../booking/ru.ts'
import { ug } from '../booking/ug.ts'
import type { BookingWords } from '../booking/words.ts'
import { zh } from '../booking/zh.ts'
import type { Language } from '../languages.ts'

/** Appointments on the public site. */
export const booking: Readonly<Record<Language, BookingWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
