import type { Language } from '../languages.ts'
import { en } from '../order/en.ts'
import { kk } from '../order/kk.ts'
import { ru } from '../order/ru.ts'
import { ug } from '../order/ug.ts'
import type { OrderWords } from '../order/words.ts'
import { zh } from '../order/zh.ts'

/** The order in the open: on the phone, the kiosk, the wall and the site. */
export const order: Readonly<Record<Language, OrderWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
