import { isRecord } from '../shared/screen/http.ts'
import type { ContentSnapshot } from '../shared/wire/content.ts'
import { readContent, type ContentSource } from './content.ts'

/** One value on this machine that is there whole or not at all, also after a power cut. */
export interface Box {
  get(): Promise<unknown>
  put(value: unknown): Promise<void>
}
/** What the server says of its content, and the content itself as it came. Null: no answer. */
export interface Fetched {
  notice(): Promise<{ readonly sha256: string; readonly bytes: number; readonly url: string } | null>
  text(url: string): Promise<string | null>
}

/**
 * The public content with a copy on this machine: the newest the server has, else what was kept. A download that is cut off,
 * or is not what the server said it is, changes nothing; a new copy takes the old one's place in one step.
 */
export function keptContent(server: Fetched, box: Box, digest: (text: string) => Promise<string | null>): ContentSource {
  async function kept(): Promise<{ sha256: string; content: ContentSnapshot } | null> {
    const value = await box.get().catch(() => null) // a broken store is no store
    if (!isRecord(value) || typeof value['sha256'] !== 'string') return null
    const content = readContent(value['content'])
    return content === null ? null : { sha256: value['sha256'], content }
  }
  return {
    async load() {
      const [notice, own] = await Promise.all([server.notice(), kept()])
      if (notice === null || notice.sha256 === own?.sha256) return own?.content ?? null
      const text = await server.text(notice.url)
      if (text === null || !(await isWhole(text, notice))) return own?.content ?? null
      const content = readContent(parsed(text))
      if (content === null) return own?.content ?? null
      // A full disk keeps the old copy; this kiosk shows the new one all the same.
      await box.put({ sha256: notice.sha256, content }).catch(() => undefined)
      return content
    },
  }

  async function isWhole(text: string, { sha256, bytes }: { sha256: string; bytes: number }) {
    const found = await digest(text)
    return found === null ? new TextEncoder().encode(text).length === bytes : found === sha256
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null // cut off on its way
    throw error
  }
}
