import type { DeskCatalogue } from '../message.ts'
import { en } from '../office/en.ts'
import { zh } from '../office/zh.ts'

/** The office's page: whoever writes, reviews and watches over what is published. A file for each language. */
export const office: DeskCatalogue<typeof zh> = { zh, en }
