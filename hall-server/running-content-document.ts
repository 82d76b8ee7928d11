import { join } from 'node:path'
import { z } from 'zod'
import type { HallId } from '../shared/ids.ts'
import { CannotStart } from './cannot-start.ts'
import { jsonFile } from './catalogue/json-file.ts'
import { contentRecord, nameOfKey, type Content } from './core/content/content.ts'
import type { Head } from './journal/journal.ts'

/** The content as of a position of the journal, so that a start reads what is newer only. Nothing is in it that the journal has not. */
export interface ContentDocument {
  /** Null when there is none, or it is of another journal, or broken: then everything is replayed. */
  read(head: Head | null): Promise<Content | null>
  write(content: Readonly<Content>): Promise<void>
}

const kept = z.strictObject({
  position: z.int().positive(),
  publicVersion: z.int().nonnegative(),
  publicAt: z.int().nonnegative(),
  records: z.array(contentRecord),
})

/** `guides.json` in the hall's folder. */
export function contentDocument(data: string, hall: HallId, log: (error: unknown, where: string) => void): ContentDocument {
  const file = jsonFile(join(data, 'halls', hall, 'guides.json'), kept)
  const readFile = () =>
    file.read().catch((error: unknown) => {
      if (!(error instanceof CannotStart)) throw error
      log(error, 'reading guides.json; everything is read from the journal instead')
      return null
    })
  return {
    async read(head) {
      if (head === null) return null
      const found = await readFile()
      if (found === null || found.position > head.position) return null
      return { ...found, records: new Map(found.records.map((record) => [nameOfKey(record), record])) }
    },
    write: (content) => file.write({ ...content, records: [...content.records.values()] }),
  }
}
