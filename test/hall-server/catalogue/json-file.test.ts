import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { jsonFile } from '../../../hall-server/catalogue/json-file.ts'

const schema = z.strictObject({ lines: z.array(z.strictObject({ prefix: z.string().regex(/^[A-Z]$/, 'one capital letter') })) })
const somewhere = async () => join(await mkdtemp(join(tmpdir(), 'hall-json-')), 'deep', 'layout.json')
const holding = async (text: string) => {
  const path = join(await mkdtemp(join(tmpdir(), 'hall-json-')), 'layout.json')
  await writeFile(path, text)
  return jsonFile(path, schema).read()
}

test('a document that was never written is null', async () => {
  expect(await jsonFile(await somewhere(), schema).read()).toBeNull()
})

test('what was written last is read, and no other file is left', async () => {
  const path = await somewhere()
  const file = jsonFile(path, schema)
  await Promise.all(['A', 'B', 'C'].map((prefix) => file.write({ lines: [{ prefix }] })))
  expect(await file.read()).toEqual({ lines: [{ prefix: 'C' }] })
  expect(await readdir(join(path, '..'))).toEqual(['layout.json'])
  expect(await readFile(path, 'utf8')).toMatch(/\n$/)
})

test('the place of a fault is named', async () => {
  await expect(holding('{"lines":[{"prefix":"A"},{"prefix":"b"}]}')).rejects.toThrow(
    /layout\.json: lines\[1\]\.prefix: one capital letter$/,
  )
})

test('an unknown field is a fault', async () => {
  await expect(holding('{"lines":[{"prefix":"A","color":"red"}]}')).rejects.toThrow(/lines\[0\]: .*"color"/)
})

test('text that is no JSON is said in one line', async () => {
  await expect(holding('{\n"lines": [,]\n}')).rejects.toThrow(/^[^\n]*layout\.json: not JSON: [^\n]+$/)
})
