import type { Express, Request, Response } from 'express'
import { bareCode } from '../../../shared/booking/alphabet.ts'
import { languages } from '../../../shared/language/languages.ts'
import type { Result } from '../../../shared/result.ts'
import type { ProgressView } from '../../../shared/wire/cases.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf } from '../visitor.ts'
import { hereOf } from './site-here.ts'
import { pageLanguage, siteLanguage, type SendPage } from './site-sender.ts'

const root = '/site/:language/progress'

/** Progress without any script: the code is typed, or scanned from the receipt (`/p/…`). */
export function serveSiteProgress(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  async function find(request: Request, typed: string): Promise<Result<ProgressView, Refusal>> {
    const { guardedProgress } = await import('../progress-asking.ts')
    return guardedProgress(hall, typed, { address: addressOf(request, doors.proxies), at: doors.now() })
  }

  async function show(request: Request, response: Response) {
    const language = pageLanguage(request)
    const code = bareCode(String(request.params['code']))
    const [{ view }, found, pages] = await Promise.all([
      hereOf(hall, doors, language),
      find(request, code),
      import('../../site/progress-page.tsx'),
    ])
    const collection = hall.layout.stops.collection ?? null
    if (found.ok) {
      const page = pages.progressPage({ language, view, code, one: found.value, collection })
      return send(response, { page, status: 200, isOwn: true })
    }
    const { code: why, retryAfter = 0 } = found.error
    const page = pages.progressStart({ language, view }, { wait: retryAfter })
    return send(response, { page, status: why === 'rate-limited' ? 429 : 404, isOwn: true })
  }

  app.get('/p/:code', (request, response) => {
    const language = siteLanguage(request.query['lang']) ?? siteLanguage(request.acceptsLanguages([...languages])) ?? 'zh'
    const code = encodeURIComponent(String(request.params['code']))
    response
      .vary('Accept-Language')
      .set({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' })
      .redirect(`/site/${language}/progress/${code}`)
  })
  app.get(root, async (request, response) => {
    const language = pageLanguage(request)
    const { progressStart } = await import('../../site/progress-page.tsx')
    return send(response, { page: progressStart({ language, view: (await hereOf(hall, doors, language)).view }, null), status: 200 })
  })
  app.get(`${root}/find`, (request, response) => {
    const { code } = request.query
    const typed = bareCode(typeof code === 'string' ? code.slice(0, 300) : '')
    response.redirect(303, `/site/${pageLanguage(request)}/progress/${encodeURIComponent(typed === '' ? '-' : typed)}`)
  })
  app.get(`${root}/:code`, show)
}
