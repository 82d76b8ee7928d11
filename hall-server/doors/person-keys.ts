import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { personKey, serviceDay, type HallId, type PersonKey, type ServiceDay } from '../../shared/ids.ts'
import { jsonFile } from '../catalogue/json-file.ts'

const kept = z.strictObject({ day: serviceDay, key: z.string().min(40) })
type Kept = z.infer<typeof kept>

const keyBytes = 32
const shownBytes = 16 // as 22 letters

/** What a visitor gave to be known by. */
export interface Given {
  readonly phone?: string | undefined
  readonly identity?: string | undefined
}

/** [LIMIT-5] Tells one person's numbers of a day from another's. */
export interface PersonKeys {
  /** Undefined when nothing was given. The same phone or card is the same all day, whoever types it how; another day nobody knows it again. */
  of(given: Given, day: ServiceDay): Promise<PersonKey | undefined>
}

/**
 * Fingerprints under a key that is made each day and then thrown away: a phone number could be found by trying them all, so the key is
 * kept beside the journal and not in it.
 */
export function personKeys(data: string, hall: HallId): PersonKeys {
  const file = jsonFile(join(data, 'halls', hall, 'person-key.json'), kept)
  let last: Promise<Kept | null> = Promise.resolve(null)

  async function keyOf(known: Kept | null, day: ServiceDay): Promise<Kept> {
    const before = known ?? (await file.read())
    if (before?.day === day) return before
    const made = { day, key: randomBytes(keyBytes).toString('base64url') }
    await file.write(made)
    return made
  }
  return {
    async of({ phone, identity }, day) {
      const who = identity === undefined ? phone && `phone ${digitsOf(phone)}` : `card ${identity.toUpperCase()}`
      if (who === undefined) return undefined
      // One after the other: two who come first in the day get the same key.
      const mine = last.catch(() => null).then((known) => keyOf(known, day))
      last = mine
      const { key } = await mine
      return personKey.parse(createHmac('sha256', key).update(who).digest().toString('base64url', 0, shownBytes))
    },
  }
}

const chinaCode = /^(?:00)?86(?=1[0-9]{10}$)/

/** +86 138-0000 0000 and 13800000000 are one phone. */
const digitsOf = (phone: string) => phone.replaceAll(/\D/g, '').replace(chinaCode, '')
