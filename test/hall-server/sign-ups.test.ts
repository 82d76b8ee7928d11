import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { signUpBook, type SignUpBook } from '../../hall-server/sign-ups.ts'
import { forgetSignUps } from '../../hall-server/jobs/sign-ups.ts'
import { hallId, instant } from '../../shared/ids.ts'
import { aPosting } from '../shared/posting/a-posting.ts'

const day = 24 * 3_600_000 // ms
const held = Date.UTC(2026, 5, 20)
const hearing = (places: number, at = held) =>
  aPosting({
    code: 'hearing',
    details: {
      type: 'hearing',
      kind: 'hearing',
      at,
      place: { zh: '厅' },
      agenda: [{ zh: '一' }],
      places,
      minutesDue: '2026-07-01',
      minutes: [],
    },
  })

let folder = ''
let at = 0
let published: number | null = null
let book: SignUpBook
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-ups-'))
  at = held - 3 * day
  published = held
  book = signUpBook({
    data: folder,
    hall: hallId.parse('urumqi'),
    now: () => instant.parse(at),
    heldAt: () => (published === null ? null : instant.parse(published)),
  })
})
const ask = (phone: string, people = 1, posting = hearing(3)) => book.signUp(posting, { name: '阿依古丽', phone, people })
const onDisk = () => readFile(join(folder, 'halls', 'urumqi', 'sign-ups.json'), 'utf8')

describe('[POST-16] signing up', () => {
  test('is the same for the same phone, however it is written', async () => {
    expect(await ask('0991-465 0000', 2)).toEqual({ ok: true, value: { people: 2, left: 1 } })
    expect(await ask('09914650000', 1)).toEqual({ ok: true, value: { people: 2, left: 1 } })
  })
  test('gives the last place away once, and none that there is not', async () => {
    const asked = await Promise.all(['13911111111', '13922222222', '13933333333', '13944444444'].map((phone) => ask(phone)))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(3)
    expect(await ask('13911111111', 1, hearing(2))).toEqual({ ok: true, value: { people: 1, left: 0 } })
  })
})

describe('[POST-16] a month after the hearing', () => {
  test('names and phones are gone from the disk, without anybody asking', async () => {
    await ask('13911111111')
    at = held + 30 * day - 1
    await book.forget()
    expect(await onDisk()).toContain('13911111111')
    at += 1
    const stop = forgetSignUps(book, () => expect.unreachable())
    await stop()
    expect(await onDisk()).toBe('[]\n')
  })
  test('counts from the day it is held now: one that was put off keeps its list', async () => {
    await ask('13911111111')
    published = held + 90 * day
    at = held + 60 * day
    await book.forget()
    expect((await book.of(hearing(3))).list).toHaveLength(1)
    published = null // taken down: the day it was held as one signed up
    expect((await book.of(hearing(3))).list).toEqual([])
  })
})
