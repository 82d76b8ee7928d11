import { expect, test } from 'vitest'
import { blankPaper } from '../../../hall-server/core/case/views/papers.ts'
import { publicView } from '../../../hall-server/core/queue/views/public.ts'
import { casePaperPage } from '../../../hall-server/site/case-paper.tsx'
import { languages } from '../../../shared/language/languages.ts'
import { papers } from '../../../shared/language/messages/papers.ts'
import { casesWith, printed, sources, transfer } from '../core/case/paper-spec.ts'
import { at, openHall } from '../core/queue/hall-spec.ts'

const { hall } = publicView(openHall().hall, at(0))
const cases = casesWith()
const kinds = Object.keys(cases) as (keyof typeof cases)[]
const draw = async (kind: keyof typeof cases, language: (typeof languages)[number], size: 'sheet' | 'slip' = 'sheet') =>
  (await casePaperPage({ paper: printed(cases[kind], kind), hall, language, size, progress: 'https://hall.example/progress/K7' })).html

test.each(languages)('[PAPER-2] in %s every document stands beside its Chinese, with no place left open', async (language) => {
  for (const kind of kinds) {
    const html = await draw(kind, language)
    expect(html).toContain(papers.zh[`title-${kind}`])
    expect(html).toContain(papers[language][`title-${kind}`])
    expect(html).toContain(papers[language].rights)
    expect(html).not.toMatch(/\{\w+\}|undefined|\[object/)
    expect(html).toContain(`〔2025〕000001号`)
  }
})

test('what the applicant keeps has the code to scan, the others have none', async () => {
  for (const kind of kinds) {
    const keeps = ['received', 'accepted', 'told', 'special', 'extension', 'granted', 'denied'].includes(kind)
    expect((await draw(kind, 'en')).includes('class="qr"'), kind).toBe(keeps)
  }
})

test('Uyghur is written from the right beside Chinese from the left', async () => {
  const html = await draw('accepted', 'ug')
  expect(html).toContain('<div lang="ug" dir="rtl">')
  expect(html).toContain('<div lang="zh" dir="ltr">')
})

test('a slip is the same document on the roll', async () => {
  expect(await draw('received', 'ug', 'slip')).toContain('case-paper is-slip')
})

test('the blank notice has no number, no name, no seal', async () => {
  const paper = blankPaper(transfer, [], 'en', sources)
  const { html } = await casePaperPage({ paper, hall, language: 'en', size: 'sheet', progress: null })
  expect(html).toContain(papers.zh['title-blank'])
  expect(html).not.toMatch(/case-paper-number|case-paper-seal|\{\w+\}/)
})

test('nothing written by hand becomes markup', async () => {
  const one = cases.refused
  const paper = printed(one, 'refused', { applicant: { kind: 'person', name: '<script>x</script>' } })
  const { html } = await casePaperPage({ paper, hall, language: 'en', size: 'sheet', progress: null })
  expect(html).not.toContain('<script>')
})
