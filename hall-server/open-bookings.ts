import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { newCode, type BookingCode } from '../shared/booking/code.ts'
import type { HallId, Instant, ItemCode } from '../shared/ids.ts'
import type { HallLayout } from '../shared/layout.ts'
import { jsonFile } from './catalogue/json-file.ts'
import type { Journal } from './journal/journal.ts'
import { openRunningBookings, type RunningBookings } from './running-bookings.ts'

/** A hall's appointments as the doors know them. */
export interface OpenBookings {
  readonly running: RunningBookings
  newCode(): BookingCode
  /** Tells whether two bookings of a matter were made with one phone, and nothing else: without the hall's own key nobody can try phones. */
  phoneDigest(item: ItemCode, phone: string): Promise<string>
}

interface Given {
  readonly id: HallId
  readonly data: string
  readonly layout: HallLayout
  readonly journal: Journal
  readonly now: () => Instant
  readonly log: (error: unknown, where: string) => void
}

const keyFile = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/) })
const keyBytes = 32

export function openBookings({ data, ...around }: Given): OpenBookings {
  const file = jsonFile(join(data, 'halls', around.id, 'booking-key.json'), keyFile)
  let key: Promise<string> | null = null
  async function readKey(): Promise<string> {
    const kept = await file.read()
    if (kept !== null) return kept.key
    const made = randomBytes(keyBytes).toString('hex')
    await file.write({ key: made })
    return made
  }
  return {
    running: openRunningBookings(around),
    newCode: () => newCode((below) => randomInt(below)),
    async phoneDigest(item, phone) {
      key ??= readKey()
      const hmac = createHmac('sha256', Buffer.from(await key, 'hex'))
      return hmac.update(`${item}\n${digitsOf(phone)}`).digest('base64url')
    },
  }
}

/** 139-1111 1111 and 13911111111 are one phone. */
const digitsOf = (phone: string) => phone.replaceAll(/\D/g, '')
