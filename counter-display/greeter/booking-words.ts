import { greeterBooking } from '../../shared/language/messages/greeter-booking.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { speaker } from '../../shared/screen/say.tsx'

export const bookingWords = (language: DeskLanguage) => speaker(greeterBooking[language], language)
