import type { Role } from '../../shared/wire/roles.ts'

const deskOf: Readonly<Record<Role, string>> = {
  clerk: '/console',
  greeter: '/greeter',
  manager: '/dashboard',
  administrator: '/dashboard',
  editor: '/office',
  'department-reviewer': '/office',
  reviewer: '/office',
  inspector: '/office',
  officer: '/cases',
  head: '/cases',
}

/** Where to go after signing in: back where the person came from, if that is a page of this server, else to the role's own desk. */
export function targetOf(next: string | null, role: Role): string {
  return next !== null && isOwnPath(next) ? next : deskOf[role]
}

/** `//evil.example` and `/\evil.example` are other servers to a browser. */
const isOwnPath = (path: string) => /^\/(?![/\\])/.test(path) && !/\p{Cc}/u.test(path)

/** The counter the page to come is for, shown beside the form; null when it is for none. */
export function counterIn(next: string | null): string | null {
  if (next === null || !isOwnPath(next)) return null
  const counter = new URL(next, 'http://hall').searchParams.get('counter')
  return counter !== null && /^[A-Za-z0-9._-]{1,8}$/.test(counter) ? counter : null
}
