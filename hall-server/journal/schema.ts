import type Database from 'better-sqlite3'

const version = 1

/**
 * `at` and `type` are read out of the fact itself, so that they cannot contradict it.
 * `turn` orders the streams of a folder by the last time one took over from another: the hall's current day is the one written last,
 * even when a wrong clock opened a later one before it.
 * Keys of requests are random, so each lands on another page of their index: short hashes in an index of their own keep those pages few.
 */
const tables = `
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL,
    turn INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX streams_by_turn ON streams (folder, turn);

  CREATE TABLE journal (
    stream INTEGER NOT NULL REFERENCES streams (id),
    position INTEGER NOT NULL,
    data TEXT NOT NULL,
    actor TEXT NOT NULL,
    request_id TEXT,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    at INTEGER GENERATED ALWAYS AS (data ->> 'at') VIRTUAL,
    type TEXT GENERATED ALWAYS AS (data ->> 'type') VIRTUAL,
    PRIMARY KEY (stream, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER journal_is_never_edited BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

  CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL,
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX requests_by_key ON requests (key);
  CREATE TRIGGER requests_are_never_edited BEFORE UPDATE ON requests
    BEGIN SELECT RAISE(ABORT, 'an answer given is never changed'); END;
`

/** Makes the tables in a new file. Throws when the file was made by a newer program. */
export function prepareSchema(db: Database.Database) {
  db.transaction(() => {
    const found = Number(db.pragma('user_version', { simple: true }))
    if (found === version) return
    if (found > version) throw new Error(`The journal has format ${found}, this program knows ${version}: start the newer program`)
    db.exec(tables)
    db.pragma(`user_version = ${version}`)
  }).immediate()
}
