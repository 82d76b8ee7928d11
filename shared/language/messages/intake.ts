import { en } from '../intake/en.ts'
import { zh } from '../intake/zh.ts'
import type { DeskCatalogue } from '../message.ts'

/** Cases at the counter. A file for each language. */
export const intake: DeskCatalogue<typeof zh> = { zh, en }

export type IntakeWord = keyof typeof zh
