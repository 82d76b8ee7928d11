import { Feed } from 'feed'
import { languages, type Language } from '../../shared/language/languages.ts'
import { textIn, type Text } from '../../shared/language/text.ts'
import type { PublicPosting, PublishedPosting } from '../../shared/posting/posting.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import { sayPosting } from '../../shared/screen/posting/shown.ts'

interface Where {
  readonly language: Language
  readonly hall: GuideHall
  /** Where readers reach the server. */
  readonly base: string
  readonly at: number
}
type Format = 'atom' | 'rss'

const most = 50

/** The press feed (S07): what hangs on the notice board, the newest first, as Atom (RFC 4287) or RSS 2.0, and where it is in the other languages. */
export function feedOf(postings: readonly PublishedPosting[], format: Format, where: Where): string {
  const feed = made(postings, where)
  if (format === 'atom') return withLanguages(feed.atom1(), format, where)
  for (const item of feed.items) delete item.author
  return withLanguages(feed.rss2(), format, where)
}

function made(postings: readonly PublishedPosting[], { language, hall, base, at }: Where): Feed {
  const site = `${base}/site/${language}/postings`
  const shown = postings.slice(0, most)
  const feed = new Feed({
    id: site,
    title: `${sayPosting(language).plain('board')} · ${textIn(hall.name, language)}`,
    description: sayPosting(language).plain('board-about'),
    link: site,
    language,
    updated: new Date(shown[0]?.since ?? at),
    copyright: textIn(hall.name, language),
    feedLinks: { atom: addressOf(base, 'atom', language), rss: addressOf(base, 'rss', language) },
  })
  for (const { posting, since } of shown)
    feed.addItem({
      id: `${site}/${posting.code}`,
      link: `${site}/${posting.code}`,
      title: escaped(textIn(posting.title, language)),
      description: escaped(textIn(posting.summary ?? posting.title, language)),
      content: contentOf(posting, language),
      date: new Date(since),
      author: [{ name: textIn(posting.organisation, language) }],
      // RSS takes an author with an e-mail address only; Atom does not know this one.
      extensions: [{ name: 'dc:creator', objects: { _text: textIn(posting.organisation, language) } }],
      category: [{ name: sayPosting(language).plain(`type-${posting.details.type}`), term: posting.details.type }],
    })
  return feed
}

const addressOf = (base: string, format: Format, language: Language) => `${base}/feeds/postings.${format}?lang=${language}`

/** The library marks titles, summaries and contents as HTML: what is only text must not become any, nor end its CDATA (`]]>`). */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** The text and the tables; never empty, because only with a content does the library declare what `dc:` is. */
function contentOf({ title, body, tables }: PublicPosting, language: Language): string {
  const say = (text: Text) => escaped(textIn(text, language))
  const row = (cells: readonly Text[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}>${say(cell)}</${tag}>`).join('')}</tr>`
  const paragraphs = (body.length + tables.length === 0 ? [title] : body).map((each) => `<p>${say(each)}</p>`)
  const drawn = tables.map(
    ({ caption, columns, rows }) =>
      `<table><caption>${say(caption)}</caption>${row(columns, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`,
  )
  return [...paragraphs, ...drawn].join('')
}

/** The library knows no languages beside the feed's own: put after its first element, which is there whatever is published. */
function withLanguages(xml: string, format: Format, { language, base }: Where): string {
  const isAtom = format === 'atom'
  const links = languages
    .filter((one) => one !== language)
    .map((one) => {
      const href = attribute(addressOf(base, format, one))
      return `<${isAtom ? 'link' : 'atom:link'} rel="alternate" type="application/${format}+xml" hreflang="${one}" href="${href}"/>`
    })
  const opened = isAtom ? '<feed xmlns="http://www.w3.org/2005/Atom">' : '<channel>'
  if (!xml.includes(opened)) throw new Error(`The ${format} feed does not begin as expected`)
  return xml.replace(opened, () => (isAtom ? opened.replace('>', ` xml:lang="${language}">`) : opened) + links.join(''))
}

const attribute = (text: string) => escaped(text).replaceAll('"', '&quot;')
