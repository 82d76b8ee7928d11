import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type ProgressWord = keyof typeof zh
export type ProgressWords = Readonly<Record<ProgressWord, Message>>
