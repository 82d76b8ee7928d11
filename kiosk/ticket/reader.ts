import { screenLanguages, type ScreenLanguage } from '../../shared/language/languages.ts'

/** Where a phone keeps what its holder chose: localStorage, which throws in some private windows. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>

const known = (text: string | null): ScreenLanguage | undefined => screenLanguages.find((language) => language === text)

/** The language chosen before, else the first of the browser's that the page speaks, else Chinese. */
export function languageOfReader(chosen: string | null, browser: readonly string[]): ScreenLanguage {
  return known(chosen) ?? browser.map((tag) => known(tag.split('-')[0]?.toLowerCase() ?? null)).find((one) => one !== undefined) ?? 'zh'
}

/** Storage that forgets, where the browser allows none. */
export function memoryOf(storage: () => Storage): Memory {
  try {
    return storage()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    const kept = new Map<string, string>()
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
  }
}
