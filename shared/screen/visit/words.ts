import type { Language } from '../../language/languages.ts'
import { visit } from '../../language/messages/visit.ts'
import { speaker } from '../say.tsx'

export const visitWords = (language: Language) => speaker(visit[language], language)
