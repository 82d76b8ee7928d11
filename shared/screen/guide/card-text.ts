import { textIn, type Text } from '../../language/text.ts'
import { isBrought, papersOf, feeOf } from './sums.ts'
import { placesOf, yuanOf } from './facts.ts'
import { guideWords, type Shown } from './shown.ts'

/** A QR code of this many characters is still read by any phone (kiosk.md 3.6). */
const MOST = 300

/** The guide in a few lines of plain text, for a phone that cannot reach the hall. At most 300 characters; what comes first matters most. */
export function cardText(shown: Shown): string {
  const { guide, language } = shown
  const words = guideWords(language)
  const own = (text: Text) => textIn(text, language)
  const papers = papersOf(shown).filter((paper) => isBrought(paper) && !shown.ticks.has(paper.material.id))
  const places = placesOf(guide, shown.hall).map(({ zone, counters }) =>
    [zone === null ? '' : own(zone.name), counters === '' ? '' : words.plain('counters', { counters })].filter(Boolean).join(' '),
  )
  const lines = [
    own(guide.name),
    `${words.plain('cost')}: ${feeText(shown)}`,
    `${words.plain('how-long')}: ${limitText(shown)}`,
    `${words.plain('enquiry')}: ${guide.enquiry.phones.join(' ')}`,
    `${words.plain('papers')}: ${papers.map(({ material }) => own(material.name)).join('; ')}`,
    `${words.plain('place')}: ${places.filter(Boolean).join('; ')}`,
    `${words.plain('complaints')}: ${guide.supervision.phones.join(' ')}`,
    words.plain('version', { n: shown.version }),
  ]
  return shortened(lines)
}

export function feeText(shown: Shown): string {
  const words = guideWords(shown.language)
  const { total } = feeOf(shown)
  if (total === null) return words.plain('cost-depends')
  return total === 0 ? words.plain('free') : words.plain('yuan', { sum: yuanOf(total) })
}

function limitText({ guide: { promisedLimit }, language }: Shown): string {
  const words = guideWords(language)
  return promisedLimit.value === 0 ? words.plain('at-once') : words.plain(`within-${promisedLimit.unit}`, { n: promisedLimit.value })
}

/** Whole lines as long as there is room, the one that does not fit cut short. */
function shortened(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const room = MOST - text.length - (text === '' ? 0 : 1)
    if (room < 12) break
    text += (text === '' ? '' : '\n') + (line.length > room ? `${line.slice(0, room - 1)}…` : line)
  }
  return text
}
