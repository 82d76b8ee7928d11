import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keptContent, type Box, type Fetched } from '../../kiosk/kept-content.ts'
import type { ContentSnapshot } from '../../shared/wire/content.ts'
import { content } from '../preview/guide.fixtures.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const digest = async (text: string) => hashOf(text)
const older: ContentSnapshot = { ...content, version: 1 }
const newer: ContentSnapshot = { ...content, version: 2 }

function machine(kept: unknown = null, isFull = false) {
  const put: unknown[] = []
  const box: Box = {
    get: async () => put.at(-1) ?? kept,
    async put(value) {
      if (isFull) throw new Error('quota')
      put.push(value)
    },
  }
  return { box, put }
}
function server(of: ContentSnapshot | null, sent: (text: string) => string | null = (text) => text): Fetched & { asked: string[] } {
  const text = JSON.stringify(of)
  const asked: string[] = []
  return {
    asked,
    notice: async () => (of === null ? null : { sha256: hashOf(text), bytes: Buffer.byteLength(text), url: `/api/content/${of.version}` }),
    async text(url) {
      asked.push(url)
      return sent(text)
    },
  }
}
const keptOf = (snapshot: ContentSnapshot) => ({ sha256: hashOf(JSON.stringify(snapshot)), content: snapshot })

describe('[OFFLINE-1] the copy of the public content on a kiosk', () => {
  test('is what the server has, and is not fetched again while that is the same', async () => {
    const { box, put } = machine()
    const first = server(older)
    expect((await keptContent(first, box, digest).load())?.version).toBe(1)
    expect((await keptContent(first, box, digest).load())?.version).toBe(1)
    expect([first.asked.length, put.length]).toEqual([1, 1])
    expect((await keptContent(server(newer), box, digest).load())?.version).toBe(2)
  })
  test('is there without the server', async () => {
    const { box } = machine(keptOf(older))
    expect(await keptContent(server(null), box, digest).load()).toEqual(older)
    expect(await keptContent(server(null), machine().box, digest).load()).toBeNull()
  })
  test.each([
    ['cut off', (text: string) => text.slice(0, 200)],
    ['of other bytes', (text: string) => text.replace('"version":2', '"version":3')],
    ['nothing', () => null],
    ["a proxy's page", () => '<html>'],
  ])('a download that is %s changes nothing', async (_, sent) => {
    const { box, put } = machine(keptOf(older))
    expect(await keptContent(server(newer, sent), box, digest).load()).toEqual(older)
    expect(put).toEqual([])
  })
  test('on a page without cryptography the length must be right', async () => {
    const { box, put } = machine(keptOf(older))
    const none = async () => null
    expect(
      (
        await keptContent(
          server(newer, (text) => `${text} `),
          box,
          none,
        ).load()
      )?.version,
    ).toBe(1)
    expect(put).toEqual([])
    expect((await keptContent(server(newer), box, none).load())?.version).toBe(2)
  })
  test('a full disk or a broken store stops nobody from reading', async () => {
    const { box } = machine(keptOf(older), true)
    expect((await keptContent(server(newer), box, digest).load())?.version).toBe(2)
    expect(await keptContent(server(null), box, digest).load()).toEqual(older)
    const broken: Box = { get: () => Promise.reject(new Error('database')), put: () => Promise.reject(new Error('database')) }
    expect((await keptContent(server(newer), broken, digest).load())?.version).toBe(2)
    expect(await keptContent(server(null), machine({ sha256: 'x', content: { version: 'x' } }).box, digest).load()).toBeNull()
  })
})
