import { createServer, type RequestListener, type Server } from 'node:http'
import { CannotStart } from '../cannot-start.ts'

export interface Listening {
  readonly server: Server
  readonly port: number
  /** From now on this answers; before, everybody is told to come back in a second. */
  answerWith(listener: RequestListener): void
  /** Lets running answers end for at most a second. */
  close(): Promise<void>
}

const graceMs = 1_000

/** Opens the port. Throws CannotStart when that cannot be. */
export async function listen(host: string, port: number): Promise<Listening> {
  let listener: RequestListener = notReady
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => listener(request, response))
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(asCannotStart(error, host, port)))
    server.listen(port, host, done)
  })
  const address = server.address()
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : port,
    answerWith(next) {
      listener = next
    },
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(timer)
    },
  }
}

const notReady: RequestListener = (_request, response) => {
  const body = { type: 'about:blank', title: 'Hall unavailable', status: 503, code: 'hall-unavailable', retryAfter: 1 }
  response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '1' }).end(JSON.stringify(body))
}

function asCannotStart(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new CannotStart(`PORT: ${port} on ${host} is in use by another program`)
  if (code === 'EACCES') return new CannotStart(`PORT: ${port} may not be opened by this user; take one above 1023`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new CannotStart(`HOST: this machine has no address "${host}"`)
  return error
}
