import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../../shared/language/languages.ts'
import { GuideColumn } from '../../../../shared/screen/guide/guide-page.tsx'
import { Card } from '../../../../shared/screen/guide/card.tsx'
import { blocksOf, sections } from '../../../../shared/screen/guide/sections.ts'
import type { GuideActs, Shown } from '../../../../shared/screen/guide/shown.ts'
import { guides } from '../../../preview/guide.fixtures.ts'
import { NOW } from '../../../preview/kiosk.fixtures.ts'
import { shownFrom } from './shown-spec.ts'

const acts: GuideActs = { answer: () => undefined, askNumber: () => undefined, tick: () => undefined }
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const card = (shown: Shown, host: string | null = 'fw.example') =>
  render(<Card shown={shown} qr="https://fw.example/site/zh/guides/x" host={host} printedAt={NOW} kiosk="K01" />)

describe.each(guides.map(({ code }) => code))('%s', (code) => {
  test.each(languages)('is drawn on the server in %s, every part and nothing left unfilled', (language) => {
    const shown = shownFrom(code, language)
    const html = render(<GuideColumn shown={shown} />)
    for (const section of sections) expect(html).toContain(`id="${section}"`)
    expect(html).toContain(escaped(shown.guide.name[language] ?? shown.guide.name.zh))
    for (const { name } of shown.guide.materials) expect(html).toContain(escaped(name[language] ?? name.zh))
    for (const phone of [...shown.guide.enquiry.phones, ...shown.guide.supervision.phones]) expect(html).toContain(phone)
    expect(html).not.toMatch(/\{\w+\}|undefined|\[object/)
    expect(html).not.toContain('<button')
  })
})

test('a free matter says so, on the page and on the card', () => {
  const free = guides.find(({ charged }) => !charged) ?? expect.unreachable('no sample guide is free')
  expect(render(<GuideColumn shown={shownFrom(free.code)} />)).toContain('不收费')
  expect(card(shownFrom(free.code))).toContain('不收费')
})

test('a draft says that it is one, Chinese does not', () => {
  expect(render(<GuideColumn shown={shownFrom('ss-card-reissue', 'ug')} />)).toContain('data-translation="draft"')
  expect(render(<GuideColumn shown={shownFrom('ss-card-reissue')} />)).not.toContain('data-translation')
})

test('a text without a translation is shown, and marked, in Chinese', () => {
  const shown = shownFrom('ss-card-reissue', 'en')
  const bare = { ...shown, guide: { ...shown.guide, name: { zh: shown.guide.name.zh } } }
  const html = render(<GuideColumn shown={bare} />)
  expect(html).toContain('data-translation="missing"')
  expect(html).toContain(`<span lang="zh" dir="ltr">${shown.guide.name.zh}</span>`)
})

test('made-up figures are marked where they stand', () => {
  const shown = shownFrom('ss-card-reissue')
  const honest = { ...shown, guide: { ...shown.guide, sampleFields: [] } }
  expect(render(<GuideColumn shown={shown} />)).toContain('class="g-mark"')
  expect(render(<GuideColumn shown={honest} />)).not.toContain('class="g-mark"')
})

test('where it can be touched, papers can be ticked and one question is open', () => {
  const html = render(<>{blocksOf('papers', { ...shownFrom('ss-card-reissue'), acts })}</>)
  expect(html.match(/data-question=/g)).toHaveLength(1)
  expect(html).toMatch(/<button[^>]*data-material=/)
})

describe('the card', () => {
  const shown = shownFrom('ss-card-reissue')
  const html = card({ ...shown, ticks: new Set([shown.guide.materials[0]?.id ?? '']) })
  test.each(['第 ', '北京时间', 'fw.example', 'K01', '10:00–14:00', shown.guide.enquiry.phones[0], shown.guide.supervision.phones[0]])(
    'carries %s',
    (part) => expect(html).toContain(part),
  )
  test('has a box for each paper to bring, ticked when it is at hand', () => {
    expect(html.match(/data-has="true"/g)).toHaveLength(1)
    expect(html.match(/g-card-box/g)?.length).toBeGreaterThan(1)
  })
  test('names no host when its code holds text', () => expect(card(shown, null)).not.toContain('fw.example</bdi>'))
})
