import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { turns } from '../turns.ts'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** What a guess costs. Kept with each hash, so that it can be raised later. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}
/** 32 MiB and about 0.1 s a guess. */
const scryptCost: ScryptCost = { N: 2 ** 15, r: 8, p: 1 }

const keyBytes = 32
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)
export const passwordHash = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
  salt: base64url,
  key: base64url,
})
export type PasswordHash = z.infer<typeof passwordHash>

export const newPassword = z.string().min(8).max(128)

export interface Passwords {
  hash(password: string): Promise<PasswordHash>
  /** With no hash (no such account) it takes as long and is false: nobody learns which accounts there are. */
  matches(password: string, hash: PasswordHash | undefined): Promise<boolean>
}

/** Hashes one password at a time: each takes 32 MiB, and the server's memory is bounded. */
export function scryptPasswords(cost: ScryptCost = scryptCost): Passwords {
  const { inTurn } = turns()
  const key = (password: string, salt: Buffer, { N, r, p }: ScryptCost) =>
    inTurn(() => derive(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }))
  const nobody = { salt: randomBytes(16), key: randomBytes(keyBytes) }
  return {
    async hash(password) {
      const salt = randomBytes(16)
      const made = await key(password, salt, cost)
      return { kdf: 'scrypt', ...cost, salt: salt.toString('base64url'), key: made.toString('base64url') }
    },
    async matches(password, hash) {
      if (hash === undefined) {
        timingSafeEqual(await key(password, nobody.salt, cost), nobody.key)
        return false
      }
      const made = await key(password, Buffer.from(hash.salt, 'base64url'), hash)
      return timingSafeEqual(made, Buffer.from(hash.key, 'base64url'))
    },
  }
}

const readable = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 12 letters and digits that cannot be mistaken for each other: about 59 random bits. */
export function randomPassword(): string {
  // 31 signs do not divide 256: bytes over 247 are thrown away so that each sign is equally likely
  const fair = [...randomBytes(64)].filter((byte) => byte < 248).slice(0, 12)
  const signs = fair.map((byte) => readable.charAt(byte % readable.length))
  return [0, 4, 8].map((from) => signs.slice(from, from + 4).join('')).join('-')
}
