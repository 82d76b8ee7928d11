import { common } from '../shared/language/messages/common.ts'
import { kioskLookup } from '../shared/language/messages/kiosk-lookup.ts'
import { kiosk } from '../shared/language/messages/kiosk.ts'
import type { ScreenLanguage } from '../shared/language/languages.ts'
import { speaker } from '../shared/screen/say.tsx'

export type KioskWord = keyof (typeof kiosk)['zh']
export type LookUpWord = keyof (typeof kioskLookup)['zh']

export const kioskWords = (language: ScreenLanguage) => speaker(kiosk[language], language)
export const lookUpWords = (language: ScreenLanguage) => speaker(kioskLookup[language], language)
export const commonWords = (language: ScreenLanguage) => speaker(common[language], language)
/** The reader's language leads; the other follows smaller. */
export const secondOf = (language: ScreenLanguage): ScreenLanguage => (language === 'zh' ? 'ug' : 'zh')
