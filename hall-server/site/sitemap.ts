import { languages } from '../../shared/language/languages.ts'
import { groupPaths } from './pages.tsx'
import type { Groups } from '../../shared/guide/guide.ts'

interface Listed {
  readonly path: string
  /** ms */
  readonly since: number | null
}

/** The site's pages for search engines (sitemaps.org 0.9), each with its other languages. */
export function sitemapOf(base: string, groups: Groups, guides: readonly Listed[], postings: readonly Listed[]): string {
  const ways = (Object.keys(groupPaths) as (keyof typeof groupPaths)[]).flatMap((kind) =>
    groups[kind].map(({ id }) => ({ path: `/${groupPaths[kind]}/${id}`, since: null })),
  )
  const pages: readonly Listed[] = [
    { path: '', since: null },
    { path: '/postings', since: null },
    { path: '/book', since: null },
    ...ways,
    ...guides,
    ...postings,
  ]
  const urls = pages.flatMap(({ path, since }) =>
    languages.map((language) => {
      const others = languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(`${base}/site/${other}${path}`)}"/>`,
      )
      const changed = since === null ? '' : `<lastmod>${new Date(since).toISOString()}</lastmod>`
      return `<url><loc>${escaped(`${base}/site/${language}${path}`)}</loc>${changed}${others.join('')}</url>`
    }),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const robotsTxt = (base: string) => `User-agent: *\nAllow: /site\nDisallow: /api\nDisallow: /t/\nSitemap: ${base}/sitemap.xml\n`
