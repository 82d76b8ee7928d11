import { hash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { HallId } from '../shared/ids.ts'
import { CannotStart } from './cannot-start.ts'
import { jsonFile, replaceFile } from './catalogue/json-file.ts'
import { contentRecord, nameOfKey, type Content } from './core/content/content.ts'

/** Hash of the journal's row at a position; null: there is none. */
export type HashAt = (position: number) => Promise<string | null>

/** The content as of a position of the journal, so that a start reads what is newer only. Nothing is in it that the journal has not. */
export interface ContentDocument {
  /** Null when there is none, or it is of another journal, broken, or was edited: then everything is replayed. */
  read(hashAt: HashAt): Promise<Content | null>
  write(content: Readonly<Content>, hashAt: HashAt): Promise<void>
}

const sealed = z.strictObject({ position: z.int().positive(), seal: z.string(), content: z.unknown() })
const kept = z.strictObject({
  publicVersion: z.int().nonnegative(),
  publicAt: z.int().nonnegative(),
  records: z.array(contentRecord),
})

/** Ties the document to the journal as of its position: who edits the file by hand changes nothing but the time the next start takes. */
const sealOf = (row: string, content: string) => hash('sha256', `${row}\n${content}`)

/** `guides.json` in the hall's folder. */
export function contentDocument(data: string, hall: HallId, log: (error: unknown, where: string) => void): ContentDocument {
  const path = join(data, 'halls', hall, 'guides.json')
  const file = jsonFile(path, sealed)

  function useless(why: unknown): null {
    log(why, 'reading guides.json; everything is read from the journal instead')
    return null
  }

  return {
    async read(hashAt) {
      const found = await file.read().catch((error: unknown) => {
        if (!(error instanceof CannotStart)) throw error
        return useless(error)
      })
      if (found === null) return null
      const row = await hashAt(found.position)
      if (row === null || found.seal !== sealOf(row, JSON.stringify(found.content))) return useless(new Error('It is not what was written'))
      const parsed = kept.safeParse(found.content)
      if (!parsed.success) return useless(parsed.error)
      const { records, ...rest } = parsed.data
      return { ...rest, position: found.position, records: new Map(records.map((record) => [nameOfKey(record), record])) }
    },
    async write({ position, records, ...rest }, hashAt) {
      const row = await hashAt(position)
      if (row === null) throw new Error(`The journal has no row ${position}`)
      const each = [...records.values()].map((record) => JSON.stringify(record))
      const content = (gap: string) => `${JSON.stringify({ ...rest, records: [] }).slice(0, -2)}${gap}${each.join(`,${gap}`)}${gap}]}`
      // A record a line: readable enough, and without a second copy of everything in memory.
      await replaceFile(path, `{"position":${position},"seal":"${sealOf(row, content(''))}","content":${content('\n')}}\n`)
    },
  }
}
