import { textIn, type Text } from '../../shared/language/text.ts'
import { feeText } from '../../shared/screen/guide/card-text.ts'
import { hoursSpans, placesOf } from '../../shared/screen/guide/facts.ts'
import { guideWords, type GuideHall, type Shown } from '../../shared/screen/guide/shown.ts'
import { isBrought, papersOf } from '../../shared/screen/guide/sums.ts'
import { saySite } from './around.tsx'

/** 声讯电话 (S13): a guide as a voice line says it. The name, then the keys, then what each key tells: short sentences, one a line. */
export function speechOf(shown: Shown & { readonly hall: GuideHall }): string {
  const { guide, language } = shown
  const say = saySite(language)
  const parts = partsOf(shown)
  const menu = parts.map(({ title }, at) => say.plain('speech-key', { part: title, key: at + 1 }))
  const told = parts.map(({ title, lines }, at) => [`[${at + 1}] ${title}`, ...lines].map(sentences).join('\n'))
  const head = [textIn(guide.name, language), textIn(guide.authority.name, language)].map(sentences)
  return `${[...head, '[0]', ...menu].join('\n')}\n\n${told.join('\n\n')}\n`
}

interface Part {
  readonly title: string
  readonly lines: readonly string[]
}

function partsOf(shown: Shown & { readonly hall: GuideHall }): Part[] {
  const { guide, hall, language } = shown
  const words = guideWords(language)
  const own = (text: Text) => textIn(text, language)
  const { value, unit } = guide.promisedLimit
  const papers = papersOf(shown)
  const brought = papers.filter((paper) => isBrought(paper) || paper.state === 'open')
  return [
    { title: words.plain('cost'), lines: [feeText(shown), ...guide.tariffs.map(({ standard }) => own(standard))] },
    {
      title: words.plain('how-long'),
      lines: [value === 0 ? words.plain('at-once') : words.plain(`within-${unit}`, { n: value })],
    },
    {
      title: words.plain('papers'),
      lines:
        brought.length === 0
          ? [words.plain('no-papers')]
          : brought.map(({ material, state }) =>
              [own(material.name), state === 'open' && material.conditionNote !== undefined ? own(material.conditionNote) : '']
                .filter(Boolean)
                .join(words.plain('list-comma')),
            ),
    },
    { title: words.plain('where'), lines: [...whereLines(shown), ...hoursLines(hall, language)] },
    {
      title: words.plain('enquiry'),
      lines: [
        ...guide.enquiry.phones.map((phone) => `${words.plain('enquiry')} ${phone}`),
        ...guide.supervision.phones.map((phone) => `${words.plain('complaints')} ${phone}`),
      ],
    },
  ]
}

const whereLines = ({ guide, hall, language }: Shown) =>
  placesOf(guide, hall).map(({ zone, counters, address }) =>
    [
      zone === null ? '' : textIn(zone.name, language),
      counters === '' ? '' : guideWords(language).plain('counters', { counters }),
      textIn(address, language),
    ]
      .filter(Boolean)
      .join(' '),
  )

function hoursLines(hall: GuideHall, language: Shown['language']): string[] {
  const words = guideWords(language)
  return hoursSpans(hall.hours).map(({ from, to, sessions }) => {
    const days = from === to ? words.plain(from) : words.plain('days-span', { from: words.plain(from), to: words.plain(to) })
    const times = sessions.map(([begin, end]) => `${begin}–${end}`).join(words.plain('list-comma'))
    return `${days} ${times === '' ? words.plain('closed') : times}`
  })
}

/** One sentence a line: a voice takes its breath where a sentence ends. */
const sentences = (text: string) => text.replaceAll(/([。；！？;!?])\s*(?=\S)/g, '$1\n')
