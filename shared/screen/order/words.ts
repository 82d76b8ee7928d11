import type { Language } from '../../language/languages.ts'
import { order } from '../../language/messages/order.ts'
import { speaker } from '../say.tsx'

export const orderWords = (language: Language) => speaker(order[language], language)
