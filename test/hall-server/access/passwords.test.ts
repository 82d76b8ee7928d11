import { expect, test } from 'vitest'
import { randomPassword, scryptPasswords } from '../../../hall-server/access/passwords.ts'

const passwords = scryptPasswords({ N: 2 ** 10, r: 8, p: 1 })

test('a password matches its own hash only, and the hash carries its cost and salt', async () => {
  const hash = await passwords.hash('correct horse')
  expect(await passwords.matches('correct horse', hash)).toBe(true)
  expect(await passwords.matches('correct horsE', hash)).toBe(false)
  expect(hash).toMatchObject({ kdf: 'scrypt', N: 1024, r: 8, p: 1 })
  expect((await passwords.hash('correct horse')).salt).not.toBe(hash.salt)
})

test('a hash made at another cost still matches', async () => {
  const older = await scryptPasswords({ N: 2 ** 9, r: 8, p: 1 }).hash('correct horse')
  expect(await passwords.matches('correct horse', older)).toBe(true)
})

test('nobody has no password', async () => {
  expect(await passwords.matches('', undefined)).toBe(false)
})

test('made-up passwords differ and cannot be misread', () => {
  const made = new Set(Array.from({ length: 200 }, randomPassword))
  expect(made.size).toBe(200)
  for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/)
})
