import { deflateSync } from 'node:zlib'
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
const parts = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
/** A PDF with a stream in it. */
const streamed = (dictionary: string, inside: Uint8Array) =>
  Buffer.concat([latin(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\r\n`), inside, latin('\nendstream\nendobj\ntrailer\n%%EOF\n')])
const error = (code: string) => ({ ok: false, error: code })

test('[MEDIA-1] a file is what its content says', () => {
  expect(mediaKind(pdf('/Type /Catalog'))).toEqual({ ok: true, value: 'pdf' })
  expect(mediaKind(png(800, 600))).toEqual({ ok: true, value: 'png' })
  expect(mediaKind(jpg(800, 600))).toEqual({ ok: true, value: 'jpg' })
  expect(mediaKind(office('word/document.xml'))).toEqual({ ok: true, value: 'docx' })
  expect(mediaKind(office('xl/workbook.xml'))).toEqual({ ok: true, value: 'xlsx' })
  expect(mediaKind(latin('RIFF\0\0\0\0WAVEfmt '))).toEqual({ ok: true, value: 'wav' })
  for (const film of ['isom', 'mp42', 'M4V ']) expect(mediaKind(latin(`\0\0\0\x18ftyp${film}`)), film).toEqual({ ok: true, value: 'mp4' })
  expect(mediaKind(latin('\0\0\0\x18ftypmp42'))).toEqual({ ok: true, value: 'mp4' })
})

test('[MEDIA-1] pages, drawings with scripts, programs and bare archives are none of the kinds', () => {
  for (const text of [
    '<html><script>',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    'MZ\x90\0',
    '#!/bin/sh',
    '',
    'GIF89a',
    '\0\0\0\x18ftypheic',
    'RIFF\0\0\0\0AVI ',
  ])
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
  // A name by itself runs nothing, and two letters stand in any picture's bytes by chance.
  expect(mediaKind(pdf('>>\nstream\n/JS\nendstream\n<<'))).toEqual({ ok: true, value: 'pdf' })
  for (const name of ['word/vbaProject.bin', 'word/embeddings/oleObject1.bin', 'word/activeX/activeX1.xml', 'xl/macrosheets/sheet1.xml'])
    expect(mediaKind(office('word/document.xml', name)), name).toEqual(error('media-active'))
})

test('[MEDIA-1] nothing hides in a PDF: behind comments, packed once or twice, packed oddly, encrypted', () => {
  const script = latin('<< /S /JavaScript /JS (app.alert(1)) >>')
  const twice = deflateSync(deflateSync(script))
  for (const [name, file] of Object.entries({
    comment: pdf('>>\n%stream\n/A << /S /JavaScript >>\n%endstream\n<<'),
    packed: streamed('/Type /ObjStm /Filter /FlateDecode', deflateSync(script)),
    unnamed: streamed('/Length 9', deflateSync(script)),
    twice: streamed('/Type /ObjStm /Filter [/FlateDecode /FlateDecode]', twice),
    cut: streamed('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.concat([script, Buffer.alloc(50_000)])).subarray(0, 70)),
    odd: streamed('/Type /ObjStm /Filter /ASCIIHexDecode', Buffer.from(script.toString('hex'))),
    encrypted: pdf('/Encrypt 5 0 R'),
  }))
    expect(mediaKind(file), name).toEqual(error('media-active'))
  expect(mediaKind(streamed('/Filter /FlateDecode', deflateSync(latin('BT (words) Tj ET'))))).toEqual({ ok: true, value: 'pdf' })
  expect(mediaKind(streamed('/Filter /FlateDecode', deflateSync(Buffer.alloc(300 * 1024 * 1024))))).toEqual(error('media-too-large'))
})

test('[MEDIA-1] no macros by another name, nothing fetched from elsewhere, no bomb in a Word or Excel file', () => {
  const link = (type: string) =>
    `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.com/x" TargetMode="External"/></Relationships>`
  const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x' }
  const rels = (type: string) => mediaKind(parts({ ...word, 'word/_rels/document.xml.rels': link(type) }))
  expect(rels('hyperlink')).toEqual({ ok: true, value: 'docx' })
  for (const type of ['attachedTemplate', 'oleObject', 'frame', 'image']) expect(rels(type), type).toEqual(error('media-active'))
  const named = parts({ ...word, '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml' })
  expect(mediaKind(named)).toEqual(error('media-active'))
  const bomb = zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': new Uint8Array(20 * 1024 * 1024) })
  expect(mediaKind(bomb)).toEqual(error('media-too-large'))
  expect(mediaKind(parts({ ...word, ...Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`word/${at}`, ''])) }))).toEqual(
    error('media-too-large'),
  )
})

test('[MEDIA-1] broken files and pictures too large for a kiosk are refused', () => {
  expect(mediaKind(latin('%PDF-1.7 and no end'))).toEqual(error('media-broken'))
  expect(mediaKind(png(0, 10))).toEqual(error('media-broken'))
  expect(mediaKind(png(20_000, 20_000))).toEqual(error('media-too-large'))
  expect(mediaKind(Buffer.concat([jpg(8, 8).subarray(0, 2), Buffer.alloc(9, 0xff), jpg(8, 8).subarray(2)]))).toEqual({
    ok: true,
    value: 'jpg',
  })
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
