import { ok, type Result } from '../../shared/result.ts'
import type { DepartmentId } from '../../shared/case/codes.ts'
import type { Username } from '../../shared/ids.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { Role } from '../../shared/wire/roles.ts'
import type { Account, Accounts } from './accounts.ts'
import type { Audit } from './audit.ts'
import type { Passwords } from './passwords.ts'
import type { Sessions } from './sessions.ts'
import type { Tries } from './tries.ts'

/** Somebody who is signed in. */
export interface Staff {
  readonly username: Username
  readonly staffNo: string
  readonly role: Role
  /** Of an officer and a head. */
  readonly department: DepartmentId | null
  readonly mustChange: boolean
}

interface Parts {
  accounts: Accounts
  sessions: Sessions
  passwords: Passwords
  tries: Tries
  audit: Audit
  /** On the very first start the accounts are still being made: nobody is refused for that. */
  ready: Promise<unknown>
}

export interface Access {
  /** Whose cookie it is, as the account is now. */
  who(secret: string | undefined): Staff | null
  /** The same for something they do themselves: the session does not become idle. */
  acting(secret: string | undefined): Staff | null
  signIn(given: { username: string; password: string; address: string }): Promise<Result<{ secret: string; staff: Staff }, Refusal>>
  signOut(secret: string, address: string): Promise<void>
  list(): readonly Staff[]
  create(by: Staff, account: Omit<Staff, 'mustChange'> & { password: string }, address: string): Promise<Result<null, Refusal>>
  /** One's own password; every other session of the account ends. */
  changePassword(secret: string, staff: Staff, given: { current: string; next: string; address: string }): Promise<Result<null, Refusal>>
  /** Somebody else's, by the administrator; all their sessions end. */
  resetPassword(by: Staff, username: string, password: string, address: string): Promise<Result<null, Refusal>>
}

export function accessOf({ accounts, sessions, passwords, tries, audit, ready }: Parts): Access {
  /** The account if the password is right; counts and notes a wrong one. */
  async function proven(username: string, password: string, address: string): Promise<Result<Account, Refusal>> {
    await ready
    const locked = tries.begin(username)
    if (locked !== null) return { ok: false, error: locked }
    const account = accounts.find(username)
    if (!(await passwords.matches(password, account?.password)) || account === undefined) {
      await audit.note({ type: 'SignInFailed', username: account?.username ?? null, address })
      return { ok: false, error: tries.failed(username) }
    }
    tries.succeeded(username)
    return ok(account)
  }

  function who(secret: string | undefined): Staff | null {
    const owner = secret === undefined ? undefined : sessions.owner(secret)
    const account = owner === undefined ? undefined : accounts.find(owner)
    return account === undefined ? null : staffOf(account)
  }

  return {
    who,
    acting(secret) {
      if (secret !== undefined) sessions.touch(secret)
      return who(secret)
    },
    async signIn({ username, password, address }) {
      const account = await proven(username, password, address)
      if (!account.ok) return account
      await audit.note({ type: 'SignedIn', username: account.value.username, address })
      return ok({ secret: await sessions.begin(account.value.username), staff: staffOf(account.value) })
    },
    async signOut(secret, address) {
      const username = sessions.owner(secret)
      await sessions.end(secret)
      if (username !== undefined) await audit.note({ type: 'SignedOut', username, address })
    },
    list: () => accounts.list().map(staffOf),
    async create(by, account, address) {
      if (accounts.find(account.username) !== undefined) return refuse('bad-message', { subject: 'username' })
      await audit.note({ type: 'AccountCreated', username: account.username, by: by.username, address })
      const added = await accounts.add([{ ...account, password: await passwords.hash(account.password), mustChange: true }])
      return added ? ok(null) : refuse('bad-message', { subject: 'username' })
    },
    async changePassword(secret, staff, { current, next, address }) {
      const account = await proven(staff.username, current, address)
      if (!account.ok) return account
      await audit.note({ type: 'PasswordChanged', username: staff.username, address })
      await accounts.setPassword(staff.username, await passwords.hash(next), false)
      await sessions.endAll(staff.username, secret)
      return ok(null)
    },
    async resetPassword(by, username, password, address) {
      const account = accounts.find(username)
      if (account === undefined) return refuse('not-found')
      await audit.note({ type: 'PasswordChanged', username: account.username, by: by.username, address })
      await accounts.setPassword(username, await passwords.hash(password), true)
      await sessions.endAll(username)
      tries.succeeded(username)
      return ok(null)
    },
  }
}

const staffOf = ({ username, staffNo, role, department, mustChange }: Account): Staff => ({
  username,
  staffNo,
  role,
  department,
  mustChange,
})
