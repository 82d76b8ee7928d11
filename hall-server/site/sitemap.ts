import { languages, type Language } from '../../shared/language/languages.ts'
import type { Groups } from '../../shared/guide/guide.ts'
import { translationOf } from '../../shared/screen/guide/facts.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import { escaped } from './frame.ts'
import { sortedBy } from './groups.ts'
import { sortings } from './sortings.ts'

interface Listed {
  /** After `/site/xx`. */
  readonly path: string
  readonly languages: readonly Language[]
  /** Server time, ms; undefined: it is always as of now. */
  readonly modified?: number
}

/** Every page search engines should know, in each language it is written in, with its others beside it (sitemaps.org 0.9). */
export function sitemap(
  { guides, postings, groups }: { guides: readonly PublishedGuide[]; postings: readonly PublishedPosting[]; groups: Groups },
  base: string,
): string {
  const listed: Listed[] = [
    ...['', '/guides', '/postings', '/book', '/order', '/progress', '/results', '/charges', '/map'].map((path) => ({ path, languages })),
    ...sortings.flatMap((sorting) => sortedBy(sorting, groups, guides).map(({ id }) => ({ path: `/${sorting}/${id}`, languages }))),
    ...sortedBy('departments', groups, guides).map(({ id }) => ({ path: `/book/${id}`, languages })),
    ...guides.map(({ guide, since }) => ({
      path: `/guides/${guide.code}`,
      languages: languages.filter((one) => translationOf(guide, one) !== 'missing'),
      modified: since,
    })),
    ...postings.map(({ posting, since }) => ({ path: `/postings/${posting.code}`, languages, modified: since })),
  ]
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `${head}\n<urlset ${spaces}>\n${listed.flatMap((page) => entries(page, base)).join('\n')}\n</urlset>\n`
}

function entries({ path, languages: written, modified }: Listed, base: string): string[] {
  const at = (language: Language) => escaped(`${base}/site/${language}${path}`)
  const others = written.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${at(one)}"/>`).join('')
  const last = modified === undefined ? '' : `<lastmod>${new Date(modified).toISOString()}</lastmod>`
  return written.map((language) => `<url><loc>${at(language)}</loc>${last}${others}</url>`)
}

/** What robots may read: the public site and its feeds. Tickets are their holders' alone. */
export const robots = (base: string) => `User-agent: *
Disallow: /
Allow: /site
Allow: /feeds/
Allow: /assets/
Allow: /media/
Sitemap: ${base}/sitemap.xml
`
