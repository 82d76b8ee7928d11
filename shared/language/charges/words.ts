import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type ChargesWord = keyof typeof zh
export type ChargesWords = Readonly<Record<ChargesWord, Message>>
