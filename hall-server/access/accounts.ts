import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { instant, username, type Instant, type Username } from '../../shared/ids.ts'
import { plainText } from '../../shared/wire/plain-text.ts'
import { role, type Role } from '../../shared/wire/roles.ts'
import { jsonFile } from '../catalogue/json-file.ts'
import { passwordHash, type Passwords } from './passwords.ts'

export const staffNo = plainText(20)
const account = z.strictObject({
  username,
  staffNo,
  role,
  password: passwordHash,
  createdAt: instant,
  /** Somebody else knows the password: its owner is asked to choose another. */
  mustChange: z.boolean(),
})
export type Account = z.infer<typeof account>
const accountsDocument = z.strictObject({ accounts: z.array(account) })

export interface NewAccount {
  username: Username
  staffNo: string
  role: Role
  password: string
  mustChange: boolean
}

export interface Accounts {
  list(): readonly Account[]
  find(username: string): Account | undefined
  /** False when the name is taken. */
  add(account: NewAccount): Promise<boolean>
  setPassword(username: string, password: string, mustChange: boolean): Promise<void>
}

/** The people who may sign in: `accounts.json` in the data folder. Throws CannotStart when that is broken. */
export async function openAccounts(data: string, passwords: Passwords, now: () => Instant): Promise<Accounts> {
  const document = new Low(jsonFile(join(data, 'accounts.json'), accountsDocument), { accounts: [] })
  await document.read()
  const find = (name: string) => document.data.accounts.find((account) => account.username === name)
  return {
    list: () => document.data.accounts,
    find,
    async add({ password, ...who }) {
      if (find(who.username) !== undefined) return false
      const hash = await passwords.hash(password)
      if (find(who.username) !== undefined) return false // taken while the password was hashed
      await document.update(({ accounts }) => accounts.push({ ...who, password: hash, createdAt: now() }))
      return true
    },
    async setPassword(name, password, mustChange) {
      const hash = await passwords.hash(password)
      await document.update(({ accounts }) => {
        const account = accounts.find(({ username }) => username === name)
        if (account === undefined) throw new Error('No account of that name')
        account.password = hash
        account.mustChange = mustChange
      })
    },
  }
}
