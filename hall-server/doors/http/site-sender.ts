import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { languages, type Language } from '../../../shared/language/languages.ts'
import type { Page } from '../../site/around.tsx'
import type { Doors } from '../doors.ts'
import { baseUrl } from '../visitor.ts'

/** The steps' chart places its parts by style attributes, which a page drawn on the server cannot set by script. */
const policy =
  "default-src 'self';script-src 'self';style-src 'self';style-src-attr 'unsafe-inline';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'"

export interface SiteAnswer {
  readonly page: Page
  readonly status: number
  /** For this reader and this once: nobody keeps a copy. */
  readonly isOwn?: boolean
}
export type SendPage = (response: Response, answer: SiteAnswer) => Promise<void>

export const siteLanguage = (text: unknown): Language | undefined => languages.find((one) => one === text)
/** Of the page asked for; Chinese for one there is not. */
export const pageLanguage = ({ params }: Pick<Request, 'params'>): Language => siteLanguage(params['language']) ?? 'zh'

/** Sends the public site's pages in the built page's frame. Who has the same page already is told so and sent nothing. */
export function siteSender(doors: Doors, web: string | null): SendPage {
  const frame = frameOf(web)
  return async (response, { page, status, isOwn = false }) => {
    const { framed } = await import('../../site/frame.ts')
    const html = framed(await frame(), page, baseUrl(response.req, doors))
    // With no referrer at all a browser would not say either that a form comes from this very site.
    response.status(status).set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' }).type('html')
    response.set('Cache-Control', isOwn ? 'no-store' : 'no-cache')
    if (status === 200 && !isOwn) {
      response.set('ETag', `"${hash('sha256', html, 'base64url').slice(0, 27)}"`)
      if (page.modified !== undefined) response.set('Last-Modified', new Date(page.modified).toUTCString())
    }
    response.send(html)
  }
}

/** The built page's frame, read once; it changes only with a build. */
function frameOf(web: string | null): () => Promise<string> {
  let read: Promise<string> | null = null
  return () =>
    (read ??=
      web === null ? import('../../site/frame.ts').then(({ plainFrame }) => plainFrame) : readFile(join(web, 'kiosk/site.html'), 'utf8'))
}
