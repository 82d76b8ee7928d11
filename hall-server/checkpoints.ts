import { hash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Hall } from './core/queue/hall.ts'

/** A hall's memory as of one fact of its stream. */
export interface Checkpoint {
  readonly stream: string
  readonly position: number
  /** Of the fact at `position`: the journal must hold the very same. */
  readonly hash: string
  readonly hall: Hall
}

/** Shortens a restart. Nothing rests on it: whatever is lost, broken or of another program is replayed from the journal. */
export interface Checkpoints {
  /** The last one kept; null when there is none that this program can use. */
  read(): Promise<Checkpoint | null>
  /** Copies the memory at once and writes it by and by. Never throws. */
  keep(checkpoint: Checkpoint): void
  /** When what was to be kept is written. */
  settled(): Promise<void>
}

const digest = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')
const digestBytes = 32

/**
 * Checkpoints in one file. `program` names the program that makes them, down to its last byte: another one, whose facts may mean
 * something else, does not use them. Not fsynced: a file cut off by a power cut does not match its digest.
 */
export function checkpointFile(path: string, program: string, log: (error: unknown, where: string) => void): Checkpoints {
  let writing: Promise<void> = Promise.resolve()
  const write = async (bytes: Buffer) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, Buffer.concat([digest(bytes), bytes]), { mode: 0o600 })
    await rename(`${path}.new`, path)
  }
  return {
    async read() {
      const file = await readFile(path).catch(() => null) // none yet, or not readable: then the journal is replayed
      if (file === null) return null
      const bytes = file.subarray(digestBytes)
      if (!file.subarray(0, digestBytes).equals(digest(bytes))) return null
      const kept = deserialized(bytes)
      return kept?.program === program ? kept.checkpoint : null
    },
    keep(checkpoint) {
      const kept: Kept = { program, checkpoint }
      const bytes = serialize(kept)
      writing = writing.then(() => write(bytes)).catch((error: unknown) => log(error, 'keeping a checkpoint'))
    },
    settled: () => writing,
  }
}

/** Null for what a newer Node laid out. Only this program's own files come here: their digest has been compared. */
function deserialized(bytes: Buffer): Kept | null {
  try {
    return deserialize(bytes)
  } catch {
    return null
  }
}

interface Kept {
  readonly program: string
  readonly checkpoint: Checkpoint
}
