import { ok, refused, type Result } from '../../shared/result.ts'
import type { MediaFault, MediaType } from '../../shared/wire/media.ts'
import { officeFileKind } from './media-office.ts'
import { pdfFault } from './media-pdf.ts'

/** Wider pictures make old kiosks run out of memory. Pixels. */
const mostPixels = 40_000_000
/** ISO base media files that are films; pictures and sound alone begin the same way (`heic`, `M4A `). */
const films = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/
const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** [MEDIA-1] What a file is by its content, whatever it is called; refused when it is none of the kinds kept, or could run something. */
export function mediaKind(bytes: Uint8Array): Result<MediaType, MediaFault> {
  const start = ascii(bytes, 0, 12)
  if (start.startsWith('%PDF-')) {
    const fault = pdfFault(bytes)
    return fault === null ? ok('pdf') : refused(fault)
  }
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return picture('png', pngPixels(bytes))
  if (start.startsWith('\xff\xd8\xff')) return picture('jpg', jpgPixels(bytes))
  if (start.startsWith('RIFF') && start.endsWith('WAVE')) return ok('wav')
  if (start.slice(4, 8) === 'ftyp') return films.test(start.slice(8, 12)) ? ok('mp4') : refused('media-type')
  return start.startsWith('PK\x03\x04') ? officeFileKind(bytes) : refused('media-type')
}

const picture = (type: 'png' | 'jpg', pixels: number): Result<MediaType, MediaFault> =>
  pixels > 0 && pixels <= mostPixels ? ok(type) : refused(pixels === 0 ? 'media-broken' : 'media-too-large')

/** Width × height of the header chunk; 0: there is none. PNG, ISO/IEC 15948. */
function pngPixels(bytes: Uint8Array): number {
  if (bytes.length < 33 || ascii(bytes, 12, 16) !== 'IHDR') return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) * view.getUint32(20)
}

/** Width × height of the first frame header; 0: none was found. JPEG, ITU-T T.81; any number of 0xff may fill up before a marker. */
function jpgPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    at += 2 + view.getUint16(at + 2)
  }
  return 0
}
