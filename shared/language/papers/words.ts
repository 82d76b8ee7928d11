import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type PaperWord = keyof typeof zh
export type PaperWords = Readonly<Record<PaperWord, Message>>
