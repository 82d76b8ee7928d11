import type { IncomingHttpHeaders } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Socket } from 'node:net'

/** What a door needs of a request or a handshake, however it came in. */
export interface Incoming {
  headers: IncomingHttpHeaders
  socket: Pick<Socket, 'remoteAddress'> & Partial<Pick<TLSSocket, 'encrypted'>>
}

export const sessionCookie = 'hall_session'

/** The address a request comes from, through so many reverse proxies of our own; what a client writes itself is never believed. */
export function addressOf({ headers, socket }: Incoming, proxies: number): string {
  const direct = socket.remoteAddress ?? 'unknown'
  if (proxies === 0) return direct
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  return forwarded.at(-proxies)?.trim() || direct
}

export function isSecure({ headers, socket }: Incoming, proxies: number): boolean {
  return socket.encrypted === true || (proxies > 0 && String(headers['x-forwarded-proto']).split(',').at(-1)?.trim() === 'https')
}

const plainHost = /^[A-Za-z0-9.[\]:_-]{1,255}$/

/** The host name and port the client asked for; undefined when it is missing or no name at all. */
export function hostOf({ headers }: Incoming, proxies: number): string | undefined {
  const forwarded = headers['x-forwarded-host']
  const host = proxies > 0 && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : headers.host
  return host !== undefined && plainHost.test(host) ? host : undefined
}

/** Where this client reaches the server, without a slash at the end. */
export function baseUrl(incoming: Incoming, { publicUrl, proxies }: { publicUrl: string | undefined; proxies: number }): string {
  const host = hostOf(incoming, proxies)
  return publicUrl ?? (host === undefined ? '' : `${isSecure(incoming, proxies) ? 'https' : 'http'}://${host}`)
}

/** Not sent by a page of another site. Programs that are no browsers send neither header. */
export function isSameOrigin(incoming: Incoming, settings: { publicUrl: string | undefined; proxies: number }): boolean {
  const site = incoming.headers['sec-fetch-site']
  // No page can write this header. A form of a page that sends no referrer has the origin `null` besides.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = incoming.headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === hostOf(incoming, settings.proxies) || (settings.publicUrl !== undefined && host === new URL(settings.publicUrl).host)
}

/** The secret of the session cookie. */
export function sessionOf({ headers }: Pick<Incoming, 'headers'>): string | undefined {
  for (const part of headers.cookie?.split(';') ?? []) {
    const [name, value] = part.split('=', 2)
    if (name?.trim() === sessionCookie) return value?.trim()
  }
  return undefined
}
