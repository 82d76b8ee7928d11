import { directionOf, languages } from '../../shared/language/languages.ts'
import type { Page } from './around.tsx'

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** JSON inside a script element: nothing in it ends the element or begins another. */
export const jsonForScript = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

/** Puts a page into the built frame, which brings the style. `base` is where readers reach the server. */
export function framed(frame: string, page: Page, base: string): string {
  const { language, title, html } = page
  const head = headOf(page, base).join('\n    ')
  // Functions, because a text may hold what `replace` would read as a pattern (`$&`).
  return frame
    .replace('<html lang="zh" dir="ltr"', () => `<html lang="${language}" dir="${directionOf(language)}"`)
    .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
    .replace('<!--head-->', () => head)
    .replace('<div id="screen"></div>', () => `<div id="screen">${html}</div>`)
}

function headOf({ language, description, path, isKept = true, original = language, data }: Page, base: string): string[] {
  const at = (one: string) => escaped(`${base}/site/${one}${path}`)
  const kept = [
    `<link rel="canonical" href="${at(original)}" />`,
    ...languages.map((one) => `<link rel="alternate" hreflang="${one}" href="${at(one)}" />`),
    `<link rel="alternate" hreflang="x-default" href="${at('zh')}" />`,
  ]
  return [
    `<meta name="description" content="${escaped(description)}" />`,
    ...(isKept ? kept : ['<meta name="robots" content="noindex" />']),
    ...(data === undefined ? [] : [`<script type="application/ld+json">${jsonForScript(data)}</script>`]),
  ]
}

/** Without built screens the pages still read, unadorned. */
export const plainFrame =
  '<!doctype html>\n<html lang="zh" dir="ltr"><head><meta charset="utf-8" /><title></title><!--head--></head><body><div id="screen"></div></body></html>\n'
