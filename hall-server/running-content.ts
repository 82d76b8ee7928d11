import { z } from 'zod'
import { turns } from './turns.ts'
import type { HallId } from '../shared/ids.ts'
import type { ContentKey } from '../shared/wire/content.ts'
import { refuse } from '../shared/wire/refusals.ts'
import { recordOf, type Content, type SavedVersion } from './core/content/content.ts'
import type { ContentEvent } from './core/content/events.ts'
import type { Journal } from './journal/journal.ts'
import { catchUp, contentStream, hashesOf, replay } from './running-content-memory.ts'
import type { ContentDocument } from './running-content-document.ts'
import { emptyTurn, takeTurn, type ContentAsked, type ContentReply, type Deciding } from './running-content-turn.ts'
import { HallUnavailable } from './running-hall.ts'

/** What happened; no events: memory was replayed, and may differ from what was shown. */
export interface ContentChange {
  readonly content: Readonly<Content>
  readonly events: readonly ContentEvent[]
}

export interface RunningContent {
  /** Never rejects. `hall-unavailable`: not known to be done, ask again with the same key. */
  handle(asked: ContentAsked): Promise<ContentReply>
  /** Shows only what is durable. Rejects with HallUnavailable while the journal cannot be read. */
  look<T>(read: (content: Readonly<Content>) => T): Promise<T>
  /** An earlier version with its text, read from the journal; null: there was none. */
  versionOf(key: ContentKey, version: number): Promise<(SavedVersion & { readonly document: unknown }) | null>
  /** Told in the same turn of the event loop as the reply. Returns its own stop. */
  watch(tell: (change: ContentChange) => void): () => void
  /** Takes no more requests, finishes those it has. */
  close(): Promise<void>
}

interface Surroundings extends Deciding {
  readonly id: HallId
  readonly journal: Journal
  readonly document: ContentDocument
  readonly log: (error: unknown, where: string) => void
}

/** Many changes are written into the document once. Milliseconds. */
const writeAfter = 5_000
/** So many facts beyond the document and it is written at the next start already. */
const muchToRead = 200

/** The one place that holds a hall's content. Requests run one at a time: decide, write, then show. Rejects when the journal cannot be replayed. */
export async function openRunningContent(around: Surroundings): Promise<RunningContent> {
  const { id, journal, document, log } = around
  const stream = contentStream(id)
  const watchers = new Set<(change: ContentChange) => void>()
  const first = await replay(stream, around)
  let content: Content | null = first.content
  const { inTurn, idle } = turns()
  let closing = false
  let writing: NodeJS.Timeout | null = null
  if (first.read > muchToRead) writeSoon()

  /** Memory is a cache of the journal: what it says now is what happened, whatever was being written. */
  async function memory(): Promise<Content> {
    if (content !== null) return content
    const replayed = await replay(stream, around).catch((error: unknown) => {
      log(error, 'replaying the content')
      throw new HallUnavailable(`The content of ${id} cannot be read now`)
    })
    content = replayed.content
    tell({ content, events: [] })
    return content
  }

  async function handleNow(asked: ContentAsked): Promise<ContentReply> {
    const current = await memory()
    const turn = emptyTurn()
    await journal.write(stream, current.position, asked.key === null ? [] : [asked.key], (newer, answered) => {
      catchUp(current, newer)
      return takeTurn(around, current, asked, answered, turn)
    })
    if (turn.events.length > 0) {
      writeSoon()
      tell({ content: current, events: turn.events })
    }
    return turn.reply
  }

  function writeSoon() {
    writing ??= setTimeout(() => void writeDocument(), writeAfter)
  }

  async function writeDocument() {
    if (writing === null) return
    clearTimeout(writing)
    writing = null
    await inTurn(async () => document.write(await memory(), hashesOf(journal, stream))).catch((error: unknown) =>
      log(error, 'writing guides.json'),
    )
  }

  async function failed(error: unknown): Promise<ContentReply> {
    content = null
    if (!(error instanceof HallUnavailable)) log(error, 'changing the content')
    await memory().catch(() => null) // logged; the next who asks tries again
    return refuse('hall-unavailable')
  }

  function tell(change: ContentChange) {
    for (const watcher of watchers) {
      try {
        watcher(change)
      } catch (error) {
        log(error, 'telling of a change of content')
      }
    }
  }

  return {
    async handle(asked) {
      return closing ? refuse('hall-unavailable') : inTurn(() => handleNow(asked).catch(failed))
    },
    look: (read) => inTurn(async () => read(await memory())),
    versionOf: (key, version) =>
      inTurn(async () => {
        const saved = recordOf(await memory(), key)?.versions.find((each) => each.version === version)
        return saved === undefined ? null : { ...saved, document: (await savedText(journal, stream, saved.textAt)).document }
      }),
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    async close() {
      closing = true
      await idle()
      await writeDocument()
    },
  }
}

const withText = z.object({ document: z.unknown() })
async function savedText(journal: Journal, stream: string, position: number): Promise<{ document: unknown }> {
  const [fact] = await journal.facts(stream, position - 1, 1)
  if (fact === undefined) throw new Error(`${stream} has no fact ${position}`)
  return withText.parse(JSON.parse(fact))
}
