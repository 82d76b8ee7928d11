import { dashboard } from '../../shared/language/messages/dashboard.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { speaker } from '../../shared/screen/say.tsx'
import { sharedWords } from '../desk/words.ts'

export const wordsOf = (language: DeskLanguage) => ({ ...speaker(dashboard[language], language), ...sharedWords(language), language })
export type Words = ReturnType<typeof wordsOf>
