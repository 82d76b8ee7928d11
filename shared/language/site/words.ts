import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type SiteWord = keyof typeof zh
export type SiteWords = Readonly<Record<SiteWord, Message>>
