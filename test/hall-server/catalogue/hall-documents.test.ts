import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHallDocuments } from '../../../hall-server/catalogue/hall-documents.ts'
import { itemList } from '../../../hall-server/catalogue/items.ts'
import { hallId } from '../../../shared/ids.ts'

const urumqi = hallId.parse('urumqi')
const newFolder = () => mkdtemp(join(tmpdir(), 'hall-documents-'))

async function edited(file: 'layout' | 'items', edit: (text: string) => string) {
  const folder = await newFolder()
  await openHallDocuments(folder, urumqi)
  const path = join(folder, 'halls', 'urumqi', `${file}.json`)
  await writeFile(path, edit(await readFile(path, 'utf8')))
  return openHallDocuments(folder, urumqi)
}

test('a first start copies the sample: 12 counters in 3 zones, 6 lines, at least 30 items', async () => {
  const folder = await newFolder()
  const first = await openHallDocuments(folder, urumqi)
  expect([first.layout.counters.length, first.layout.zones.length, first.layout.lines.length]).toEqual([12, 3, 6])
  expect(first.items.length).toBeGreaterThanOrEqual(30)
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
  const line = edited('items', (text) => text.replace(/"line": "[^"]+"/, '"line": "nowhere"'))
  await expect(line).rejects.toThrow('items.json: items[0].line: no line "nowhere" in the layout')
  const department = edited('items', (text) => text.replace(/"department": "[^"]+"/, '"department": "none"'))
  await expect(department).rejects.toThrow('items.json: items[0].department: no department "none"')
})

test('items are found by name, other words and department, those most asked for first', async () => {
  const documents = await openHallDocuments(await newFolder(), urumqi)
  const list = itemList(documents)
  const all = list.search({ q: '', department: undefined, page: 1 })
  expect(all.items[0]?.popular).toBe(1)
  expect(all.total).toBe(documents.items.length)
  const item = documents.items.find(({ words }) => words.length > 0)
  const codes = (q: string) => list.search({ q, department: undefined, page: 1 }).items.map(({ code }) => code)
  expect(codes(item?.words[0] ?? '')).toContain(item?.code)
  expect(codes((item?.name.en ?? '').toUpperCase())).toContain(item?.code)
  expect(codes('no such thing')).toEqual([])
  expect(list.search({ q: '', department: undefined, page: 99 }).items).toEqual([])
})
