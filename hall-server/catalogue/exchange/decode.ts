import { ok, refused, type Result } from '../../../shared/result.ts'
import type { ImportEncoding } from '../../../shared/wire/exchange.ts'

/** GB 18030 holds all of GBK. */
const tried: Readonly<Record<ImportEncoding, readonly string[]>> = { auto: ['utf-8', 'gb18030'], 'utf-8': ['utf-8'], gbk: ['gb18030'] }

/** The text of a file: UTF-8, or GBK as older spreadsheets write it. UTF-16 is refused with its own words, for people choose it by mistake. */
export function decode(bytes: Uint8Array, encoding: ImportEncoding): Result<string, 'encoding' | 'encoding-utf16'> {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refused('encoding-utf16')
  // What a file says of itself counts more than what is said of it.
  const saysUtf8 = first === 0xef && second === 0xbb && bytes[2] === 0xbf
  for (const each of tried[saysUtf8 ? 'utf-8' : encoding]) {
    const text = decodedAs(each, bytes)
    if (text !== null) return text.includes('\0') ? refused('encoding') : ok(text)
  }
  return refused('encoding')
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null // not in this encoding
    throw error
  }
}
