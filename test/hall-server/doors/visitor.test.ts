import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressOf, baseUrl, isSameOrigin, sessionOf } from '../../../hall-server/doors/visitor.ts'

const from = (headers: IncomingHttpHeaders) => ({ headers, socket: { remoteAddress: '10.0.0.1' } })
const direct = { publicUrl: undefined, proxies: 0 }

describe('who is asking', () => {
  test('what a client says of its own address is believed only behind proxies of ours', () => {
    const forged = from({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2' })
    expect(addressOf(forged, 0)).toBe('10.0.0.1')
    expect(addressOf(forged, 1)).toBe('2.2.2.2')
    expect(addressOf(from({}), 1)).toBe('10.0.0.1')
  })

  test('a page of another site is told apart', () => {
    expect(isSameOrigin(from({ host: 'hall:8080' }), direct)).toBe(true)
    expect(isSameOrigin(from({ host: 'hall:8080', origin: 'http://hall:8080' }), direct)).toBe(true)
    expect(isSameOrigin(from({ host: 'hall:8080', origin: 'http://evil.example' }), direct)).toBe(false)
    expect(isSameOrigin(from({ host: 'hall:8080', origin: 'null' }), direct)).toBe(false)
    expect(isSameOrigin(from({ host: 'hall:8080', 'sec-fetch-site': 'cross-site' }), direct)).toBe(false)
    expect(isSameOrigin(from({ host: 'hall:8080', 'sec-fetch-site': 'same-site', origin: 'http://hall:8080' }), direct)).toBe(false)
    // A form of a page that sends no referrer.
    expect(isSameOrigin(from({ host: 'hall:8080', 'sec-fetch-site': 'same-origin', origin: 'null' }), direct)).toBe(true)
    expect(isSameOrigin(from({ host: 'hall:8080', origin: 'null' }), direct)).toBe(false)
    expect(
      isSameOrigin(from({ host: 'in', origin: 'https://hall.example.cn' }), { publicUrl: 'https://hall.example.cn', proxies: 1 }),
    ).toBe(true)
  })

  test('the address in a QR code', () => {
    expect(baseUrl(from({ host: 'hall:8080' }), direct)).toBe('http://hall:8080')
    expect(
      baseUrl(from({ host: 'in', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'hall.cn' }), { publicUrl: undefined, proxies: 1 }),
    ).toBe('https://hall.cn')
    expect(baseUrl(from({ host: 'in' }), { publicUrl: 'https://hall.cn', proxies: 0 })).toBe('https://hall.cn')
    expect(baseUrl(from({ host: 'a"; b' }), direct)).toBe('')
  })

  test('the session is found among other cookies', () => {
    expect(sessionOf({ headers: { cookie: 'a=1; hall_session=abc; b=2' } })).toBe('abc')
    expect(sessionOf({ headers: { cookie: 'xhall_session=abc' } })).toBeUndefined()
    expect(sessionOf({ headers: {} })).toBeUndefined()
  })
})
