import { z } from 'zod'
import type { ClipId } from '../../../shared/speech/announcement.ts'
import recorded from './clips/manifest.json'

const manifest = z.record(z.string(), z.strictObject({ file: z.string(), ms: z.number().int().positive() }))

/** The recorded clips the hall server gives out under /audio: file name and length in milliseconds by clip id. */
export const clipManifest: Readonly<Partial<Record<string, { file: string; ms: number }>>> = manifest.parse(recorded)

/** What turns a call into sound. Recorded clips today; a synthesiser behind the same two questions later (calling.md §4.2). */
export interface Announcer {
  has(id: ClipId): boolean
  /** Seconds; 0 for a clip it does not have. */
  lengthOf(id: ClipId): number
}

export const clipAnnouncer: Announcer = {
  has: (id) => clipManifest[id] !== undefined,
  lengthOf: (id) => (clipManifest[id]?.ms ?? 0) / 1_000,
}
