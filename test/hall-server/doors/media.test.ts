import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problem } from '../../../hall-server/doors/http/problem.ts'
import type { MediaFile, MediaList } from '../../../shared/wire/media.ts'
import { aGuide } from '../a-guide.ts'
import { hallForTest, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n`)
const upload = (hall: HallAtWork, bytes: Buffer, cookie: string, name = '空白表.pdf') =>
  fetch(`${hall.url}/api/office/media?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie },
    body: new Uint8Array(bytes),
  })
const stored = async (answer: Promise<Response>): Promise<MediaFile> => (await answer).json()
const list = async (hall: HallAtWork, cookie: string): Promise<MediaList> => (await hall.get('/api/office/media', { cookie })).json()

test('[MEDIA-2] the same file twice, also at once, is one; another has another name', async () => {
  const hall = await hallForTest()
  const { cookie } = (await officeOf(hall)).as('editor')
  const both = await Promise.all([stored(upload(hall, pdf('a'), cookie)), stored(upload(hall, pdf('a'), cookie))])
  expect(both[0].id).toMatch(/^[0-9a-f]{64}\.pdf$/)
  expect(both[1].id).toBe(both[0].id)
  await upload(hall, pdf('b'), cookie)
  expect((await list(hall, cookie)).files).toHaveLength(2)
})

test('[MEDIA-3] the public reads a file while a public text in force points to it, and never runs it', async () => {
  const hall = await hallForTest()
  const office = await officeOf(hall)
  const { cookie } = office.as('editor')
  const file = await stored(upload(hall, pdf('form'), cookie))
  const path = `/media/${file.id}`
  expect((await hall.get(path)).status).toBe(404)
  expect((await hall.get(path, office.as('inspector'))).status).toBe(200)
  expect((await hall.get(path, office.as('clerk1'))).status).toBe(404)
  await office.save('m-one', aGuide('m-one', { flowchart: file.id }))
  expect((await hall.get(path)).status).toBe(404)
  await office.act('editor', 'm-one', 'discard')
  await office.publish('m-one', aGuide('m-one', { flowchart: file.id }))
  const answer = await hall.get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf('form'))
  await office.act('manager', 'm-one', 'withdraw', { reason: '停用' })
  expect((await hall.get(path)).status).toBe(404)
  for (const odd of ['/media/..%2fhall.db', '/media/media.json', `/media/${'0'.repeat(64)}.pdf`])
    expect((await hall.get(odd)).status).toBe(404)
})

test('[MEDIA-4] what is pointed to stays; the rest can be thrown away; and all is there after a restart', async () => {
  const hall = await hallForTest()
  const office = await officeOf(hall)
  const { cookie } = office.as('editor')
  const [used, spare] = [await stored(upload(hall, pdf('used'), cookie)), await stored(upload(hall, pdf('spare'), cookie))]
  await office.save('m-two', aGuide('m-two', { flowchart: used.id }))
  expect((await list(hall, cookie)).files.find(({ id }) => id === used.id)?.usedBy).toEqual([{ kind: 'guide', code: 'm-two' }])
  const refused = await hall.post(`/api/office/media/${used.id}/remove`, {}, { cookie })
  expect(problem.parse(await refused.json())).toMatchObject({ code: 'media-in-use', subject: 'm-two' })
  expect((await hall.post(`/api/office/media/${spare.id}/remove`, {}, { cookie })).status).toBe(204)
  await hall.stop()
  const again = await hallForTest({ folder: hall.folder, store: hall.store })
  const signedIn = await again.signIn('editor')
  expect((await list(again, signedIn)).files.map(({ id }) => id)).toEqual([used.id])
  expect((await again.get(`/media/${used.id}`, { cookie: signedIn })).status).toBe(200)
})

test('what could run, is too much, or comes from somebody else is refused and not kept', async () => {
  const hall = await hallForTest()
  const office = await officeOf(hall)
  const { cookie } = office.as('editor')
  const script = await upload(hall, Buffer.from('<svg onload="alert(1)">'), cookie, 'x.png')
  expect(problem.parse(await script.json()).code).toBe('media-type')
  expect((await upload(hall, pdf('x'), office.as('inspector').cookie)).status).toBe(403)
  expect((await upload(hall, pdf('x'), '')).status).toBe(401)
  expect((await upload(hall, pdf('x'), cookie, 'a\u202efdp.exe')).status).toBe(422)
  expect((await list(hall, cookie)).files).toEqual([])
})

test('[MEDIA-3] a film is given in parts, a picture in its place, a paper to keep; what is known already is not sent again', async () => {
  const hall = await hallForTest()
  const { cookie } = (await officeOf(hall)).as('editor')
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(100_000, 7)])
  const { id } = await stored(upload(hall, film, cookie, '办事指引.mp4'))
  const ask = (headers: Record<string, string>) => hall.get(`/media/${id}`, { cookie, headers })
  const some = await ask({ range: 'bytes=4-11' })
  expect([some.status, some.headers.get('content-range'), await some.text()]).toEqual([206, 'bytes 4-11/100012', 'ftypisom'])
  expect((await ask({ range: 'bytes=200000-' })).status).toBe(416)
  const whole = await ask({})
  expect(whole.headers.get('content-type')).toBe('video/mp4')
  expect(whole.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''%E5/)
  expect((await whole.arrayBuffer()).byteLength).toBe(film.length)
  // As a browser asks; fetch itself would add that it wants no answer from a cache.
  const known = request(`${hall.url}/media/${id}`, { headers: { cookie, 'if-none-match': whole.headers.get('etag') ?? '' } }).end()
  const [again]: IncomingMessage[] = await once(known, 'response')
  expect(again?.resume().statusCode).toBe(304)
  const paper = await stored(upload(hall, pdf('x'), cookie, "表'(1).pdf"))
  expect((await hall.get(`/media/${paper.id}`, { cookie })).headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''%E8%A1%A8%27%281%29.pdf",
  )
})

test('[MEDIA-1] films may be larger than the rest, and nothing larger than they', async () => {
  const hall = await hallForTest()
  const { cookie } = (await officeOf(hall)).as('editor')
  const MiB = 1024 * 1024
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(11 * MiB)])
  expect((await upload(hall, film, cookie, 'a.mp4')).status).toBe(200)
  const long = Buffer.concat([pdf('x'), Buffer.alloc(11 * MiB, 0x20), pdf('x')])
  expect(problem.parse(await (await upload(hall, long, cookie)).json()).code).toBe('too-large')
  const huge = await upload(hall, Buffer.alloc(41 * MiB), cookie).catch(() => null)
  if (huge !== null) expect(huge.status).toBe(413)
  expect((await list(hall, cookie)).files).toHaveLength(1)
})

test('[MEDIA-3] a file that is gone from the disk is not found, and one cut off by a power cut is no file', async () => {
  const hall = await hallForTest()
  const { cookie } = (await officeOf(hall)).as('editor')
  const file = await stored(upload(hall, pdf('gone'), cookie))
  await rm(join(hall.folder, 'media', file.id))
  expect((await hall.get(`/media/${file.id}`, { cookie })).status).toBe(404)
  const half = `${'a'.repeat(64)}.pdf`
  await writeFile(join(hall.folder, 'media', `${half}.new`), 'half')
  await writeFile(join(hall.folder, 'media', half), 'not in the list')
  for (const name of [half, `${half}.new`, 'media.json']) expect((await hall.get(`/media/${name}`, { cookie })).status, name).toBe(404)
})
