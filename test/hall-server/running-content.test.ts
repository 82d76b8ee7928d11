import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordAsk } from '../../hall-server/core/content/commands.ts'
import { recordOf } from '../../hall-server/core/content/content.ts'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { memoryJournal, memoryStore } from '../../hall-server/journal/memory.ts'
import { contentDocument } from '../../hall-server/running-content-document.ts'
import type { ContentAsked } from '../../hall-server/running-content-turn.ts'
import { openRunningContent, type RunningContent } from '../../hall-server/running-content.ts'
import { hallId, instant } from '../../shared/ids.ts'
import { allPoints, everybody, hour, key, rules, server, staff, staffOnly } from './core/content/content-spec.ts'

const id = hallId.parse('small')
const stream = 'content/small'

async function hallAt(given: { folder?: string; journal?: Journal } = {}) {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'hall-content-')))
  const journal = given.journal ?? memoryJournal()
  const logged: string[] = []
  const log = (_error: unknown, where: string) => void logged.push(where)
  let at = hour(9)
  const now = () => (at = instant.parse(at + 1))
  const content = await openRunningContent({ id, journal, document: contentDocument(folder, id, log), rules, now, log })
  return { folder, journal, logged, content, file: join(folder, 'halls', 'small', 'guides.json') }
}

const asked = (name: string, ask: RecordAsk, requestKey: string | null = null): ContentAsked => ({
  request: { by: staff(name), ask: { type: 'record', key, ask } },
  key: requestKey,
  fingerprint: JSON.stringify(ask),
})
const save = (text: string, base: number, more: { key?: string; scope?: typeof everybody } = {}) =>
  asked('editor', { type: 'save', document: { code: 'matter', text }, scope: more.scope ?? everybody, base }, more.key ?? null)
const position = (content: RunningContent) => content.look((state) => recordOf(state, key)?.position ?? 0)
const state = (content: RunningContent) => content.look((each) => structuredClone(each))

async function publish(content: RunningContent, text: string) {
  const replies = [await content.handle(save(text, await position(content)))]
  replies.push(await content.handle(asked('editor', { type: 'submit' })))
  for (const name of ['department', 'reviewer']) replies.push(await content.handle(asked(name, { type: 'approve', points: allPoints })))
  expect(replies.map(({ ok }) => ok)).toEqual(Array(4).fill(true))
}

test('what is approved is in the journal, with who, the request and the whole text, and the chain holds', async () => {
  const { content, journal } = await hallAt()
  await content.handle(save('x', 0, { key: 'content:editor:1' }))
  const [row] = await journal.rows(stream, 0, 10)
  expect(row).toMatchObject({ actor: 'editor', requestId: 'content:editor:1', type: 'DraftSaved' })
  expect(row?.data).toContain('"text":"x"')
  await publish(content, 'y')
  expect(await journal.verify(stream)).toMatchObject({ sound: true, head: { position: 6 } })
})

test('a retry gets the first answer and does nothing again; another body under its key is refused', async () => {
  const { content, journal } = await hallAt()
  const first = await content.handle(save('x', 0, { key: 'k' }))
  expect(first).toEqual({ ok: true, value: { position: 1 } })
  expect(await content.handle(save('x', 0, { key: 'k' }))).toEqual(first)
  expect(await content.handle(save('other', 0, { key: 'k' }))).toMatchObject({ error: { code: 'idempotency-key-reused' } })
  const again = await hallAt({ journal })
  expect(await again.content.handle(save('x', 0, { key: 'k' }))).toEqual(first)
  expect(await journal.head(stream)).toMatchObject({ position: 1 })
})

test('of two who save at once over the same text, one is told so', async () => {
  const { content } = await hallAt()
  const replies = await Promise.all([content.handle(save('mine', 0)), content.handle(save('theirs', 0))])
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(['ok', 'changed-meanwhile'])
})

test('a start from the journal alone, from the document alone and from both gives the same content', async () => {
  const first = await hallAt()
  await publish(first.content, 'first')
  const document = async () => (await readFile(first.file, 'utf8').catch(() => null)) ?? ''
  await first.content.close()
  const early = await document()
  expect(JSON.parse(early)).toMatchObject({ position: 5 })
  const second = await hallAt(first)
  await publish(second.content, 'second')
  const expected = await state(second.content)
  await second.content.close()

  expect(await state((await hallAt(first)).content)).toEqual(expected)
  await writeFile(first.file, early)
  expect(await state((await hallAt(first)).content)).toEqual(expected)
  await rm(first.file)
  expect(await state((await hallAt(first)).content)).toEqual(expected)
})

test.each([
  ['broken', () => '{'],
  ['of another journal', (text: string) => text.replace('"position": 5,', '"position": 50,')],
])('a document that is %s is not used', async (_, edit) => {
  const first = await hallAt()
  await publish(first.content, 'first')
  const expected = await state(first.content)
  await first.content.close()
  await writeFile(first.file, edit(await readFile(first.file, 'utf8')))
  expect(await state((await hallAt(first)).content)).toEqual(expected)
})

test('a text changed in the document is not shown: the journal counts', async () => {
  const first = await hallAt()
  await publish(first.content, 'as approved')
  await first.content.close()
  await writeFile(first.file, (await readFile(first.file, 'utf8')).replaceAll('as approved', 'as somebody likes'))
  const again = await hallAt(first)
  expect(JSON.stringify([...(await state(again.content)).records.values()])).not.toContain('as somebody likes')
  expect(again.logged).toHaveLength(1)
})

test('every version can be read again', async () => {
  const { content } = await hallAt()
  await publish(content, 'first')
  await publish(content, 'second')
  expect(await content.versionOf(key, 1)).toMatchObject({ version: 1, authors: ['editor'], document: { text: 'first' } })
  expect(await content.versionOf(key, 2)).toMatchObject({ document: { text: 'second' } })
  expect(await content.versionOf(key, 3)).toBe(null)
})

test('a write that fails leaves no trace in memory, and whoever asked may ask again', async () => {
  const inner = memoryJournal(memoryStore())
  let broken = false
  const journal: Journal = {
    ...inner,
    async write(name, seen, keys, decide) {
      if (!broken) return inner.write(name, seen, keys, decide)
      decide([], new Map())
      throw new Error('the disk is full')
    },
  }
  const { content, logged } = await hallAt({ journal })
  const told: number[] = []
  content.watch(({ events }) => told.push(events.length))
  await content.handle(save('kept', 0))
  broken = true
  expect(await content.handle(save('lost', 1))).toMatchObject({ error: { code: 'hall-unavailable' } })
  expect(await content.look((each) => recordOf(each, key)?.draft?.document)).toMatchObject({ text: 'kept' })
  broken = false
  expect(await content.handle(save('again', 1))).toMatchObject({ ok: true })
  // In between everybody is told to look again: what was written is not known.
  expect([told, logged]).toEqual([[1, 0, 1], ['changing the content']])
})

test('the server begins a new hall and brings what is due', async () => {
  const { content } = await hallAt()
  const records = [{ key, document: { code: 'matter', text: 'sample' }, scope: staffOnly }]
  await content.handle({ request: { by: server, ask: { type: 'begin', records } }, key: null, fingerprint: '' })
  expect(await content.look((each) => recordOf(each, key)?.live?.scope)).toEqual(staffOnly)
  await content.close()
  expect(await content.handle(save('x', 1))).toMatchObject({ error: { code: 'hall-unavailable' } })
})
