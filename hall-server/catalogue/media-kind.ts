import { unzipSync } from 'fflate'
import { ok, refused, type Result } from '../../shared/result.ts'
import type { MediaFault, MediaType } from '../../shared/wire/media.ts'

/** Wider pictures make old kiosks run out of memory. Pixels. */
const mostPixels = 40_000_000
const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** [MEDIA-1] What a file is by its content, whatever it is called; refused when it is none of the kinds kept, or could run something. */
export function mediaKind(bytes: Uint8Array): Result<MediaType, MediaFault> {
  const start = ascii(bytes, 0, 12)
  if (start.startsWith('%PDF-')) return pdf(bytes)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return picture('png', pngPixels(bytes))
  if (start.startsWith('\xff\xd8\xff')) return picture('jpg', jpgPixels(bytes))
  if (start.startsWith('RIFF') && start.endsWith('WAVE')) return ok('wav')
  if (start.slice(4, 8) === 'ftyp') return ok('mp4')
  return start.startsWith('PK\x03\x04') ? officeFile(bytes) : refused('media-type')
}

const picture = (type: 'png' | 'jpg', pixels: number): Result<MediaType, MediaFault> =>
  pixels > 0 && pixels <= mostPixels ? ok(type) : refused(pixels === 0 ? 'media-broken' : 'media-too-large')

/** What a reader's program would act on. Names may be written with hex (`/J#61vaScript`). */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|SubmitForm|ImportData)\b/

function pdf(bytes: Uint8Array): Result<MediaType, MediaFault> {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.slice(-2_048).includes('%%EOF')) return refused('media-broken')
  // Inside streams any bytes may stand; what is compressed there is not seen, which is why files are shown in a sandbox too.
  const outside = text.replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, '')
  const plain = outside.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return active.test(plain) ? refused('media-active') : ok('pdf')
}

/** Width × height of the header chunk; 0: there is none. PNG, ISO/IEC 15948. */
function pngPixels(bytes: Uint8Array): number {
  if (bytes.length < 33 || ascii(bytes, 12, 16) !== 'IHDR') return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) * view.getUint32(20)
}

/** Width × height of the first frame header; 0: none was found. JPEG, ITU-T T.81. */
function jpgPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    at += 2 + view.getUint16(at + 2)
  }
  return 0
}

/** A Word or Excel file without macros, embedded objects or control elements. Nothing is inflated to find out. */
function officeFile(bytes: Uint8Array): Result<MediaType, MediaFault> {
  const names = namesIn(bytes)
  if (names === null) return refused('media-broken')
  if (names.some((name) => /vbaProject|activeX|embeddings\/|\.bin$|macrosheets/i.test(name))) return refused('media-active')
  if (!names.includes('[Content_Types].xml')) return refused('media-type')
  if (names.includes('word/document.xml')) return ok('docx')
  return names.includes('xl/workbook.xml') ? ok('xlsx') : refused('media-type')
}

function namesIn(bytes: Uint8Array): string[] | null {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name)
        return false
      },
    })
    return names
  } catch (error) {
    // fflate's own complaint about a broken file has a code of its own; anything else is ours.
    if (error instanceof Error && ('code' in error || error instanceof RangeError || error instanceof TypeError)) return null
    throw error
  }
}
