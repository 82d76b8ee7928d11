import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { turns } from '../turns.ts'
import { stringsOf } from '../../shared/guide/texts.ts'
import type { Instant, Username } from '../../shared/ids.ts'
import { ok, refused, type Result } from '../../shared/result.ts'
import { mediaFile, mediaName, type MediaFile, type MediaList } from '../../shared/wire/media.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import { TooMuch, type Aside } from '../aside/aside.ts'
import type { Content } from '../core/content/content.ts'
import type { RunningContent } from '../running-content.ts'
import type { PublicContent } from './content.ts'
import { jsonFile, replaceFile } from './json-file.ts'

export interface MediaStore {
  /** [MEDIA-2] Refused by what it is (`media-type`, `media-active`, `media-broken`, `media-too-large`). */
  add(bytes: Uint8Array, name: string, by: Username): Promise<Result<MediaFile, Refusal>>
  list(): Promise<MediaList>
  /** [MEDIA-4] */
  remove(id: string): Promise<Result<null, Refusal>>
  /** Where a file is that this person may read; null: there is none for him or her. */
  find(id: string, isOffice: boolean): Promise<{ readonly file: MediaFile; readonly path: string } | null>
}

interface Given {
  readonly data: string
  readonly running: RunningContent
  readonly shown: PublicContent
  readonly aside: Aside
  readonly now: () => Instant
}

/** Files beside the texts: `media/<digest>.<type>`, and what they are called in `media/media.json`. */
export function mediaStore({ data, running, shown, aside, now }: Given): MediaStore {
  const folder = join(data, 'media')
  const index = jsonFile(join(folder, 'media.json'), z.array(mediaFile))
  let pointed = { version: -1, ids: new Set<string>() }

  /** One change at a time: the index is read, changed and written whole. */
  const { inTurn } = turns()
  // Nobody else writes it: the data folder is this server's alone.
  let known: readonly MediaFile[] | null = null
  const read = async () => (known ??= (await index.read()) ?? [])
  async function write(all: MediaFile[]) {
    await index.write(all)
    known = all
  }
  const usedBy = (content: Readonly<Content>) => {
    const uses = new Map<string, { kind: 'guide' | 'posting'; code: MediaList['files'][number]['usedBy'][number]['code'] }[]>()
    for (const { kind, code, live, draft } of content.records.values())
      for (const id of new Set([...idsIn(live?.document), ...idsIn(draft?.document)]))
        uses.set(id, [...(uses.get(id) ?? []), { kind, code }])
    return uses
  }
  /** [MEDIA-3] What public texts point to, looked up once for each version of them. */
  function publicIds(): ReadonlySet<string> {
    const version = shown.version()
    if (pointed.version !== version)
      pointed = {
        version,
        ids: new Set([...shown.guides().map(({ guide }) => guide), ...shown.postings().map(({ posting }) => posting)].flatMap(idsIn)),
      }
    return pointed.ids
  }

  return {
    add: (bytes, name, by) =>
      inTurn(async () => {
        const called = mediaName.safeParse(name)
        if (!called.success) return refuse('bad-message', { subject: 'name' })
        const kind = await aside('look-at-file', bytes).catch(tooMuch)
        if (!kind.ok) return refuse(kind.error)
        if (kind.value !== 'mp4' && bytes.length > mostBytes) return refuse('too-large')
        const id = `${createHash('sha256').update(bytes).digest('hex')}.${kind.value}`
        const all = await read()
        const before = all.find((file) => file.id === id)
        if (before !== undefined) return ok(before)
        const file: MediaFile = { id, name: called.data, type: kind.value, bytes: bytes.length, by, at: now() }
        await replaceFile(join(folder, id), bytes)
        await write([...all, file])
        return ok(file)
      }),
    list: () =>
      inTurn(async () => {
        const uses = await running.look(usedBy)
        const files = (await read()).toSorted((a, b) => b.at - a.at)
        return { files: files.map((file) => ({ ...file, usedBy: uses.get(file.id) ?? [] })) }
      }),
    remove: (id) =>
      inTurn(async () => {
        const all = await read()
        if (!all.some((file) => file.id === id)) return refuse('not-found')
        const uses = (await running.look(usedBy)).get(id) ?? []
        if (uses.length > 0) return refuse('media-in-use', { subject: uses.map(({ code }) => code).join(', ') })
        await write(all.filter((file) => file.id !== id))
        await rm(join(folder, id), { force: true })
        return ok(null)
      }),
    async find(id, isOffice) {
      if (!isOffice && !publicIds().has(id)) return null
      const file = (await inTurn(read)).find((one) => one.id === id)
      return file === undefined ? null : { file, path: join(folder, file.id) }
    },
  }
}

/** All but films. Bytes. */
const mostBytes = 10 * 1024 * 1024

function tooMuch(error: unknown): Result<never, 'media-too-large'> {
  if (error instanceof TooMuch) return refused('media-too-large')
  throw error
}

const anId = /^[0-9a-f]{64}\.[a-z0-9]{3,4}$/
const idsIn = (document: unknown): string[] => stringsOf(document).flatMap(({ value }) => (anId.test(value) ? [value] : []))
