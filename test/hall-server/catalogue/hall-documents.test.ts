import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHallDocuments } from '../../../hall-server/catalogue/hall-documents.ts'
import { hallId } from '../../../shared/ids.ts'

const urumqi = hallId.parse('urumqi')
const newFolder = () => mkdtemp(join(tmpdir(), 'hall-documents-'))

async function edited(file: 'layout' | 'groups' | 'calendar', edit: (text: string) => string) {
  const folder = await newFolder()
  await openHallDocuments(folder, urumqi)
  const path = join(folder, 'halls', 'urumqi', `${file}.json`)
  await writeFile(path, edit(await readFile(path, 'utf8')))
  return openHallDocuments(folder, urumqi)
}

test('a first start copies the sample: 15 counters in 3 zones, 10 lines, at least 9 departments', async () => {
  const folder = await newFolder()
  const first = await openHallDocuments(folder, urumqi)
  expect([first.layout.counters.length, first.layout.zones.length, first.layout.lines.length]).toEqual([15, 3, 10])
  expect(first.groups.departments.length).toBeGreaterThanOrEqual(9)
  expect(await openHallDocuments(folder, urumqi)).toEqual(first)
})

test('what is on the disk counts, not the sample', async () => {
  const documents = await edited('layout', (text) => text.replace(/"ticketsPerMinute": \d+/, '"ticketsPerMinute": 7'))
  expect(documents.layout.ticketsPerMinute).toBe(7)
})

test('faults are named with file and place', async () => {
  const prefix = edited('layout', (text) => text.replace(/"prefix": "[A-Z]"/, '"prefix": "?"'))
  await expect(prefix).rejects.toThrow(/halls\/urumqi\/layout\.json: lines\[0\]\.prefix: [^\n]+$/)
  await expect(edited('layout', (text) => text.replace('"id": "urumqi"', '"id": "other"'))).rejects.toThrow('layout.json: id: "other"')
  await expect(edited('layout', () => '{')).rejects.toThrow('layout.json: not JSON')
  const department = edited('groups', (text) => text.replace(/"id": "[^"]+"/, '"id": "No id"'))
  await expect(department).rejects.toThrow('groups.json: departments[0].id')
})

test('[CLOCK-12] the sample calendar comes with a first start; a broken one stops it with its place', async () => {
  const { calendar } = await openHallDocuments(await newFolder(), urumqi)
  expect([calendar.knownFrom, calendar.knownUntil, calendar.entries.length]).toEqual(['2023-01-01', '2026-12-31', 60])
  const twice = edited('calendar', (text) => text.replace('"day": "2023-01-28"', '"day": "2023-01-27"'))
  await expect(twice).rejects.toThrow('calendar.json: entries[2].day: 2023-01-27 is there twice')
  const kind = edited('calendar', (text) => text.replace('"kind": "holiday"', '"kind": "weekend"'))
  await expect(kind).rejects.toThrow('calendar.json: entries[0].kind: ')
})
