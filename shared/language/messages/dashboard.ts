import type { DeskCatalogue } from '../message.ts'
import { en } from '../dashboard/en.ts'
import { zh } from '../dashboard/zh.ts'

export const dashboard: DeskCatalogue<typeof zh> = {
  zh,
  en,
}
