import { signal } from '@preact/signals'

export type DeskLanguage = 'zh' | 'en'
const KEY = 'desk-language'

/** The language of this desk, kept on this machine. Staff screens speak Chinese and English. */
export function deskLanguage() {
  const language = signal<DeskLanguage>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')
  const apply = () => {
    document.documentElement.lang = language.value
    document.documentElement.dir = 'ltr'
  }
  apply()
  return {
    language,
    choose(next: DeskLanguage) {
      language.value = next
      localStorage.setItem(KEY, next)
      apply()
    },
  }
}
