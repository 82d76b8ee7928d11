import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
/** Benchmarks, replays and browser tests prove no rule by an id of their own. */
const folders = ['hall-server/', 'shared/', 'counter-display/', 'kiosk/']
const tests = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => new URL(`${folder}${name}`, root)),
)
const read = (file: URL) => readFileSync(file, 'utf8')

const family = (id: string | undefined) => id?.split('-')[0]

test('every rule of RULES.md has a test that carries its id, and no test an id that is no rule', () => {
  const rules = [...read(new URL('../RULES.md', root)).matchAll(/^- \*\*([A-Z]+-[0-9]+)\*\*/gm)].map(([, id]) => id)
  const carried = new Set(tests.map(read).flatMap((text) => [...text.matchAll(/\[([A-Z]+-[0-9]+)\]/g)].map(([, id]) => id)))
  expect(rules.length).toBe(new Set(rules).size)
  // RUN-, E2E- and their like number what the server or a browser does, each in its own test.
  const families = new Set(rules.map(family))
  expect(new Set([...carried].filter((id) => families.has(family(id))))).toEqual(new Set(rules))
})
