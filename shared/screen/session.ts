import type { Role } from '../wire/roles.ts'
import { askServer, isRecord } from './http.ts'

export interface Me {
  readonly username: string
  readonly staffNo: string
  readonly role: Role
  /** Of an officer and a head; null: none. */
  readonly department: string | null
  /** The password was given by somebody else and is good for one sign-in. */
  readonly mustChange: boolean
}

const roles: readonly Role[] = [
  'administrator',
  'manager',
  'clerk',
  'greeter',
  'editor',
  'department-reviewer',
  'reviewer',
  'inspector',
  'officer',
  'head',
]

export function readMe(json: unknown): Me | null {
  if (!isRecord(json)) return null
  const { username, staffNo, mustChange } = json
  const role = roles.find((known) => known === json['role'])
  if (typeof username !== 'string' || typeof staffNo !== 'string' || role === undefined) return null
  const department = typeof json['department'] === 'string' ? json['department'] : null
  return { username, staffNo, role, department, mustChange: mustChange === true }
}

/** Who is signed in at this browser; null: nobody, or the server does not answer. */
export async function whoAmI(): Promise<Me | null> {
  const answer = await askServer('/api/me', readMe)
  return answer.ok ? answer.value : null
}

/** Ends the session, then asks for the next person. */
export async function signOut(): Promise<void> {
  await askServer('/api/logout', () => null, {})
  toLogin()
}

/** To the sign-in page, which comes back here. */
export function toLogin(): void {
  const here = location.pathname + location.search
  location.assign(`/login?next=${encodeURIComponent(here)}`)
}
