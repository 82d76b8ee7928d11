import { ok, refused, type Result } from '../../../shared/result.ts'

/** The text of a file: UTF-8, or GBK as older spreadsheets write it. UTF-16 is refused with its own words, for people choose it by mistake. */
export function decode(bytes: Uint8Array): Result<string, 'encoding' | 'encoding-utf16'> {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refused('encoding-utf16')
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = decodedAs(encoding, bytes)
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
