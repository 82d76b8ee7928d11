import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { CannotStart } from './cannot-start.ts'

/**
 * Takes the data folder for this server alone, until the returned function is called or the process ends in whatever way.
 * The lock is the operating system's on an SQLite file: nothing stale is left after a power cut. Throws CannotStart.
 */
export function takeDataFolder(folder: string): () => void {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const lock = new Database(join(path, 'lock.db'), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    if (hasCode(error) && error.code === 'SQLITE_BUSY') throw new CannotStart(`HALL_DATA: another hall server is using ${path}`)
    if (hasCode(error)) throw new CannotStart(`HALL_DATA: ${path} cannot be used: ${error.code}`)
    throw error
  }
}

const hasCode = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
