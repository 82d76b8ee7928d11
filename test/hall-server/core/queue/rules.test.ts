import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folders = [
  '.',
  './order',
  './forecast',
  '../booking',
  '../content',
  '../../catalogue',
  '../../catalogue/exchange',
  '../../doors',
  '../../verify',
  '../../../shared/calendar',
  '../../../shared/guide',
  '../../../shared/posting',
  '../../../counter-display/greeter',
  '../../../counter-display/notices',
  '../../../counter-display/office',
  '../../../counter-display/office/editor',
  '../../../kiosk',
].map((folder) => new URL(`${folder}/`, import.meta.url))
const read = (name: string | URL, folder?: URL) => readFileSync(new URL(name, folder), 'utf8')

test('every rule of RULES.md has a test that carries its id, and no test an id that is no rule', () => {
  const rules = [...read(new URL('../../../../RULES.md', import.meta.url)).matchAll(/^- \*\*([A-Z]+-[0-9]+)\*\*/gm)].map(([, id]) => id)
  const tests = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => read(name, folder)),
  )
  const carried = new Set(tests.flatMap((text) => [...text.matchAll(/\[([A-Z]+-[0-9]+)\]/g)].map(([, id]) => id)))
  expect(rules.length).toBe(new Set(rules).size)
  expect(carried).toEqual(new Set(rules))
})
