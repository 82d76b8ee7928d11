import { staffOnly } from './catalogue/staff-only.ts'
import { hash, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { itemCode, requestId, type RequestId } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import type { ImportAnswer, ImportEncoding, ImportFault, ImportFormat } from '../shared/wire/exchange.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { Staff } from './access/access.ts'
import { TooMuch, type Aside } from './aside/aside.ts'
import type { KnownHere } from './catalogue/exchange/known.ts'
import type { ImportedText } from './catalogue/exchange/read-import.ts'
import type { ContentRules, GivenRecord } from './core/content/commands.ts'
import { recordOf, type Content } from './core/content/content.ts'
import { isDeepEqual } from './core/content/equal.ts'
import type { RunningContent } from './running-content.ts'

export interface ImportAsked {
  readonly bytes: Uint8Array
  readonly format: ImportFormat
  readonly encoding: ImportEncoding
  readonly dry: boolean
  /** Position of all content at the look before. */
  readonly base: number | undefined
  readonly staff: Staff
  readonly key: RequestId | undefined
}
export type BringIn = (asked: ImportAsked) => Promise<Result<ImportAnswer, Refusal>>

interface Given {
  readonly running: RunningContent
  readonly rules: ContentRules
  readonly known: KnownHere
  readonly aside: Aside
}

const keptAnswers = 50
/** So many texts are compared before others have their turn: some ms. */
const atOnce = 20

/** [EXCH-4] Drafts out of a file, all or none. What takes long is done aside, so that nobody in the hall waits for it. */
export function importDesk({ running, rules, known, aside }: Given): BringIn {
  // Of those who ask again because the answer was lost. The journal makes sure that nothing is done twice.
  const answers = new Map<string, { readonly fingerprint: string; readonly answer: ImportAnswer }>()

  return async (asked) => {
    const { staff, bytes, format, encoding, dry } = asked
    const fingerprint = hash('sha256', bytes, 'base64url')
    const key = `content:${staff.username}:${asked.key ?? requestId.parse(randomBytes(16).toString('hex'))}`
    const before = dry ? undefined : answers.get(key)
    if (before !== undefined) return before.fingerprint === fingerprint ? ok(before.answer) : refuse('idempotency-key-reused')
    const read = await aside('read-import', { bytes, reading: { format, encoding, known } }).catch(tooMuch)
    if (read === null) return refuse('too-large')
    const position = await running.look((content) => content.position)
    if (read.faults.length > 0) return ok({ ...nothingDone, position, faults: [...read.faults] })
    const { records, ...found } = await sort(running, rules, read.texts)
    const answer = { ...nothingDone, ...found, position }
    if (found.faults.length > 0 || dry || records.length === 0) return ok(answer)
    const ask = { type: 'save-all', records, base: asked.base ?? position } as const
    const by = { kind: 'staff', username: staff.username, role: staff.role } as const
    const done = await running.handle({ request: { by, ask }, key, fingerprint })
    if (!done.ok) return done
    const saved = { ...answer, position: done.value.position, saved: true }
    answers.set(key, { fingerprint, answer: saved })
    for (const old of [...answers.keys()].slice(0, -keptAnswers)) answers.delete(old)
    return ok(saved)
  }
}

function tooMuch(error: unknown): null {
  if (error instanceof TooMuch) return null
  throw error
}

const nothingDone: ImportAnswer = { position: 0, faults: [], added: [], changed: [], same: 0, saved: false }

type Sorted = Pick<ImportAnswer, 'added' | 'changed' | 'same'> & { readonly faults: ImportFault[]; readonly records: GivenRecord[] }

/** What is new, what differs from the office's own text, and what cannot be replaced now. */
async function sort(running: RunningContent, rules: ContentRules, texts: readonly ImportedText[]): Promise<Sorted> {
  const sorted: Sorted = { added: [], changed: [], same: 0, faults: [], records: [] }
  for (let from = 0; from < texts.length; from += atOnce) {
    const some = texts.slice(from, from + atOnce)
    await running.look((content) => {
      for (const text of some) place(content, rules, text, sorted)
    })
    await setImmediate()
  }
  return sorted
}

function place(
  content: Readonly<Content>,
  { kinds }: ContentRules,
  { kind, code, document, scope: given, at }: ImportedText,
  sorted: Sorted,
) {
  const key = { kind, code: itemCode.parse(code) }
  const rules = kinds[kind]
  const record = recordOf(content, key)
  const fault = (code: ImportFault['code'], found = '') => sorted.faults.push({ ...at, code, found, wanted: '' })
  const own = record?.draft?.document ?? record?.live?.document
  const text = withOwn(own, document)
  const read = rules.read(text)
  if (!read.ok) return fault('refused', read.error)
  if (record?.draft && record.draft.state !== 'draft') return fault('in-review')
  if (own !== undefined && isDeepEqual(whole(rules, own), read.value)) return (sorted.same += 1)
  // Nothing is opened wider by an import: a text keeps its circle, also one that was withdrawn, and a new one has that of its file.
  const known = record?.draft?.scope ?? record?.live?.scope ?? record?.last?.scope ?? given
  const scope = known ?? (rules.allows(read.value, everybody) ? everybody : staffOnly)
  if (!rules.allows(read.value, scope)) return fault('refused', 'scope')
  // The very text that was read: when it is decided on, it is known already.
  sorted.records.push({ key, document: text, scope })
  return (record === undefined ? sorted.added : sorted.changed).push(key.code)
}

const ownFields = z.looseObject({ owner: z.string().optional(), risk: z.boolean().default(false) })

/** What is given to everybody does not say whose text it is nor that it is risky: such a file brought in takes neither away. */
function withOwn(before: unknown, document: unknown): unknown {
  if (before === undefined) return document
  const [mine, given] = [ownFields.parse(before), ownFields.parse(document)]
  const { owner = mine.owner, risk } = given
  if (owner === given.owner && (risk || !mine.risk)) return document
  return { ...given, risk: risk || mine.risk, ...(owner === undefined ? {} : { owner }) }
}

/** As it is read today: what was saved before a field was added has it by its default. */
function whole(rules: ContentRules['kinds'][keyof ContentRules['kinds']], document: unknown): unknown {
  const read = rules.read(document)
  return read.ok ? read.value : document
}

const everybody = { kind: 'public' } as const
