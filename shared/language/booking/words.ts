import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type BookingWord = keyof typeof zh
export type BookingWords = Readonly<Record<BookingWord, Message>>
