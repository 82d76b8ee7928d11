import type { DeskLanguage } from './model.ts'

const COUNTER = 'console.counter'
const LANGUAGE = 'console.language'

/** The counter this machine stands at; null until somebody has chosen. */
export const rememberedCounter = (): string | null => localStorage.getItem(COUNTER)
export const rememberCounter = (id: string) => localStorage.setItem(COUNTER, id)

export const rememberedLanguage = (): DeskLanguage => (localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh')
export const rememberLanguage = (language: DeskLanguage) => localStorage.setItem(LANGUAGE, language)
