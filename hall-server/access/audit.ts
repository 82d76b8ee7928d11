import type { Journal } from '../journal/journal.ts'

interface Note {
  readonly type: 'SignedIn' | 'SignInFailed' | 'SignedOut' | 'PasswordChanged' | 'AccountCreated'
  /** Null for a name that is no account: people type their password into the wrong field. */
  readonly username: string | null
  /** Who did it, when somebody else than `username`. */
  readonly by?: string
  /** Network address it came from; null: the server itself. */
  readonly address: string | null
}

export interface Audit {
  /** Resolves when the note is durable; when it rejects, what it is about must not go on. */
  note(note: Note): Promise<void>
}

/** Who signed in, failed to, or changed an account: one journal stream a day (UTC), never edited. */
export function accessAudit(journal: Journal, now: () => number): Audit {
  return {
    async note(note) {
      const at = now()
      const stream = `access/${new Date(at).toISOString().slice(0, 10)}`
      const seen = (await journal.head(stream))?.position ?? 0
      const row = { actor: note.by ?? note.username ?? 'public', requestId: null, fact: { ...note, at } }
      await journal.write(stream, seen, [], () => ({ rows: [row], answers: [] }))
    },
  }
}
