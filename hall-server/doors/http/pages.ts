import { join } from 'node:path'
import express, { type Express, type Response } from 'express'

export interface Folders {
  /** The built screens; null: none, only the API is served. */
  readonly web: string | null
  /** The announcer's sound files. */
  readonly clips: string | null
}

const desk = ['board', 'notices', 'order', 'sign', 'console', 'greeter', 'phone-desk', 'dashboard', 'office', 'cases', 'login']
const year = 365 * 24 * 3_600_000 // ms

/** The screens' pages and files. A page is asked for anew each time, what it loads has its content's hash in its name. */
export function servePages(app: Express, { web, clips }: Folders) {
  if (clips !== null) app.use('/audio', express.static(clips, { maxAge: 24 * 3_600_000, index: false, redirect: false }))
  app.get('/', (_request, response) => response.redirect('/kiosk'))
  if (web === null) return
  const page = (path: string) => (_request: unknown, response: Response) =>
    response.set('Cache-Control', 'no-cache').sendFile(join(web, path), { cacheControl: false })
  app.get('/kiosk', page('kiosk/index.html'))
  app.get('/t/:token', page('kiosk/ticket.html'))
  for (const name of desk) app.get(`/${name}`, page(`counter-display/${name}.html`))
  app.use('/assets', express.static(join(web, 'assets'), { maxAge: year, immutable: true, index: false, redirect: false }))
  app.use(express.static(web, { index: false, redirect: false, setHeaders: (response) => response.set('Cache-Control', 'no-cache') }))
}
