import { en } from '../guide/en.ts'
import type { GuideWord } from '../guide/guide-word.ts'
import { kk } from '../guide/kk.ts'
import { ru } from '../guide/ru.ts'
import { ug } from '../guide/ug.ts'
import { zh } from '../guide/zh.ts'
import type { Language } from '../languages.ts'
import type { Message } from '../message.ts'

/** The words around a guide's own text, in every language a guide may be read in. */
export const guide: Readonly<Record<Language, Readonly<Record<GuideWord, Message>>>> = { zh, ug, en, ru, 'kk-Arab': kk }
