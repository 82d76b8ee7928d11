import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type ResultsWord = keyof typeof zh
export type ResultsWords = Readonly<Record<ResultsWord, Message>>
