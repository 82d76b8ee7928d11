import type Database from 'better-sqlite3'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely'
import type { Tables } from './tables.ts'

/** Queries are built here and run on the journal's own connection, so that they see, and are part of, its transaction. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export interface Runner {
  all<T>(query: Compilable<T>): readonly T[]
  first<T>(query: Compilable<T>): T | undefined
  run(query: Compilable<unknown>): void
}

/** Statements are prepared once for each text. Rows have the shape the query was built with: the tables are STRICT. */
export function runnerOf(db: Database.Database): Runner {
  const prepared = new Map<string, Database.Statement<unknown[]>>()
  const statement = (text: string) => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const made = db.prepare<unknown[]>(text)
    prepared.set(text, made)
    return made
  }
  const rows = <T>(query: Compilable<T>): readonly T[] => {
    const { sql: text, parameters } = query.compile()
    return typedStatement<T>(statement(text)).all(...parameters)
  }
  return {
    all: rows,
    first: (query) => rows(query)[0],
    run(query) {
      const { sql: text, parameters } = query.compile()
      statement(text).run(...parameters)
    },
  }
}

/** The builder's type of a row is the statement's: both come from `Tables`. */
const typedStatement = <T>(made: Database.Statement<unknown[]>): Database.Statement<unknown[], T> =>
  made as Database.Statement<unknown[], T>
