import { phoneDesk } from '../../shared/language/messages/phone-desk.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { PhoneDeskModel } from './model.ts'

export const wordsOf = ({ language }: Pick<PhoneDeskModel, 'language'>) => speaker(phoneDesk[language.value], language.value)
export type Words = ReturnType<typeof wordsOf>
