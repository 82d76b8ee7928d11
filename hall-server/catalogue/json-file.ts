import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { turns } from '../turns.ts'
import { CannotStart } from '../cannot-start.ts'

/**
 * lowdb's storage for one document: parsed on reading, and on writing either wholly there or not at all, also after a
 * power cut. Throws CannotStart with file, place and fault when what it reads is broken.
 */
export function jsonFile<S extends z.ZodType>(path: string, schema: S): Adapter<z.output<S>> {
  const { inTurn } = turns()
  return {
    async read() {
      const text = await readIfThere(path)
      return text === null ? null : parseDocument(path, text, schema)
    },
    write(data) {
      const text = `${JSON.stringify(data, null, 2)}\n`
      return inTurn(() => replaceFile(path, text))
    },
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export function parseDocument<S extends z.ZodType>(path: string, text: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(parseJson(path, text))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new CannotStart(`${path}: ${place(issue?.path ?? [])}${issue?.message ?? 'not as expected'}`)
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new CannotStart(`${path}: not JSON: ${oneLine(error.message)}`)
    throw error
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** `['lines', 2, 'prefix']` as people write it: `lines[2].prefix: `. */
const place = (path: readonly PropertyKey[]) =>
  path.length === 0
    ? ''
    : `${path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('')}: `

/** Writes a whole file, durably, or leaves the old one as it was. */
export async function replaceFile(path: string, content: string | Uint8Array) {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const temporary = `${path}.new`
  // 0600: accounts and sessions are for the server's own user only
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
