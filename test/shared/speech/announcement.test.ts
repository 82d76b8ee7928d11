import { describe, expect, test } from 'vitest'
import { announcementClips, announcementPlan, announcementText, clipsOf } from '../../../shared/speech/announcement.ts'

const call = (number: string, label: string) => ({ number, label })

describe('Announcement text for A012/12', () => {
  test.each([
    ['zh', '请A零一二号到十二号窗口办理'],
    ['ug', 'A نۆل بىر ئىككى نومۇر، ئون ئىككىنچى كۆزنەككە كېلىڭ'],
    ['en', 'Ticket A zero one two, please go to counter twelve'],
  ] as const)('%s: %s', (language, text) => {
    expect(announcementText(call('A012', '12'), language)).toBe(text)
  })
})

describe('a counter is read as a number', () => {
  test.each([
    ['2', '二', 'ئىككىنچى', 'two'],
    ['10', '十', 'ئونىنچى', 'ten'],
    ['19', '十九', 'ئون توققۇزىنچى', 'nineteen'],
    ['20', '二十', 'يىگىرمىنچى', 'twenty'],
    ['35', '三十五', 'ئوتتۇز بەشىنچى', 'thirty five'],
    ['100', '一百', 'يۈزىنچى', 'one hundred'],
    ['102', '一百零二', 'يۈز ئىككىنچى', 'one hundred two'],
    ['110', '一百一十', 'يۈز ئونىنچى', 'one hundred ten'],
    ['212', '二百一十二', 'ئىككى يۈز ئون ئىككىنچى', 'two hundred twelve'],
  ])('%s', (label, zh, ug, en) => {
    expect(announcementText(call('B001', label), 'zh')).toBe(`请B零零一号到${zh}号窗口办理`)
    expect(announcementText(call('B001', label), 'ug')).toContain(`نومۇر، ${ug} كۆزنەككە`)
    expect(announcementText(call('B001', label), 'en')).toMatch(new RegExp(`counter ${en}$`))
  })
})

test('a number past A999 is still read digit by digit', () => {
  expect(announcementText(call('A1000', '3'), 'zh')).toBe('请A一零零零号到三号窗口办理')
})

test('the clips of a call are its words in order', () => {
  expect(announcementClips(call('A012', '12'), 'zh')).toEqual(
    ['please', 'letter-a', 'digit-0', 'digit-1', 'digit-2', 'to', 'ten', 'digit-2', 'counter'].map((name) => `zh/${name}`),
  )
})

describe('the plan of an announcement', () => {
  const languages = (language: 'zh' | 'ug' | 'en' | 'ru', hall: readonly ('zh' | 'ug' | 'en')[]) =>
    announcementPlan({ number: 'A012', label: '12', language }, hall).map((sentence) => sentence[0]?.split('/')[0])

  test('is chime, Chinese, Uyghur, Chinese', () => {
    expect(languages('zh', ['zh', 'ug'])).toEqual(['chime', 'zh', 'ug', 'zh'])
    expect(languages('ug', ['zh', 'ug'])).toEqual(['chime', 'zh', 'ug', 'zh'])
  })

  test('ends with another language if the visitor chose it', () => {
    expect(languages('en', ['zh', 'ug'])).toEqual(['chime', 'zh', 'ug', 'en'])
  })

  test('leaves out a language nobody has recorded', () => {
    expect(languages('ru', ['zh', 'ug'])).toEqual(['chime', 'zh', 'ug', 'zh'])
  })

  test('says one language twice in a hall of one language', () => {
    expect(languages('zh', ['zh'])).toEqual(['chime', 'zh', 'zh'])
  })
})

test('all clips a hall needs are known beforehand', () => {
  const known = new Set(clipsOf(['zh', 'ug']))
  const needed = announcementPlan({ number: 'H987', label: '199', language: 'zh' }, ['zh', 'ug']).flat()
  expect(needed.filter((id) => !known.has(id))).toEqual([])
})
