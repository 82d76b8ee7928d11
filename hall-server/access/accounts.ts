import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { departmentId } from '../../shared/case/codes.ts'
import { instant, username, type Instant } from '../../shared/ids.ts'
import { plainText } from '../../shared/wire/plain-text.ts'
import { role } from '../../shared/wire/roles.ts'
import { jsonFile } from '../catalogue/json-file.ts'
import { passwordHash, type PasswordHash } from './passwords.ts'

export const staffNo = plainText(20)
const account = z.strictObject({
  username,
  staffNo,
  role,
  /** Of an officer and a head: theirs. */
  department: departmentId.nullable().default(null),
  password: passwordHash,
  createdAt: instant,
  /** Somebody else knows the password: its owner is asked to choose another. */
  mustChange: z.boolean(),
})
export type Account = z.infer<typeof account>
const accountsDocument = z.strictObject({ accounts: z.array(account) })

export type NewAccount = Omit<Account, 'createdAt'>

export interface Accounts {
  list(): readonly Account[]
  find(username: string): Account | undefined
  /** False when one of the names is taken; then none is added. */
  add(accounts: readonly NewAccount[]): Promise<boolean>
  setPassword(username: string, password: PasswordHash, mustChange: boolean): Promise<void>
}

/** The people who may sign in: `accounts.json` in the data folder. Throws CannotStart when that is broken. */
export async function openAccounts(data: string, now: () => Instant): Promise<Accounts> {
  const document = new Low(jsonFile(join(data, 'accounts.json'), accountsDocument), { accounts: [] })
  await document.read()
  const find = (name: string) => document.data.accounts.find((account) => account.username === name)
  return {
    list: () => document.data.accounts,
    find,
    async add(added) {
      if (added.some(({ username }) => find(username) !== undefined)) return false
      await document.update(({ accounts }) => accounts.push(...added.map((account) => ({ ...account, createdAt: now() }))))
      return true
    },
    async setPassword(name, password, mustChange) {
      await document.update(({ accounts }) => {
        const account = accounts.find(({ username }) => username === name)
        if (account === undefined) throw new Error('No account of that name')
        account.password = password
        account.mustChange = mustChange
      })
    },
  }
}
