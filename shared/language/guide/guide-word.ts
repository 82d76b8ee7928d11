import type { zh } from './zh.ts'

export type GuideWord = keyof typeof zh
