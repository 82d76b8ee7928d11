import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { languages, type Language } from '../../../shared/language/languages.ts'
import type { Page } from '../../site/around.tsx'
import type { Doors } from '../doors.ts'
import { baseUrl } from '../visitor.ts'

/** The steps' chart places its parts by style attributes, which a page drawn on the server cannot set by script. No script runs here. */
const policy =
  "default-src 'self';script-src 'self';style-src 'self';style-src-attr 'unsafe-inline';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'"

export interface SiteAnswer {
  readonly page: Page
  readonly status: 200 | 403 | 404 | 409 | 422 | 429
}
export type SendPage = (response: Response, answer: SiteAnswer) => Promise<void>

export const siteLanguage = (text: unknown): Language | undefined => languages.find((one) => one === text)
/** Of the page asked for; Chinese for one there is not. */
export const pageLanguage = ({ params }: Pick<Request, 'params'>): Language => siteLanguage(params['language']) ?? 'zh'

/** Sends the public site's pages in the built page's frame. */
export function siteSender(doors: Doors, web: string | null): SendPage {
  const frame = frameOf(web)
  return async (response, { page, status }) => {
    const { framed } = await import('../../site/frame.ts')
    const html = framed(await frame(), page, baseUrl(response.req, doors))
    response.status(status).set('Cache-Control', 'no-cache').set('Content-Security-Policy', policy).type('html').send(html)
  }
}

/** The built page's frame, read once; it changes only with a build. */
function frameOf(web: string | null): () => Promise<string> {
  let read: Promise<string> | null = null
  return () =>
    (read ??=
      web === null ? import('../../site/frame.ts').then(({ plainFrame }) => plainFrame) : readFile(join(web, 'kiosk/site.html'), 'utf8'))
}
