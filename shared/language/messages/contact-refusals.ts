import type { contactRefusals as codes } from '../../wire/contact-refusals.ts'
import type { ScreenLanguage } from '../languages.ts'
import type { Message } from '../message.ts'

/** What happened and what to do, for the refusals of first contacts. `{subject}` is who has it. */
export const contactRefusals: Readonly<Record<ScreenLanguage, Readonly<Record<(typeof codes)[number], Message>>>> = {
  zh: {
    'unknown-contact': '没有这条首问登记，请刷新后重试',
    'contact-closed': '这条登记已经答复或办结，不能再改',
    'contact-not-yours': '这条登记现在由 {subject} 负责，不归您办',
    'contact-not-passed': '这条登记没有待接收的转办，可能已被接收，请刷新',
    'contact-not-answered': '还没有答复来问的人，答复后才能办结',
    'unknown-referral': '没有这个部门、窗口或同事，请重新选择转给谁',
  },
  en: {
    'unknown-contact': 'There is no such record. Load the page again',
    'contact-closed': 'This has been answered or closed and cannot be changed',
    'contact-not-yours': 'This is with {subject}; it is not yours',
    'contact-not-passed': 'Nothing is waiting to be accepted here. Somebody may have been quicker: load the page again',
    'contact-not-answered': 'Whoever asked has no answer yet. Answer first, then close',
    'unknown-referral': 'There is no such department, counter or colleague. Choose again whom to pass it on to',
  },
  ug: {
    'unknown-contact': 'بۇنداق خاتىرە يوق، بەتنى يېڭىلاپ قايتا سىناڭ',
    'contact-closed': 'بۇ خاتىرىگە جاۋاب بېرىلگەن ياكى ئاخىرلاشقان، ئۆزگەرتىلمەيدۇ',
    'contact-not-yours': 'بۇ خاتىرىگە ھازىر {subject} مەسئۇل',
    'contact-not-passed': 'قوبۇل قىلىنىشنى كۈتۈۋاتقان ئىش يوق، بەتنى يېڭىلاڭ',
    'contact-not-answered': 'سورىغۇچىغا تېخى جاۋاب بېرىلمىدى، ئاۋۋال جاۋاب بېرىڭ',
    'unknown-referral': 'بۇنداق تارماق، كۆزنەك ياكى خىزمەتداش يوق، قايتا تاللاڭ',
  },
}
