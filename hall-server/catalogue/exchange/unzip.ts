import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ok, refused, type Result } from '../../../shared/result.ts'
import type { ImportFault } from '../../../shared/wire/exchange.ts'

/** More than any hall's guides; a zip bomb is stopped as it grows, whatever its directory says. Bytes. */
const mostBytes = 64 * 1024 * 1024
const mostFiles = 40
/** Tables shrink some ten times, a bomb a thousand. */
const mostRatio = 200
const smallEnough = 1024 * 1024

type Fault = { readonly code: ImportFault['code']; readonly found: string }
type Files = ReadonlyMap<string, Uint8Array>

/** [EXCH-3] The files of a zip by name. Refused: not a zip, damaged, too much inside, a name with a folder in it or there twice. */
export async function unzip(bytes: Uint8Array): Promise<Result<Files, Fault>> {
  try {
    return await filesIn(await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  } catch (error) {
    // What it cannot make sense of is the file's fault, not ours; names it refuses are said to be so.
    if (!(error instanceof Error)) throw error
    const [, name] = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/.exec(error.message) ?? []
    return refused({ code: name === undefined ? 'not-a-zip' : 'zip-odd-name', found: (name ?? '').slice(0, 60) })
  }
}

async function filesIn(zip: ZipFile): Promise<Result<Files, Fault>> {
  const files = new Map<string, Uint8Array>()
  const no = (code: Fault['code'], name: string) => refused({ code, found: name.slice(0, 60) })
  let left = mostBytes
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    if (isOfMac(name)) continue
    if (!/^[\w.-]{1,100}$/.test(name) || name.startsWith('.')) return no('zip-odd-name', name)
    if (files.has(name)) return no('table-twice', name)
    if (files.size >= mostFiles) return no('zip-too-large', name)
    if (entry.isEncrypted()) return no('zip-encrypted', name)
    const file = await inflated(zip, entry, left)
    if (file === null) return no('zip-too-large', name)
    if (crc32(file) !== entry.crc32) return no('not-a-zip', name)
    left -= file.length
    files.set(name, file)
  }
  return files.size === 0 ? no('not-a-zip', '') : ok(files)
}

/** What the Finder puts beside every file. */
const isOfMac = (name: string) => name.startsWith('__MACOSX/')

/** Null: too much for the room that is left, or far more than such a file can hold. Looked at as it grows. */
async function inflated(zip: ZipFile, entry: Entry, left: number): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('A piece of a file that is no bytes')
    length += piece.length
    if (length > left || (length > smallEnough && length > entry.compressedSize * mostRatio)) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
