import { z } from 'zod'
import type { HallId } from '../shared/ids.ts'
import { emptyContent, type Content } from './core/content/content.ts'
import { contentEvent } from './core/content/events.ts'
import { evolve } from './core/content/evolve.ts'
import type { Journal } from './journal/journal.ts'
import type { ContentDocument, HashAt } from './running-content-document.ts'

export const contentStream = (id: HallId) => `content/${id}`

/** Facts carry whole texts: fewer at once than a hall's. */
const factsAtOnce = 200
const contentEvents = z.array(contentEvent)

interface Replayed {
  readonly content: Content
  /** Facts that were not in the document yet. */
  readonly read: number
}

/** The content as the journal has it: the document's state as far as it goes, then what is newer. Throws when the journal cannot be read. */
export async function replay(stream: string, { journal, document }: { journal: Journal; document: ContentDocument }): Promise<Replayed> {
  const content = (await document.read(hashesOf(journal, stream))) ?? emptyContent()
  const from = content.position
  for (;;) {
    const facts = await journal.facts(stream, content.position, factsAtOnce)
    catchUp(content, facts)
    if (facts.length < factsAtOnce) return { content, read: content.position - from }
  }
}

/** What a document is sealed with. */
export const hashesOf =
  (journal: Journal, stream: string): HashAt =>
  async (position) =>
    (await journal.rows(stream, position - 1, 1))[0]?.hash ?? null

/** Applies the facts that follow what memory has. */
export function catchUp(content: Content, facts: readonly string[]) {
  for (const event of contentEvents.parse(facts.map((fact): unknown => JSON.parse(fact)))) evolve(content, event)
}
