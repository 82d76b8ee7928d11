import type { Message } from '../message.ts'
import type { zh } from './zh.ts'

export type OrderWord = keyof typeof zh
export type OrderWords = Readonly<Record<OrderWord, Message>>
