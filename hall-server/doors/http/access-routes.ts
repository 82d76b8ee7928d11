import { z } from 'zod'
import { departmentId } from '../../../shared/case/codes.ts'
import { username } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { role } from '../../../shared/wire/roles.ts'
import { staffNo } from '../../access/accounts.ts'
import { newPassword } from '../../access/passwords.ts'
import type { Doors } from '../doors.ts'
import { perMinuteLimit } from '../limits.ts'
import { anyQuery, nothing, route, type Route } from './route.ts'

const password = z.string().max(128)
const staff = z.object({ username, staffNo: z.string(), role, department: departmentId.nullable(), mustChange: z.boolean() })
/** Passwords one address may try a minute: each costs the server 0.1 s. */
const mostTries = 30

/** Signing in and out, and the accounts. */
export function accessRoutes({ access, now }: Doors): readonly Route[] {
  const tries = perMinuteLimit(() => mostTries, now)
  return [
    route({
      method: 'post',
      path: '/api/login',
      summary: 'Sign in; the answer sets the session cookie',
      who: 'all',
      body: z.strictObject({ username: z.string().trim().min(1).max(64), password }),
      query: anyQuery,
      answer: staff,
      async run({ body, address, setSession }) {
        const retryAfter = tries.spend(address)
        if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
        const signedIn = await access.signIn({ ...body, address })
        if (!signedIn.ok) return signedIn
        setSession(signedIn.value.secret)
        return ok(signedIn.value.staff)
      },
    }),
    route({
      method: 'post',
      path: '/api/logout',
      summary: 'Sign out',
      who: 'all',
      body: nothing,
      query: anyQuery,
      async run({ secret, address, setSession }) {
        if (secret !== undefined) await access.signOut(secret, address)
        setSession(null)
        return ok(null)
      },
    }),
    route({
      method: 'get',
      path: '/api/me',
      summary: 'Who is signed in',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: staff,
      run: async (call) => (call.staff === null ? refuse('not-signed-in') : ok(call.staff)),
    }),
    route({
      method: 'post',
      path: '/api/password',
      summary: "Change one's own password",
      who: 'staff',
      body: z.strictObject({ current: password, next: newPassword }),
      query: anyQuery,
      async run(call) {
        if (call.staff === null || call.secret === undefined) return refuse('not-signed-in')
        const retryAfter = tries.spend(call.address)
        if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
        return access.changePassword(call.secret, call.staff, { ...call.body, address: call.address })
      },
    }),
    ...administratorRoutes(access),
  ]
}

function administratorRoutes(access: Doors['access']): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/accounts',
      summary: 'Everybody who may sign in',
      who: 'administrator',
      body: z.unknown(),
      query: anyQuery,
      answer: z.array(staff),
      run: async () => ok([...access.list()]),
    }),
    route({
      method: 'post',
      path: '/api/accounts',
      summary: 'Create an account; its owner is asked to choose another password',
      who: 'administrator',
      body: z.strictObject({ username, staffNo, role, department: departmentId.nullable().default(null), password: newPassword }),
      query: anyQuery,
      run: async (call) => (call.staff === null ? refuse('not-signed-in') : access.create(call.staff, call.body, call.address)),
    }),
    route({
      method: 'post',
      path: '/api/accounts/:username/password',
      summary: "Set somebody's password; all their sessions end",
      who: 'administrator',
      body: z.strictObject({ password: newPassword }),
      query: anyQuery,
      run: async ({ staff: by, params, body, address }) =>
        by === null ? refuse('not-signed-in') : access.resetPassword(by, params['username'] ?? '', body.password, address),
    }),
  ]
}
