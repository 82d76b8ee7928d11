import { en } from '../cases/en.ts'
import { zh } from '../cases/zh.ts'
import type { DeskCatalogue } from '../message.ts'

/** The back office's page: the departments behind the counters. A file for each language. */
export const cases: DeskCatalogue<typeof zh> = { zh, en }
