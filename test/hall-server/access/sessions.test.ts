import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSessions } from '../../../hall-server/access/sessions.ts'
import { instant, username } from '../../../shared/ids.ts'

const li = username.parse('li')
const hour = 3_600_000

async function opened() {
  const folder = await mkdtemp(join(tmpdir(), 'hall-sessions-'))
  const clock = { now: 1_000_000_000 }
  const open = () =>
    openSessions(
      folder,
      () => instant.parse(clock.now),
      (error) => {
        throw error
      },
    )
  return { folder, clock, open, sessions: await open() }
}

test('a session survives a restart; only its digest is on disk', async () => {
  const { folder, open, sessions } = await opened()
  const secret = await sessions.begin(li)
  expect((await open()).owner(secret)).toBe('li')
  expect(await readFile(join(folder, 'sessions.json'), 'utf8')).not.toContain(secret)
})

test('it ends after 12 hours in which nothing was done', async () => {
  const { clock, sessions } = await opened()
  const secret = await sessions.begin(li)
  clock.now += 11 * hour
  expect(sessions.owner(secret)).toBe('li')
  sessions.touch(secret)
  clock.now += 11 * hour
  expect(sessions.owner(secret)).toBe('li')
  clock.now += hour
  expect(sessions.owner(secret)).toBeUndefined()
  sessions.touch(secret)
  expect(sessions.owner(secret)).toBeUndefined()
})

test('ending one, ending all but one', async () => {
  const { open, sessions } = await opened()
  const [a, b, c] = [await sessions.begin(li), await sessions.begin(li), await sessions.begin(li)]
  await sessions.end(a)
  expect([a, b, c].map((secret) => sessions.owner(secret))).toEqual([undefined, 'li', 'li'])
  await sessions.endAll('li', b)
  expect([a, b, c].map((secret) => sessions.owner(secret))).toEqual([undefined, 'li', undefined])
  expect((await open()).owner(c)).toBeUndefined()
})
