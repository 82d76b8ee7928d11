import { join } from 'node:path'
import { z } from 'zod'
import type { HallId } from '../shared/ids.ts'
import { contactNo, type ContactNo } from '../shared/wire/contacts.ts'
import { jsonFile } from './catalogue/json-file.ts'

/** The phones of those who are to be called back, outside the append-only journal so that they can be erased [FIRST-5]. */
export interface ContactPhones {
  read(): Promise<ReadonlyMap<ContactNo, string>>
  /** Keeps the phones of these contacts only, and one more. */
  keep(open: (no: ContactNo) => boolean, more?: { readonly no: ContactNo; readonly phone: string }): Promise<void>
}

const phonesFile = z.strictObject({ phones: z.array(z.strictObject({ no: contactNo, phone: z.string() })) })

/** `halls/<id>/contact-phones.json`. */
export function openContactPhones(data: string, id: HallId): ContactPhones {
  const file = jsonFile(join(data, 'halls', id, 'contact-phones.json'), phonesFile)
  let known: Promise<ReadonlyMap<ContactNo, string>> | null = null
  const load = async () => new Map((await file.read())?.phones.map(({ no, phone }) => [no, phone]))
  const read = () => {
    known ??= load()
    known.catch(() => {
      known = null // its own caller hears of it; the next one reads again
    })
    return known
  }
  return {
    read,
    async keep(open, more) {
      const before = await read()
      const after = new Map([...before].filter(([no]) => open(no)))
      if (more !== undefined) after.set(more.no, more.phone)
      if (more === undefined && after.size === before.size) return
      await file.write({ phones: [...after].map(([no, phone]) => ({ no, phone })) })
      known = Promise.resolve(after)
    },
  }
}
