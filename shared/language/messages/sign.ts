import type { Catalogue } from '../message.ts'

const zh = {
  counter: '号窗口',
  'please-come': '请到窗口',
  serving: '正在办理',
  free: '请等候叫号',
  paused: '暂停',
  closed: '本窗口未开',
  instead: '请到 {counters} 号窗口',
  'no-instead': '请到咨询台',
  'which-counter': '这块屏挂在哪个窗口上？',
  'which-hint': '选好后把这个地址设为开机页面',
  'unknown-counter': '没有这个窗口，请重新选择',
  choose: '重新选择窗口',
} as const

export const sign: Catalogue<typeof zh> = {
  zh,
  ug: {
    counter: 'كۆزنەك',
    'please-come': 'كۆزنەككە كېلىڭ',
    serving: 'بېجىرىلىۋاتىدۇ',
    free: 'چاقىرىشنى كۈتۈڭ',
    paused: 'ۋاقىتلىق توختىدى',
    closed: 'كۆزنەك ئېچىلمىدى',
    instead: '{counters}-كۆزنەككە بېرىڭ',
    'no-instead': 'مەسلىھەت سۇپىسىغا بېرىڭ',
    'which-counter': 'بۇ ئېكران قايسى كۆزنەكنىڭ؟',
    'which-hint': 'تاللىغاندىن كېيىن بۇ ئادرېسنى باشلىنىش بېتى قىلىڭ',
    'unknown-counter': 'بۇنداق كۆزنەك يوق، قايتا تاللاڭ',
    choose: 'كۆزنەكنى قايتا تاللاش',
  },
  en: {
    counter: 'Counter',
    'please-come': 'Please come',
    serving: 'Serving',
    free: 'Please wait to be called',
    paused: 'Paused',
    closed: 'Counter closed',
    instead: 'Please go to counter {counters}',
    'no-instead': 'Please ask at the desk',
    'which-counter': 'Which counter does this screen hang over?',
    'which-hint': 'Then make this address the start page',
    'unknown-counter': 'There is no such counter. Choose again',
    choose: 'Choose another counter',
  },
}
