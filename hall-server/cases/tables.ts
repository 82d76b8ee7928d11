import type Database from 'better-sqlite3'

/** Another number makes the tables again from the journal at the next start. */
const version = 4

export interface CaseTable {
  no: string
  position: number
  receipt: string
  item: string
  isPackage: 0 | 1
  state: string
  receivedAt: number
  receivedDay: string
  noticeBy: string
  alarmOn: string
  alarmed: 0 | 1
  /** What is to be done next is due then; null: nothing is, or the clock stands still. */
  due: string | null
  /** From this day the light is yellow. */
  yellowOn: string | null
  stopped: 0 | 1
  /** Place in the lists: 0 has a due day, 1 stands still, 2 is nobody's turn. */
  rank: 0 | 1 | 2
  promisedFrom: string | null
  promisedDue: string | null
  legalDue: string | null
  deliverBy: string | null
  /** Of the last decision, or of not being accepted. */
  decidedDay: string | null
  /** grant, deny, partly (a package) or refused: not accepted. */
  result: string | null
  deliveredDay: string | null
  notices: number
  /** Supervision records that are not closed. */
  supervised: number
}

/** What waits for a department: a row for each open review, and one for each part that can be decided. */
export interface WorkTable {
  no: string
  review: string
  part: string
  department: string
  kind: string
  takenBy: string | null
  takenNo: string | null
  due: string | null
  yellowOn: string | null
  stopped: 0 | 1
  rank: 0 | 1 | 2
}

export interface DocumentTable {
  kind: string
  year: number
  seq: number
  no: string
}

export interface ChargeTable {
  receiptNo: string
  no: string
  item: string
  day: string
  at: number
  published: number
  total: number
  method: string
  /** JSON: what was charged for what, and the exemptions named. */
  lines: string
  exemptions: string
  cancelledNo: string | null
  cancelledDay: string | null
}

export interface Tables {
  case_index: CaseTable
  case_work: WorkTable
  case_documents: DocumentTable
  case_charges: ChargeTable
}

const made = `
  CREATE TABLE case_index (
    no TEXT PRIMARY KEY, position INTEGER NOT NULL, receipt TEXT NOT NULL UNIQUE, item TEXT NOT NULL, isPackage INTEGER NOT NULL,
    state TEXT NOT NULL, receivedAt INTEGER NOT NULL, receivedDay TEXT NOT NULL, noticeBy TEXT NOT NULL, alarmOn TEXT NOT NULL,
    alarmed INTEGER NOT NULL, due TEXT, yellowOn TEXT, stopped INTEGER NOT NULL, rank INTEGER NOT NULL, promisedFrom TEXT, promisedDue TEXT, legalDue TEXT,
    deliverBy TEXT, decidedDay TEXT, result TEXT, deliveredDay TEXT, notices INTEGER NOT NULL, supervised INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_index_by_due ON case_index (state, due, yellowOn, stopped);
  CREATE INDEX case_index_in_order ON case_index (rank, due, no);
  CREATE INDEX case_index_by_decision ON case_index (decidedDay, item) WHERE decidedDay IS NOT NULL;
  CREATE INDEX case_index_supervised ON case_index (supervised) WHERE supervised > 0;
  CREATE TABLE case_work (
    no TEXT NOT NULL, review TEXT NOT NULL, part TEXT NOT NULL, department TEXT NOT NULL, kind TEXT NOT NULL, takenBy TEXT, takenNo TEXT,
    due TEXT, yellowOn TEXT, stopped INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (no, review, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_work_in_order ON case_work (department, rank, due, no);
  CREATE INDEX case_work_by_due ON case_work (department, due, yellowOn, stopped, takenBy, kind);
  CREATE TABLE case_documents (
    kind TEXT NOT NULL, year INTEGER NOT NULL, seq INTEGER NOT NULL, no TEXT NOT NULL, PRIMARY KEY (kind, year, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE case_charges (
    receiptNo TEXT PRIMARY KEY, no TEXT NOT NULL, item TEXT NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL, published INTEGER NOT NULL,
    total INTEGER NOT NULL, method TEXT NOT NULL, lines TEXT NOT NULL, exemptions TEXT NOT NULL, cancelledNo TEXT, cancelledDay TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_charges_by_day ON case_charges (day, item);
  CREATE INDEX case_charges_by_cancel ON case_charges (cancelledDay) WHERE cancelledDay IS NOT NULL;
  CREATE INDEX case_charges_by_case ON case_charges (no);
`
const names = ['case_index', 'case_work', 'case_documents', 'case_charges']

/** Makes the tables where there are none of this version; true: they are empty and have to be filled from the journal. */
export function prepareTables(db: Database.Database): boolean {
  db.exec('CREATE TABLE IF NOT EXISTS case_tables (version INTEGER NOT NULL) STRICT')
  const found = db.prepare<[], number>('SELECT version FROM case_tables').pluck().get()
  if (found === version) return false
  for (const name of names) db.exec(`DROP TABLE IF EXISTS ${name}`)
  db.exec(made)
  db.exec('DELETE FROM case_tables')
  db.prepare('INSERT INTO case_tables VALUES (?)').run(version)
  return true
}
