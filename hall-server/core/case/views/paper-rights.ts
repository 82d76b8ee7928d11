import type { PublicGuide } from '../../../../shared/guide/guide.ts'
import { say, type Line, type Paper } from './paper-model.ts'

/** Against these the applicant may go to the reviewing authority and to court (行政复议法 第20条, 行政诉讼法 第46条). */
const against: readonly Paper['kind'][] = [
  'refused',
  'not-ours',
  'not-needed',
  'denied',
  'extension',
  'special',
  'blank',
  'told',
  'granted',
]

/** 政务服务便民热线, which every paper names in its own words. */
const HOTLINE = '12345'

/** [PAPER-3] Where to complain stands on every paper; what may be done against it on each that decides something. */
export function rightsOf(kind: Paper['kind'], guides: readonly PublicGuide[], complaints: string): readonly Line[] {
  const phones = [...new Set(guides.flatMap(({ supervision }) => supervision.phones))].filter(
    (each) => each !== complaints && each !== HOTLINE,
  )
  const ways = [
    ...new Map(
      guides.flatMap(({ supervision }) =>
        supervision.ways.filter(({ zh }) => !zh.includes(HOTLINE)).map((text) => [text.zh, { text }] as const),
      ),
    ).values(),
  ]
  const phone = { code: complaints }
  const complain =
    phones.length === 0 ? say('complain-hall', { phone }) : say('complain', { phone, phones: { code: phones.slice(0, 3).join(' / ') } })
  const told = ways.slice(0, 2).map((text) => say('complain-way', { text }))
  return [complain, ...told, ...(against.includes(kind) ? remediesOf(guides) : [])]
}

function remediesOf(guides: readonly PublicGuide[]): readonly Line[] {
  const { reconsideration, litigation } = guides.find(({ remedies }) => remedies.reconsideration !== undefined)?.remedies ?? {}
  return [
    reconsideration === undefined ? say('reconsideration-law') : say('reconsideration', { text: { text: reconsideration } }),
    litigation === undefined ? say('litigation-law') : say('litigation', { text: { text: litigation } }),
  ]
}
