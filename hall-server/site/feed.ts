import { Feed } from 'feed'
import type { Language } from '../../shared/language/languages.ts'
import { textIn } from '../../shared/language/text.ts'
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

const most = 50

/** The press feed (S07): what hangs on the notice board, the newest first, as Atom (RFC 4287) or RSS 2.0. */
export function feedOf(postings: readonly PublishedPosting[], { language, hall, base, at }: Where): Feed {
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
    feedLinks: { atom: `${base}/feeds/postings.atom?lang=${language}`, rss: `${base}/feeds/postings.rss?lang=${language}` },
  })
  for (const { posting, since } of shown)
    feed.addItem({
      id: `${site}/${posting.code}`,
      link: `${site}/${posting.code}`,
      title: textIn(posting.title, language),
      description: textIn(posting.summary ?? posting.title, language),
      content: contentOf(posting, language),
      date: new Date(since),
      author: [{ name: textIn(posting.organisation, language) }],
      category: [{ name: sayPosting(language).plain(`type-${posting.details.type}`) }],
    })
  return feed
}

/** A feed's content is HTML: what is only text must not become any. */
const contentOf = ({ body }: PublicPosting, language: Language) =>
  body.map((paragraph) => `<p>${escaped(textIn(paragraph, language))}</p>`).join('')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
