import type { PostingWords } from './words.ts'
import { ug } from './ug.ts'

/** A draft until a native reviewer has signed. */
export const kk: PostingWords = {
  ...ug,
  board: 'اشىقتاۋ تاقتاسى',
  none: 'مۇندا ءالى مازمۇن جوق.',
  all: 'بارلىعى',
  enquiry: 'كەڭەس',
  complaints: 'شاعىم',
  when: 'ۋاقىتى',
  place: 'ورنى',
  agenda: 'كۇن ءتارتىبى',
  minutes: 'جيىن حاتتاماسى',
  back: 'تاقتاعا قايتۋ',
  'sign-up': 'تىزىمدەلۋ',
  'your-name': 'اتى',
  'your-phone': 'تەلەفون',
  'how-many': 'ادام سانى',
  'sign-up-send': 'تىزىمدەلۋ',
  'type-notice': 'حابارلاندىرۋ',
  'type-gazette': 'ۇكىمەت گازەتى',
  'type-document': 'قۇجاتتار',
}
