import type Database from 'better-sqlite3'

/** What every journalled fact has. The rest of it is the business of whoever reads the stream. */
export interface Fact {
  readonly type: string
  /** Milliseconds since the epoch, read by the hall server. */
  readonly at: number
}

export interface NewRow {
  readonly actor: string
  readonly requestId: string | null
  readonly fact: Fact
}

export interface Row {
  readonly stream: string
  /** From 1, without gaps, in each stream. */
  readonly position: number
  readonly at: number
  readonly actor: string
  readonly requestId: string | null
  readonly type: string
  /** The whole fact as JSON text, its type and time included: what is hashed is what is replayed. */
  readonly data: string
  /** SHA-256, hexadecimal. The first row's `prevHash` is 64 zeros. */
  readonly prevHash: string
  readonly hash: string
}

/** The first answer to a request, kept so that a retry gets it again. */
export interface Answered {
  readonly fingerprint: string
  /** JSON text. */
  readonly answer: string
}

export interface Batch {
  readonly rows: readonly NewRow[]
  readonly answers: readonly ({ readonly key: string } & Answered)[]
}

/** Synchronous, and without effects outside memory that can be thrown away. When it throws, nothing is written. */
export type Decide = (newer: readonly string[], answered: ReadonlyMap<string, Answered>) => Batch

export interface Head {
  readonly position: number
  readonly hash: string
}

export type Verdict = { readonly sound: true; readonly head: Head | null } | { readonly sound: false; readonly position: number }

/** What is kept of the facts besides the journal itself, written in the same transaction: it can be dropped and made again from them. */
export interface Projection {
  /** The streams directly in this folder. */
  readonly folder: string
  /** Told of the new facts of a stream, the first of them at `position`, before they are durable. When it throws, nothing is written. */
  wrote(stream: string, position: number, facts: readonly Fact[]): void
}

/** An append-only, hash-chained record in streams. Streams are named like paths: `hall/urumqi/2026-06-17`. */
export interface Journal {
  /** The facts (JSON text) after a position, in order, at most `most`; they are those at `after + 1`, `after + 2` … */
  facts(stream: string, after: number, most: number): Promise<readonly string[]>
  /** The same with all that is known of them, for people who inspect the journal. */
  rows(stream: string, after: number, most: number): Promise<readonly Row[]>
  head(stream: string): Promise<Head | null>
  /** Of the streams directly in a folder (`hall/urumqi`), the one written last. */
  latest(folder: string): Promise<string | null>
  answered(key: string): Promise<Answered | null>
  /**
   * Takes the stream's lock, hands `decide` the facts after `seen` and the answers already given to `keys`, and makes what it returns durable,
   * all or nothing. Returns the stream's last position. When it rejects, the outcome may be unknown: read again, never guess.
   */
  write(stream: string, seen: number, keys: readonly string[], decide: Decide): Promise<number>
  /** Keeps a projection up from now on. `make` gets the database: tables of its own and, to make them again, the journal's rows. */
  attach(make: (db: Database.Database) => Projection): void
  /** Recomputes the chain; names the first row that does not fit. Rows cut off at the end need an outside anchor (the day's printed digest). */
  verify(stream: string): Promise<Verdict>
  close(): Promise<void>
}

/** The folder of a stream: `hall/urumqi` of `hall/urumqi/2026-06-17`. */
export function folderOf(stream: string): string {
  return stream.slice(0, Math.max(0, stream.lastIndexOf('/')))
}

/** The journal is shorter than what its reader saw before: another file, or rows were taken away. */
export class JournalShrunk extends Error {
  override name = 'JournalShrunk'
}
