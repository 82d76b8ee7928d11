import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type VisitWord = keyof typeof zh
export type VisitWords = Readonly<Record<VisitWord, Message>>
