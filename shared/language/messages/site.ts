import type { Language } from '../languages.ts'
import { en } from '../site/en.ts'
import { kk } from '../site/kk.ts'
import { ru } from '../site/ru.ts'
import { ug } from '../site/ug.ts'
import type { SiteWords } from '../site/words.ts'
import { zh } from '../site/zh.ts'

/** The words around the public site's pages and in the guide book. */
export const site: Readonly<Record<Language, SiteWords>> = { zh, ug, en, ru, 'kk-Arab': kk }
