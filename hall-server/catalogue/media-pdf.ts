import { constants, inflateSync } from 'node:zlib'
import type { MediaFault } from '../../shared/wire/media.ts'

/**
 * What a reader's program would act on (ISO 32000-2 §12.6, §12.7.8), and what cannot be looked into. Long names only: a short one may
 * stand by chance in a picture's bytes, and no script runs without the name of its action.
 */
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA|Encrypt)(?![A-Za-z0-9])/
/** Ways to pack objects that no program uses today, but for hiding them. */
const oddlyPacked = /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode)(?![A-Za-z0-9])/
/** Inflated from one file. Bytes. */
const mostInside = 256 * 1024 * 1024

/**
 * [MEDIA-1] What is wrong with a PDF; null: nothing. All of its bytes are searched, comments and streams included: what this reads as a
 * comment, another program may not.
 */
export function pdfFault(bytes: Uint8Array): MediaFault | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(-2_048).includes('%%EOF')) return 'media-broken'
  const text = plain(file)
  if (active.test(text)) return 'media-active'
  if (/\/ObjStm/.test(text) && oddlyPacked.test(text)) return 'media-active'
  return inStreams(file)
}

/** Names may be spelled with hex: `/J#61vaScript`. */
const plain = (bytes: Buffer) =>
  bytes.toString('latin1').replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Objects may be packed in streams, also twice. */
function inStreams(file: Buffer): MediaFault | null {
  let left = mostInside
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    let from = at + 6
    while (file[from] === 0x0d || file[from] === 0x0a || file[from] === 0x20) from += 1
    let packed: Buffer | null = file.subarray(from)
    for (let depth = 0; depth < 3 && packed !== null; depth += 1) {
      const inflated = inflatedTo(packed, left)
      if (inflated === 'too-much') return 'media-too-large'
      if (inflated !== null && active.test(plain(inflated))) return 'media-active'
      left -= inflated?.length ?? 0
      packed = inflated
    }
  }
  return null
}

/** Null: not deflated. What follows the stream does not matter. */
function inflatedTo(packed: Buffer, most: number): Buffer | 'too-much' | null {
  const [method = 0, flags = 0] = packed
  if ((method & 0x0f) !== 8 || ((method << 8) | flags) % 31 !== 0) return null
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : null
  }
}
