import { mkdtemp, readFile, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Staff } from '../../hall-server/access/access.ts'
import { openAbsences } from '../../hall-server/absences.ts'
import { memoryJournal } from '../../hall-server/journal/memory.ts'
import { departmentId } from '../../shared/case/codes.ts'
import { hallId, instant, serviceDay, username } from '../../shared/ids.ts'
import type { Role } from '../../shared/wire/roles.ts'

const person = (name: string, role: Role, department: string | null = null): Staff => ({
  username: username.parse(name),
  staffNo: name.toUpperCase(),
  role,
  department: department === null ? null : departmentId.parse(department),
  mustChange: false,
})
const ann = person('ann', 'officer', 'civil')
const bob = person('bob', 'officer', 'civil')
const cy = person('cy', 'officer', 'civil')
const head = person('head', 'head', 'civil')
const guard = person('guard', 'officer', 'police')
const manager = person('manager', 'manager')
const everybody = [ann, bob, cy, head, guard, manager]
const today = serviceDay.parse('2026-06-17')

async function given(data?: string) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'absences-')))
  const journal = memoryJournal()
  const hall = hallId.parse('urumqi')
  const absences = await openAbsences({ hall, data: folder, journal, staff: () => everybody, now: () => instant.parse(1) })
  async function away(by: Staff, who: Staff, deputy: Staff, from = '2026-06-17', to = '2026-06-19') {
    const wanted = { username: who.username, from: serviceDay.parse(from), to: serviceDay.parse(to), deputy: deputy.username }
    const done = await absences.set(by, wanted, today)
    return done.ok ? 'ok' : done.error.code
  }
  async function back(by: Staff, who: Staff, from = '2026-06-17') {
    const done = await absences.end(by, { username: who.username, from: serviceDay.parse(from) }, today)
    return done.ok ? 'ok' : done.error.code
  }
  const forWhom = (who: Staff, day: string = today) => absences.standsInFor(who.username, serviceDay.parse(day))
  const file = () => readFile(join(folder, 'halls', hall, 'absences.json'), 'utf8')
  return { absences, journal, folder, away, back, forWhom, file }
}

describe('[REVIEW-6] a deputy', () => {
  test('stands in from the first to the last day, both included', async () => {
    const { away, forWhom } = await given()
    expect(await away(ann, ann, bob, '2026-06-18', '2026-06-19')).toBe('ok')
    expect(['17', '18', '19', '20'].map((day) => forWhom(bob, `2026-06-${day}`))).toEqual([[], ['ann'], ['ann'], []])
    expect(forWhom(ann, '2026-06-18')).toEqual([])
  })
  test('is named by oneself or the head, by nobody else', async () => {
    const { away } = await given()
    expect([await away(bob, ann, bob), await away(manager, ann, bob), await away(guard, ann, bob)]).toEqual(Array(3).fill('not-allowed'))
    expect([await away(ann, ann, bob), await away(head, cy, head)]).toEqual(['ok', 'ok'])
  })
  test('is another colleague of the department', async () => {
    const { away } = await given()
    const others = [ann, guard, manager, person('nobody', 'officer', 'civil')]
    for (const other of others) expect(await away(ann, ann, other)).toBe('not-a-colleague')
  })
  test('who is away too passes it on to the next', async () => {
    const { away, forWhom } = await given()
    expect([await away(ann, ann, bob), await away(bob, bob, cy, '2026-06-18')]).toEqual(['ok', 'ok'])
    expect([forWhom(cy), [...forWhom(cy, '2026-06-18')]]).toEqual([[], ['bob', 'ann']])
  })
  test('is not somebody who is away already', async () => {
    const { away } = await given()
    expect([await away(ann, ann, bob), await away(cy, cy, ann), await away(cy, cy, ann, '2026-06-22', '2026-06-23')]).toEqual([
      'ok',
      'deputy-away',
      'ok',
    ])
  })
})

describe('[REVIEW-6] an absence', () => {
  test('is not in the past, not the wrong way round, and not twice', async () => {
    const { away } = await given()
    expect(await away(ann, ann, bob, '2026-06-10', '2026-06-16')).toBe('day-past')
    expect(await away(ann, ann, bob, '2026-06-19', '2026-06-18')).toBe('day-past')
    expect([await away(ann, ann, bob), await away(ann, ann, cy, '2026-06-19', '2026-06-22')]).toEqual(['ok', 'absence-clash'])
  })
  test('two at once: the second is refused', async () => {
    const { away } = await given()
    expect(await Promise.all([away(ann, ann, bob), away(head, ann, cy)])).toEqual(['ok', 'absence-clash'])
  })
  test('ends with yesterday when somebody is back, and is gone when it had not begun', async () => {
    const { absences, away, back, forWhom } = await given()
    await away(ann, ann, bob, '2026-06-15', '2026-06-19')
    await away(cy, cy, bob, '2026-06-18')
    expect([await back(guard, ann, '2026-06-15'), await back(ann, ann, '2026-06-16')]).toEqual(['not-allowed', 'not-found'])
    expect([await back(ann, ann, '2026-06-15'), await back(head, cy, '2026-06-18')]).toEqual(['ok', 'ok'])
    expect([forWhom(bob), forWhom(bob, '2026-06-16'), absences.list(today)]).toEqual([[], ['ann'], []])
  })
  test('is kept, and who named whom is in the journal', async () => {
    const first = await given()
    await first.away(head, ann, bob)
    await first.back(ann, ann)
    await first.away(ann, ann, cy)
    const facts = (await first.journal.facts('staff/urumqi', 0, 10)).map((fact): unknown => JSON.parse(fact))
    expect(facts).toMatchObject([
      { type: 'AbsenceSet', by: 'head', absence: { username: 'ann', deputy: 'bob' } },
      { type: 'AbsenceEnded', by: 'ann' },
      { type: 'AbsenceSet', by: 'ann', absence: { deputy: 'cy' } },
    ])
    const again = await given(first.folder)
    expect(again.forWhom(cy)).toEqual(['ann'])
  })
  test('of a broken document stops the start, with its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'absences-'))
    await mkdir(join(folder, 'halls', 'urumqi'), { recursive: true })
    await writeFile(join(folder, 'halls', 'urumqi', 'absences.json'), '{"absences":[{"username":"ann"}]}')
    await expect(given(folder)).rejects.toThrow('absences[0].from')
  })
})
