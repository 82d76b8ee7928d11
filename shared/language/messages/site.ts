import type { Language } from '../languages.ts'
import type { Message, Messages } from '../message.ts'

const zh = {
  title: '办事公开',
  about: '办什么事、要什么材料、多久办好、收多少钱，都在这里。与大厅里的触摸屏是同一份内容。',
  search: '搜索',
  'search-hint': '要办的事，例如：身份证',
  none: '没有找到。换个说法试试，或者拨打咨询电话。',
  'not-found': '没有这份指南，可能已经撤下。',
  all: '全部事项',
  phones: '咨询 {enquiry}，投诉 {complaints}',
  languages: '语言',
  postings: '公开栏',
  parts: '栏目',
} satisfies Messages
type SiteWord = keyof typeof zh
type Words = Readonly<Record<SiteWord, Message>>

const en: Words = {
  title: 'Services in the open',
  about: 'What each matter needs, how long it takes and what it costs: the same text as on the screens in the hall.',
  search: 'Search',
  'search-hint': 'What you want to do, for example: identity card',
  none: 'Nothing found. Try other words, or call us.',
  'not-found': 'There is no such guide; it may have been withdrawn.',
  all: 'All matters',
  phones: 'Questions {enquiry}, complaints {complaints}',
  languages: 'Languages',
  postings: 'Notice board',
  parts: 'Parts of the site',
}
// Machine drafts until a native reviewer has signed.
const ug: Words = {
  title: 'ئىشلار ئاشكارا',
  about: 'قايسى ئىشقا نېمە كېرەك، قانچە ۋاقىت، قانچە پۇل — ھەممىسى بۇ يەردە. زالدىكى ئېكران بىلەن ئوخشاش مەزمۇن.',
  search: 'ئىزدەش',
  'search-hint': 'بېجىرىدىغان ئىش، مەسىلەن: كىملىك',
  none: 'تېپىلمىدى. باشقا سۆز بىلەن سىناڭ ياكى تېلېفون قىلىڭ.',
  'not-found': 'بۇنداق قوللانما يوق، ئېلىۋېتىلگەن بولۇشى مۇمكىن.',
  all: 'بارلىق ئىشلار',
  phones: 'مەسلىھەت {enquiry}، شىكايەت {complaints}',
  languages: 'تىللار',
  postings: 'ئاشكارىلاش تاختىسى',
  parts: 'بۆلەكلەر',
}
const ru: Words = {
  title: 'Открытые услуги',
  about: 'Что нужно, сколько ждать и сколько стоит: тот же текст, что на экранах зала.',
  search: 'Искать',
  'search-hint': 'Что вам нужно, например: удостоверение',
  none: 'Ничего не найдено. Попробуйте другие слова или позвоните.',
  'not-found': 'Такой памятки нет; возможно, она отозвана.',
  all: 'Все услуги',
  phones: 'Вопросы {enquiry}, жалобы {complaints}',
  languages: 'Языки',
  postings: 'Доска объявлений',
  parts: 'Разделы',
}
const kk: Words = {
  title: 'اشىق قىزمەت',
  about: 'نە كەرەك، قانشا ۋاقىت، قانشا اقشا — ءبارى وسىندا. زالداعى ەكرانمەن ءبىر مازمۇن.',
  search: 'ىزدەۋ',
  'search-hint': 'جاساتىن ءىس، مىسالى: كۋالىك',
  none: 'تابىلمادى. باسقا سوزبەن كورىڭىز نەمەسە تەلەفون شالىڭىز.',
  'not-found': 'مۇنداي نۇسقاۋلىق جوق، الىنعان بولۋى مۇمكىن.',
  all: 'بارلىق ىستەر',
  phones: 'سۇراق {enquiry}، شاعىم {complaints}',
  languages: 'تىلدەر',
  postings: 'اشىقتاۋ تاقتاسى',
  parts: 'بولىمدەر',
}

/** The words around the public site's pages. */
export const site: Readonly<Record<Language, Words>> = { zh, ug, en, ru, 'kk-Arab': kk }
