import { en } from '../guide/en.ts'
import type { GuideWord } from '../guide/guide-word.ts'
import { ug } from '../guide/ug.ts'
import { zh } from '../guide/zh.ts'
import type { Message } from '../message.ts'

type Words = Readonly<Record<GuideWord, Message>>

/** The words around a guide's own text. */
export const guide: { readonly zh: Words; readonly ug: Words; readonly en: Words } = { zh, ug, en }
