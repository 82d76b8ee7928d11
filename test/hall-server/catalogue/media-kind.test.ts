import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaKind } from '../../../hall-server/catalogue/media-kind.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const pdf = (inside: string) => latin(`%PDF-1.7\n1 0 obj\n<< ${inside} >>\nendobj\ntrailer\n%%EOF\n`)
function png(width: number, height: number) {
  const bytes = Buffer.alloc(40)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const jpg = (width: number, height: number) =>
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0, 0])
const office = (...names: string[]) => zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, strToU8('x')])))
const error = (code: string) => ({ ok: false, error: code })

test('[MEDIA-1] a file is what its content says', () => {
  expect(mediaKind(pdf('/Type /Catalog'))).toEqual({ ok: true, value: 'pdf' })
  expect(mediaKind(png(800, 600))).toEqual({ ok: true, value: 'png' })
  expect(mediaKind(jpg(800, 600))).toEqual({ ok: true, value: 'jpg' })
  expect(mediaKind(office('word/document.xml'))).toEqual({ ok: true, value: 'docx' })
  expect(mediaKind(office('xl/workbook.xml'))).toEqual({ ok: true, value: 'xlsx' })
  expect(mediaKind(latin('RIFF\0\0\0\0WAVEfmt '))).toEqual({ ok: true, value: 'wav' })
  expect(mediaKind(latin('\0\0\0\x18ftypmp42'))).toEqual({ ok: true, value: 'mp4' })
})

test('[MEDIA-1] pages, drawings with scripts, programs and bare archives are none of the kinds', () => {
  for (const text of ['<html><script>', '<svg xmlns="http://www.w3.org/2000/svg">', 'MZ\x90\0', '#!/bin/sh', '', 'GIF89a'])
    expect(mediaKind(latin(text)), text).toEqual(error('media-type'))
  expect(mediaKind(zipSync({ 'a.txt': strToU8('x') }))).toEqual(error('media-type'))
  expect(mediaKind(office('ppt/presentation.xml'))).toEqual(error('media-type'))
})

test('[MEDIA-1] nothing that runs: scripts in a PDF, also with their names spelled out, macros and embedded objects', () => {
  for (const inside of [
    '/OpenAction << /S /JavaScript /JS (x) >>',
    '/A << /S /Launch >>',
    '/Names << /EmbeddedFile 1 >>',
    '/S /J#61vaScript',
  ])
    expect(mediaKind(pdf(inside)), inside).toEqual(error('media-active'))
  expect(mediaKind(pdf('>>\nstream\n/JS /Launch\nendstream\n<<'))).toEqual({ ok: true, value: 'pdf' })
  for (const name of ['word/vbaProject.bin', 'word/embeddings/oleObject1.bin', 'word/activeX/activeX1.xml', 'xl/macrosheets/sheet1.xml'])
    expect(mediaKind(office('word/document.xml', name)), name).toEqual(error('media-active'))
})

test('[MEDIA-1] broken files and pictures too large for a kiosk are refused', () => {
  expect(mediaKind(latin('%PDF-1.7 and no end'))).toEqual(error('media-broken'))
  expect(mediaKind(png(0, 10))).toEqual(error('media-broken'))
  expect(mediaKind(png(20_000, 20_000))).toEqual(error('media-too-large'))
  expect(mediaKind(jpg(60_000, 60_000))).toEqual(error('media-too-large'))
  expect(mediaKind(latin('PK\x03\x04 no archive'))).toEqual(error('media-broken'))
})

test('whatever the bytes, there is an answer', () => {
  const begins = fc.constantFrom(...['%PDF-', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'PK\x03\x04', 'RIFF', ''].map(latin))
  fc.assert(
    fc.property(
      begins,
      fc.uint8Array({ maxLength: 200 }),
      (begin, rest) => typeof mediaKind(Buffer.concat([begin, rest])).ok === 'boolean',
    ),
  )
})
