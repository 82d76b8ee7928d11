import { directionOf, languages } from '../../shared/language/languages.ts'
import type { Page } from './around.tsx'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Puts a page into the built frame, which brings the style. `base` is where readers reach the server. */
export function framed(frame: string, { language, title, description, path, html, facts }: Page, base: string): string {
  const others = languages.map((one) => `<link rel="alternate" hreflang="${one}" href="${escaped(`${base}/site/${one}${path}`)}" />`)
  const head = [
    `<meta name="description" content="${escaped(description)}" />`,
    `<link rel="canonical" href="${escaped(`${base}/site/${language}${path}`)}" />`,
    ...others,
    // Inside a script element only `</` could end it.
    ...(facts === undefined ? [] : [`<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>`]),
  ].join('\n    ')
  // Functions, because a text may hold what `replace` would read as a pattern (`$&`).
  return frame
    .replace('<html lang="zh" dir="ltr"', () => `<html lang="${language}" dir="${directionOf(language)}"`)
    .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
    .replace('<!--head-->', () => head)
    .replace('<div id="screen"></div>', () => `<div id="screen">${html}</div>`)
}

/** Without built screens the pages still read, unadorned. */
export const plainFrame =
  '<!doctype html>\n<html lang="zh" dir="ltr"><head><meta charset="utf-8" /><title></title><!--head--></head><body><div id="screen"></div></body></html>\n'
