import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { common } from '../../shared/language/messages/common.ts'
import { ticket } from '../../shared/language/messages/ticket.ts'
import { speaker } from '../../shared/screen/say.tsx'

export const ticketWords = (language: ScreenLanguage) => speaker(ticket[language], language)
export const commonWords = (language: ScreenLanguage) => speaker(common[language], language)
