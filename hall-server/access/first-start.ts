import { username } from '../../shared/ids.ts'
import type { Role } from '../../shared/wire/roles.ts'
import type { Accounts } from './accounts.ts'
import type { Audit } from './audit.ts'
import { randomPassword } from './passwords.ts'

/** Passwords made up here, to be printed once and kept nowhere. */
export type Printed = readonly { readonly username: string; readonly password: string }[]

interface Given {
  accounts: Accounts
  audit: Audit
  adminPassword: string | undefined
  /** Undefined: no demo accounts. */
  demo: { password: string | undefined } | undefined
}

/** Creates the only administrator, and the demo accounts if asked for, in a data folder that has no accounts yet. */
export async function createFirstAccounts({ accounts, audit, adminPassword, demo }: Given): Promise<Printed> {
  if (accounts.list().length > 0) return []
  const printed: { username: string; password: string }[] = []
  const create = async (name: string, staffNo: string, role: Role, given: string | undefined, mustChange: boolean) => {
    const password = given ?? randomPassword()
    await audit.note({ type: 'AccountCreated', username: name, by: 'server', address: null })
    await accounts.add({ username: username.parse(name), staffNo, role, password, mustChange })
    if (given === undefined) printed.push({ username: name, password })
  }
  await create('admin', '0001', 'administrator', adminPassword, adminPassword === undefined)
  if (demo !== undefined) for (const [name, staffNo, role] of demoPeople) await create(name, staffNo, role, demo.password, false)
  return printed
}

const demoPeople: readonly (readonly [string, string, Role])[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`clerk${n}`, `010${n}`, 'clerk'] as const),
  ['greeter', '0201', 'greeter'],
  ['manager', '0301', 'manager'],
]
