import { strFromU8, unzipSync } from 'fflate'
import { ok, refused, type Result } from '../../shared/result.ts'
import type { MediaFault, MediaType } from '../../shared/wire/media.ts'

/** What a reader's computer has to unpack. Bytes, files, and times its size. */
const mostInside = 200 * 1024 * 1024
const mostFiles = 5_000
const mostRatio = 200
const smallEnough = 5 * 1024 * 1024
/** A list of parts or of links is much shorter. */
const longestList = 1024 * 1024

const activePart = /vbaProject|vbaData|activeX|embeddings\/|\.bin$|macrosheets|customUI/i
/** Links that a program follows by itself, unlike those a reader clicks. */
const followed = (list: string) =>
  [...list.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([link]) => /TargetMode\s*=\s*["']External/i.test(link) && !/\/hyperlink["']/.test(link),
  )

/** [MEDIA-1] A Word or Excel file without macros, embedded objects, control elements or parts to be fetched, and no bomb. */
export function officeFileKind(bytes: Uint8Array): Result<MediaType, MediaFault> {
  const parts = partsOf(bytes)
  if (parts === null) return refused('media-broken')
  const { names, inside, lists } = parts
  if (inside > mostInside || names.length > mostFiles) return refused('media-too-large')
  if (inside > smallEnough && inside > bytes.length * mostRatio) return refused('media-too-large')
  const types = lists.get('[Content_Types].xml')
  if (types === undefined) return refused('media-type')
  if (names.some((name) => activePart.test(name)) || /macroEnabled|vbaProject/i.test(types)) return refused('media-active')
  if ([...lists.values()].some(followed)) return refused('media-active')
  if (names.includes('word/document.xml')) return ok('docx')
  return names.includes('xl/workbook.xml') ? ok('xlsx') : refused('media-type')
}

interface Parts {
  readonly names: readonly string[]
  /** As the zip's directory says: programs go by it. */
  readonly inside: number
  readonly lists: ReadonlyMap<string, string>
}

function partsOf(bytes: Uint8Array): Parts | null {
  const names: string[] = []
  let inside = 0
  try {
    const read = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name)
        inside += originalSize
        return (name === '[Content_Types].xml' || name.endsWith('.rels')) && originalSize <= longestList
      },
    })
    return { names, inside, lists: new Map(Object.entries(read).map(([name, part]) => [name, strFromU8(part)])) }
  } catch (error) {
    // fflate's own complaint about a broken file has a code of its own; anything else is ours.
    if (error instanceof Error && ('code' in error || error instanceof RangeError || error instanceof TypeError)) return null
    throw error
  }
}
