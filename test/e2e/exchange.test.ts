import { afterAll, beforeAll, expect, test } from 'vitest'
import { importAnswer } from '../../shared/wire/exchange.ts'
import { mediaFile } from '../../shared/wire/media.ts'
import { hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

// The built program reads and writes exchange files in a thread of its own, which tests of the sources do not have.

let hall: HallProcess
let cookie: string
beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  const answer = await fetch(`${hall.url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'editor', password: PASSWORD }),
  })
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(() => hall.remove())

const send = (path: string, body: Uint8Array<ArrayBuffer>) => fetch(hall.url + path, { method: 'POST', headers: { cookie }, body })

test('while a large file is read, the hall answers as ever', async () => {
  const exported = await fetch(`${hall.url}/api/office/export?format=csv`, { headers: { cookie } })
  let isRead = false
  const reading = send('/api/office/import?format=csv&dry=1', new Uint8Array(await exported.arrayBuffer())).finally(() => (isRead = true))
  let answered = 0
  while (!isRead) {
    expect((await fetch(`${hall.url}/api/health`)).status).toBe(200)
    answered += 1
  }
  expect(importAnswer.parse(await (await reading).json())).toMatchObject({ faults: [], added: [], changed: [], saved: false })
  expect(answered).toBeGreaterThan(10)
})

test('a file made to be hard to read takes nothing from the hall, and a form is looked at beside it too', async () => {
  const brackets = await send('/api/office/import?format=json&dry=1', new Uint8Array(19_000_000).fill(0x5b))
  expect(importAnswer.parse(await brackets.json()).faults).toMatchObject([{ code: 'not-json' }])
  const form = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'))
  expect(mediaFile.parse(await (await send('/api/office/media?name=a.pdf', form)).json()).type).toBe('pdf')
  expect((await fetch(`${hall.url}/api/export/guides.csv.zip`)).headers.get('content-type')).toBe('application/zip')
})
