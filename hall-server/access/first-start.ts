import { departmentId } from '../../shared/case/codes.ts'
import { username } from '../../shared/ids.ts'
import type { Role } from '../../shared/wire/roles.ts'
import type { Accounts, NewAccount } from './accounts.ts'
import type { Audit } from './audit.ts'
import { randomPassword, type PasswordHash, type Passwords } from './passwords.ts'

/** Passwords made up here, to be printed once and kept nowhere. */
export type Printed = readonly { readonly username: string; readonly password: string }[]

interface Given {
  accounts: Accounts
  audit: Audit
  passwords: Passwords
  adminPassword: string | undefined
  /** Undefined: no demo accounts. */
  demo: { password: string | undefined } | undefined
}

/** Creates the only administrator, and the demo accounts if asked for, in a data folder that has no accounts yet. */
export async function createFirstAccounts({ accounts, audit, passwords, adminPassword, demo }: Given): Promise<Printed> {
  if (accounts.list().length > 0) return []
  const printed: { username: string; password: string }[] = []
  const madeUp = (name: string) => {
    const password = randomPassword()
    printed.push({ username: name, password })
    return passwords.hash(password)
  }
  const admin = adminPassword === undefined ? await madeUp('admin') : await passwords.hash(adminPassword)
  // The password they share by the operator's wish is hashed once: a hash takes 0.1 s.
  const shared = demo?.password === undefined ? undefined : await passwords.hash(demo.password)
  const people = [account(['admin', '0001', 'administrator'], admin, adminPassword === undefined)]
  if (demo !== undefined) for (const person of demoPeople) people.push(account(person, shared ?? (await madeUp(person[0])), false))
  for (const { username } of people) await audit.note({ type: 'AccountCreated', username, by: 'server', address: null })
  await accounts.add(people)
  return printed
}

type Person = readonly [name: string, staffNo: string, role: Role, department?: string]
const account = ([name, staffNo, role, department]: Person, password: PasswordHash, mustChange: boolean): NewAccount => ({
  username: username.parse(name),
  staffNo,
  role,
  department: department === undefined ? null : departmentId.parse(department),
  password,
  mustChange,
})

/** Those of the sample hall behind the counter: an officer and a head each, and one more to stand in. */
const departments = ['police', 'social', 'medical', 'property', 'market', 'civil', 'health', 'tax', 'fund'] as const
const demoPeople: readonly Person[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => [`clerk${n}`, String(100 + n).padStart(4, '0'), 'clerk'] as const),
  ['greeter', '0201', 'greeter'],
  ['manager', '0301', 'manager'],
  ['editor', '0401', 'editor'],
  ['department', '0402', 'department-reviewer'],
  ['reviewer', '0403', 'reviewer'],
  ['reviewer2', '0404', 'reviewer'],
  ['inspector', '0501', 'inspector'],
  ...departments.flatMap((name, at) => [
    [`officer-${name}`, String(601 + at).padStart(4, '0'), 'officer', name] as const,
    [`head-${name}`, String(701 + at).padStart(4, '0'), 'head', name] as const,
  ]),
  ['deputy-civil', '0651', 'officer', 'civil'],
]
