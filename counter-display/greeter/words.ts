import { greeter } from '../../shared/language/messages/greeter.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { speaker } from '../../shared/screen/say.tsx'
import { sharedWords } from '../desk/words.ts'

export const wordsOf = (language: DeskLanguage) => ({ ...speaker(greeter[language], language), ...sharedWords(language), language })
export type Words = ReturnType<typeof wordsOf>
