import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { instant, username, type Instant, type Username } from '../../shared/ids.ts'
import { jsonFile } from '../catalogue/json-file.ts'

const idleHours = 12
const idle = idleHours * 3_600_000
/** A session in use is written down again only so often (ms): after a crash it seems at most so much older. */
const noteEvery = 10 * 60_000
const mostPerPerson = 20

const session = z.strictObject({ id: z.string(), username, seenAt: instant })
const sessionsDocument = z.strictObject({ sessions: z.array(session) })
type Session = z.infer<typeof session>

export interface Sessions {
  /** The secret for the cookie: 256 random bits. Only its SHA-256 is kept. */
  begin(username: Username): Promise<string>
  /** Whose it is; undefined when it ended or was idle for 12 hours. */
  owner(secret: string): Username | undefined
  /** Its owner did something: the 12 hours begin again. */
  touch(secret: string): void
  end(secret: string): Promise<void>
  /** All sessions of a person but the one of `keep`. */
  endAll(username: string, keep?: string): Promise<void>
}

/** Who is signed in, across restarts: `sessions.json` in the data folder. */
export async function openSessions(data: string, now: () => Instant, log: (error: unknown) => void): Promise<Sessions> {
  const document = new Low(jsonFile(join(data, 'sessions.json'), sessionsDocument), { sessions: [] })
  await document.read()
  const open = new Map<string, Session>(document.data.sessions.map((session) => [session.id, session]))
  let notedAt = now()

  const isOver = (session: Session) => session.seenAt + idle <= now()
  const write = () => {
    for (const session of open.values()) if (isOver(session)) open.delete(session.id)
    notedAt = now()
    document.data = { sessions: [...open.values()] }
    return document.write()
  }
  const endOldest = (owner: string) => {
    const own = [...open.values()].filter((session) => session.username === owner).sort((a, b) => a.seenAt - b.seenAt)
    for (const session of own.slice(0, Math.max(0, own.length - mostPerPerson))) open.delete(session.id)
  }

  return {
    async begin(owner) {
      const secret = randomBytes(32).toString('base64url')
      const id = idOf(secret)
      open.set(id, { id, username: owner, seenAt: now() })
      endOldest(owner)
      await write()
      return secret
    },
    owner(secret) {
      const session = open.get(idOf(secret))
      return session === undefined || isOver(session) ? undefined : session.username
    },
    touch(secret) {
      const session = open.get(idOf(secret))
      if (session === undefined || isOver(session)) return
      session.seenAt = now()
      if (now() - notedAt > noteEvery) write().catch(log)
    },
    async end(secret) {
      if (open.delete(idOf(secret))) await write()
    },
    async endAll(owner, keep) {
      const kept = keep === undefined ? undefined : idOf(keep)
      for (const session of open.values()) if (session.username === owner && session.id !== kept) open.delete(session.id)
      await write()
    },
  }
}

const idOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')
