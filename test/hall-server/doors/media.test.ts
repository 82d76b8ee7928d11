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
