import { en } from '../console/en.ts'
import { zh } from '../console/zh.ts'
import type { DeskCatalogue } from '../message.ts'

/** The clerk's console has the most words of all screens: a file for each language. */
export const consoleWords: DeskCatalogue<typeof zh> = { zh, en }

export type ConsoleWord = keyof typeof zh
