import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adminPassword, demoPassword, hallAtWork, hallForTest } from '../doors/hall-at-work.ts'

const hour = 3_600_000
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer
  return [response.status, (await response.json()).code]
}

test('the cookie is out of reach of scripts and other sites, and secure behind https', async () => {
  const hall = await hallForTest({ env: { TRUST_PROXY: '1' } })
  const body = { username: 'admin', password: adminPassword }
  const plain = (await hall.post('/api/login', body)).headers.get('set-cookie')
  expect(plain).toMatch(/^hall_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const secure = await hall.post('/api/login', body, { headers: { 'x-forwarded-proto': 'https' } })
  expect(secure.headers.get('set-cookie')).toMatch(/; Secure/)
})

test('signing in, being somebody, signing out', async () => {
  const hall = await hallForTest()
  expect(await codeOf(hall.get('/api/me'))).toEqual([401, 'not-signed-in'])
  const cookie = await hall.signIn('clerk3')
  expect(await (await hall.get('/api/me', { cookie })).json()).toEqual({
    username: 'clerk3',
    staffNo: '0103',
    role: 'clerk',
    department: null,
    mustChange: false,
  })
  expect((await hall.post('/api/logout', {}, { cookie })).status).toBe(204)
  expect(await codeOf(hall.get('/api/me', { cookie }))).toEqual([401, 'not-signed-in'])
  expect(await codeOf(hall.get('/api/me', { cookie: 'hall_session=made-up' }))).toEqual([401, 'not-signed-in'])
})

test('five wrong passwords lock the account, the right one does not help until 15 minutes are over', async () => {
  const hall = await hallForTest()
  const tries = []
  for (let n = 0; n < 5; n++) {
    const answer = await hall.post('/api/login', { username: 'clerk1', password: 'wrong' })
    tries.push([answer.status, (await answer.json()).triesLeft])
  }
  expect(tries).toEqual([
    [401, 4],
    [401, 3],
    [401, 2],
    [401, 1],
    [429, undefined],
  ])
  const locked = await hall.post('/api/login', { username: 'clerk1', password: demoPassword })
  expect(await locked.json()).toMatchObject({ code: 'account-locked', retryAfter: 900 })
  expect(locked.headers.get('retry-after')).toBe('900')
  hall.clock.ahead += hour / 4
  expect((await hall.post('/api/login', { username: 'clerk1', password: demoPassword })).status).toBe(200)
})

test('an account that does not exist answers like one that does', async () => {
  const hall = await hallForTest()
  expect(await (await hall.post('/api/login', { username: 'nobody', password: 'wrong' })).json()).toMatchObject({
    code: 'wrong-credentials',
    triesLeft: 4,
  })
})

test('one address may try 30 passwords a minute', async () => {
  const hall = await hallForTest()
  const tries = Array.from({ length: 31 }, (_, n) => hall.post('/api/login', { username: `guess${n}`, password: 'wrong' }))
  const codes = await Promise.all(tries.map(codeOf))
  expect(codes.filter(([, code]) => code === 'rate-limited')).toHaveLength(1)
})

test('a session lives 12 hours without use, and through a restart', async () => {
  const hall = await hallAtWork()
  const cookie = await hall.signIn('manager')
  await hall.stop()
  const again = await hallForTest({ folder: hall.folder, store: hall.store })
  expect((await again.get('/api/me', { cookie })).status).toBe(200)
  again.clock.ahead += 12 * hour
  expect(await codeOf(again.get('/api/me', { cookie }))).toEqual([401, 'not-signed-in'])
  expect(await codeOf(again.post(`${again.counters}/1/close`, {}, { cookie }))).toEqual([401, 'not-signed-in'])
})

test("changing one's password ends the other sessions", async () => {
  const hall = await hallForTest()
  const [mine, forgotten] = [await hall.signIn('clerk2'), await hall.signIn('clerk2')]
  const change = (current: string, next: string) => hall.post('/api/password', { current, next }, { cookie: mine })
  expect(await codeOf(change(demoPassword, 'short'))).toEqual([422, 'bad-message'])
  expect(await codeOf(change('wrong', 'long enough now'))).toEqual([401, 'wrong-credentials'])
  expect((await change(demoPassword, 'long enough now')).status).toBe(204)
  expect((await hall.get('/api/me', { cookie: mine })).status).toBe(200)
  expect((await hall.get('/api/me', { cookie: forgotten })).status).toBe(401)
  expect((await hall.post('/api/login', { username: 'clerk2', password: 'long enough now' })).status).toBe(200)
})

test('the administrator makes accounts and sets passwords, nobody else', async () => {
  const hall = await hallForTest()
  const [admin, manager] = [await hall.signIn('admin'), await hall.signIn('manager')]
  const account = { username: 'wang', staffNo: '0110', role: 'clerk', password: 'first password' }
  expect(await codeOf(hall.post('/api/accounts', account, { cookie: manager }))).toEqual([403, 'not-allowed'])
  expect(await codeOf(hall.get('/api/accounts', { cookie: manager }))).toEqual([403, 'not-allowed'])
  expect((await hall.post('/api/accounts', account, { cookie: admin })).status).toBe(204)
  expect(await codeOf(hall.post('/api/accounts', account, { cookie: admin }))).toEqual([422, 'bad-message'])
  expect(await codeOf(hall.post('/api/accounts', { ...account, role: 'king' }, { cookie: admin }))).toEqual([422, 'bad-message'])
  const cookie = await hall.signIn('wang', 'first password')
  expect(await (await hall.get('/api/me', { cookie })).json()).toMatchObject({ username: 'wang', mustChange: true })
  expect((await hall.post('/api/accounts/wang/password', { password: 'second password' }, { cookie: admin })).status).toBe(204)
  expect((await hall.get('/api/me', { cookie })).status).toBe(401)
  expect(await codeOf(hall.post('/api/accounts/none/password', { password: 'second password' }, { cookie: admin }))).toEqual([
    404,
    'not-found',
  ])
  const listed = await (await hall.get('/api/accounts', { cookie: admin })).json()
  expect(listed).toHaveLength(39)
  expect(JSON.stringify(listed)).not.toMatch(/salt|key/)
})

test('without a given password the first administrator gets a random one, printed once', async () => {
  const first = await hallAtWork({ env: { HALL_ADMIN_PASSWORD: '' } })
  expect(first.printed.map(({ username }) => username)).toEqual(['admin'])
  const password = first.printed[0]?.password ?? ''
  const cookie = await first.signIn('admin', password)
  expect(await (await first.get('/api/me', { cookie })).json()).toMatchObject({ role: 'administrator', department: null, mustChange: true })
  await first.stop()
  const again = await hallForTest({ folder: first.folder, store: first.store, env: { HALL_ADMIN_PASSWORD: '' } })
  expect(again.printed).toEqual([])
  expect(await readFile(join(first.folder, 'accounts.json'), 'utf8')).not.toContain(password)
})

test('log-ins, failures and log-outs are on record, without what was typed as an unknown name', async () => {
  const hall = await hallForTest()
  const cookie = await hall.signIn('greeter')
  await hall.post('/api/login', { username: 'greeter', password: 'wrong' })
  await hall.post('/api/login', { username: 'my-secret-password', password: 'wrong' })
  await hall.post('/api/logout', {}, { cookie })
  const [stream] = [...hall.store.streams.keys()].filter((name) => name.startsWith('access/'))
  const facts = (hall.store.streams.get(stream ?? '') ?? []).map((row) => [row.type, row.actor])
  expect(facts.slice(-4)).toEqual([
    ['SignedIn', 'greeter'],
    ['SignInFailed', 'greeter'],
    ['SignInFailed', 'public'],
    ['SignedOut', 'greeter'],
  ])
  expect(JSON.stringify([...hall.store.streams.values()])).not.toContain('my-secret-password')
})
