import { Unzip, UnzipInflate } from 'fflate'
import { ok, refused, type Result } from '../../../shared/result.ts'
import type { ImportFault } from '../../../shared/wire/exchange.ts'

/** More than any hall's guides; a zip bomb is stopped as it grows, whatever its directory says. Bytes. */
const mostBytes = 64 * 1024 * 1024
const mostFiles = 40
/** Deflate grows a piece at most 1,032 times: so little at once keeps what is inflated between two looks under 17 MB. */
const piece = 16 * 1024

type Fault = { readonly code: ImportFault['code']; readonly found: string }

/** The files of a zip by name. Refused: not a zip, too much inside, a name with a folder in it. */
export function unzip(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, Fault> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused({ code: 'not-a-zip', found: '' })
  const files = new Map<string, Uint8Array[]>()
  let total = 0
  let fault: Fault | null = null
  const unzipping = new Unzip((file) => {
    const name = file.name
    if (!/^[\w.-]{1,100}$/.test(name) || name.startsWith('.')) fault ??= { code: 'zip-odd-name', found: name.slice(0, 60) }
    if (files.has(name) || files.size >= mostFiles) fault ??= { code: 'zip-too-large', found: name.slice(0, 60) }
    if (fault !== null) return
    const pieces: Uint8Array[] = []
    files.set(name, pieces)
    file.ondata = (error, data) => {
      if (error !== null) fault ??= { code: 'not-a-zip', found: name }
      else {
        total += data.length
        pieces.push(data)
      }
      if (total > mostBytes) fault ??= { code: 'zip-too-large', found: name }
    }
    file.start()
  })
  unzipping.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length && fault === null; from += piece)
      unzipping.push(bytes.subarray(from, from + piece), from + piece >= bytes.length)
  } catch (error) {
    // fflate throws on what it cannot make sense of: the file is at fault, not we.
    return refused({ code: 'not-a-zip', found: error instanceof Error ? error.message.slice(0, 60) : '' })
  }
  if (fault !== null) return refused(fault)
  if (files.size === 0) return refused({ code: 'not-a-zip', found: '' })
  return ok(new Map([...files].map(([name, pieces]) => [name, Buffer.concat(pieces)])))
}
