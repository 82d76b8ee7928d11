import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { HallUnavailable } from '../../running-hall.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Doors } from '../doors.ts'
import { hostOf } from '../visitor.ts'
import { accessRoutes } from './access-routes.ts'
import { bookingRoutes } from './booking-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { chargeRoutes } from './charge-routes.ts'
import { contactRoutes } from './contact-routes.ts'
import { contentRoutes } from './content-routes.ts'
import { counterRoutes } from './counter-routes.ts'
import { departmentRoutes } from './department-routes.ts'
import { dueRoutes } from './due-routes.ts'
import { exchangeRoutes, takeFiles } from './exchange-routes.ts'
import { feeRoutes, type FeeSources } from './fee-routes.ts'
import { hallRoutes } from './hall-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { serveMetrics } from './metrics.ts'
import { officeRoutes } from './office-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { servePages, type Folders } from './pages.ts'
import { postingRoutes } from './posting-routes.ts'
import { progressRoutes } from './progress-routes.ts'
import { sendProblem } from './problem.ts'
import type { Route } from './route.ts'
import { serveSite } from './site-pages.ts'
import { resultRoutes } from './result-routes.ts'
import { staffingRoutes } from './staffing-routes.ts'

const mostBytes = 64 * 1024
/** A film of a minute for a kiosk. */
const mostMediaBytes = 40 * 1024 * 1024
/** A whole guide in five languages. */
const mostOfficeBytes = 1024 * 1024

/** The HTTP way in. Every route is a value, so that what is served is what the OpenAPI document describes. */
export function httpDoor(doors: Doors, folders: Folders, about: { version: string; node: string }): Express {
  const app = express()
  const routes = [
    ...hallRoutes(doors, about),
    ...orderRoutes(doors),
    ...bookingRoutes(doors),
    ...contentRoutes(doors),
    ...feeRoutes(feeSources(doors)),
    ...caseRoutes(doors),
    ...progressRoutes(doors),
    ...chargeRoutes(doors),
    ...resultRoutes(doors),
    ...postingRoutes(doors),
    ...officeRoutes(doors),
    ...dueRoutes(doors),
    ...departmentRoutes(doors),
    ...contactRoutes(doors),
    ...exchangeRoutes(doors),
    ...mediaRoutes(doors),
    ...accessRoutes(doors),
    ...counterRoutes(doors),
    ...staffingRoutes(doors),
  ]
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(securityHeaders(doors))
  takeFiles(app, doors, '/api/office/import')
  takeFiles(app, doors, '/api/office/media', mostMediaBytes)
  app.use('/api/office', express.json({ limit: mostOfficeBytes }))
  app.use('/api', neverCached, express.json({ limit: mostBytes }), onlyJson)
  for (const each of routes) app[each.method](each.path, (request, response) => each.serve(request, response, doors))
  // Made when first asked for: describing every schema takes longer than the server has to start.
  app.get('/api/openapi.json', async (_request, response) => {
    const { openApi } = await import('./openapi.ts')
    response.json(openApi(routes, about.version))
  })
  refuseOtherMethods(app, routes)
  app.use('/api', (_request, response) => sendProblem(response, refuse('not-found').error))
  serveMetrics(app, doors)
  serveSite(app, doors, folders.web)
  servePages(app, folders)
  app.use((_request, response) => sendProblem(response, refuse('not-found').error))
  app.use(onError(doors))
  return app
}

function feeSources({ halls, defaultHall, now }: Doors): FeeSources {
  const hall = halls.get(defaultHall)
  if (hall === undefined) throw new Error(`There is no hall ${defaultHall}`)
  return { find: hall.content.public.whole, today: () => serviceDayOf(now(), hall.layout.timeZone) }
}

const securityHeaders = (doors: Doors) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // Older phones do not count a web socket to the same host as 'self'.
        connectSrc: ["'self'", (request) => socketSources(hostOf(request, doors.proxies))],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Halls' own networks are plain HTTP: a promise of HTTPS would lock their screens out.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
const socketSources = (host: string | undefined) => (host === undefined ? "'self'" : `ws://${host} wss://${host}`)

const neverCached: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** A body that is not JSON would be read as no body at all. */
const onlyJson: RequestHandler = (request, response, next) => {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined
  if (hasBody && request.body === undefined) sendProblem(response, refuse('bad-message', { subject: 'Content-Type' }).error, 415)
  else next()
}

function refuseOtherMethods(app: Express, routes: readonly Route[]) {
  const methods = new Map<string, string[]>([['/api/openapi.json', ['GET']]])
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()])
  for (const [path, allowed] of methods) {
    app.all(path, (_request, response) => {
      response.set('Allow', allowed.join(', '))
      sendProblem(response, refuse('not-found').error, 405)
    })
  }
}

/** The body parser's complaints are the client's; everything else is ours. */
function onError({ log }: Doors): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = statusOfParser(error)
    if (status === 413) return sendProblem(response, refuse('too-large').error)
    if (status !== undefined) return sendProblem(response, refuse('bad-message').error, 400)
    if (!(error instanceof HallUnavailable)) log(error, `${request.method} ${request.route?.path ?? 'page'}`)
    return sendProblem(response, refuse('hall-unavailable', { retryAfter: 1 }).error)
  }
}

function statusOfParser(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  return error.status >= 400 && error.status < 500 ? error.status : undefined
}
