import { mkdtemp, readFile, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { personKeys } from '../../../hall-server/doors/person-keys.ts'
import { hallId, serviceDay } from '../../../shared/ids.ts'
import sampleLayout from '../../../hall-server/catalogue/sample/urumqi.layout.json'
import { hallForTest } from './hall-at-work.ts'

const monday = serviceDay.parse('2026-06-15')
const tuesday = serviceDay.parse('2026-06-16')
const hall = hallId.parse('urumqi')
const folder = () => mkdtemp(join(tmpdir(), 'hall-persons-'))

describe('who a visitor is', () => {
  test('[LIMIT-5] one phone or card is one person all day, however it is typed and after a restart, and nobody the next day', async () => {
    const data = await folder()
    const before = personKeys(data, hall)
    const [first, again] = await Promise.all(['138 0000 0000', '+86 138-0000-0000'].map((phone) => before.of({ phone }, monday)))
    expect(first).toBe(again)
    expect(await personKeys(data, hall).of({ phone: '13800000000' }, monday)).toBe(first)
    const others = [{ phone: '13800000001' }, { identity: '13800000000' }, { identity: '65010019800101001x' }]
    const keys = await Promise.all(others.map((given) => before.of(given, monday)))
    expect(new Set([first, ...keys]).size).toBe(4)
    expect(await before.of({ identity: '65010019800101001X' }, monday)).toBe(keys[2])
    expect(await before.of({ phone: '13800000000' }, tuesday)).not.toBe(first)
    expect(await before.of({}, tuesday)).toBeUndefined()
  })
})

/** A hall whose own document says what it limits. */
async function hallWith(limits: unknown) {
  const data = await folder()
  await mkdir(join(data, 'halls', 'urumqi'), { recursive: true })
  await writeFile(join(data, 'halls', 'urumqi', 'layout.json'), JSON.stringify({ ...sampleLayout, limits }))
  return hallForTest({ folder: data })
}
/** The numbers given, as the journal keeps them. */
const journalOf = ({ store }: Awaited<ReturnType<typeof hallWith>>) =>
  [...store.streams.values()]
    .flat()
    .filter(({ type }) => type === 'TicketIssued')
    .map(({ data }) => data)
    .join('\n')

describe('at the door', () => {
  const phone = '138 0000 1111'

  test('[LIMIT-5] a hall that limits persons keeps a fingerprint, and no other hall keeps anything', async () => {
    const strict = await hallWith({ person: { oneForEach: true } })
    const first = await (await strict.take({ phone })).json()
    const second = await strict.take({ phone: '13800001111' })
    expect([second.status, await second.json()]).toMatchObject([409, { code: 'already-has-number', subject: first.number }])
    expect((await strict.take({})).status).toBe(201) // nobody knows who this is
    expect(journalOf(strict)).toContain('"person":')
    expect(journalOf(strict)).not.toMatch(/1111/)
    expect(await readFile(join(strict.folder, 'halls', 'urumqi', 'person-key.json'), 'utf8')).not.toMatch(/1111/)
    const plain = await hallWith({})
    await plain.take({ phone })
    expect(journalOf(plain)).toMatch(/^(?!.*person)/)
  })

  test('[LIMIT-4] staff set a limit aside with a reason; nobody else does', async () => {
    const strict = await hallWith({ lines: { general: { perDay: 0 } } })
    expect((await strict.take({ override: 'afar' })).status).toBe(401)
    expect((await strict.take({ override: 'afar' }, { cookie: await strict.signIn('clerk1') })).status).toBe(403)
    expect((await strict.take({ override: 'afar' }, { cookie: await strict.signIn('greeter') })).status).toBe(201)
  })

  test('[INTAKE-2] a manager stops and opens the numbers of a line by its address', async () => {
    const open = await hallWith({})
    const cookie = await open.signIn('manager')
    const line = '/api/halls/urumqi/lines/general'
    expect((await open.post(`${line}/close-intake`, { reason: 'system down' }, { cookie })).status).toBe(204)
    expect((await open.take()).status).toBe(409)
    expect((await open.post('/api/halls/urumqi/lines/none/close-intake', { reason: 'why' }, { cookie })).status).toBe(404)
    expect((await open.post(`${line}/open-intake`, {}, { cookie })).status).toBe(204)
    expect((await open.take()).status).toBe(201)
  })
})
