import { hash, randomBytes } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import { z } from 'zod'
import { itemCode, requestId } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ContentKind } from '../../../shared/wire/content.ts'
import { importAnswer, importFormat, type ImportAnswer, type ImportFault } from '../../../shared/wire/exchange.ts'
import { mayEdit, officeRoles } from '../../../shared/wire/office-roles.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { ImportedText } from '../../catalogue/exchange/read-import.ts'
import type { GivenRecord } from '../../core/content/commands.ts'
import { recordOf, type Content } from '../../core/content/content.ts'
import { isDeepEqual } from '../../core/content/equal.ts'
import type { OpenContent } from '../../open-content.ts'
import type { Doors } from '../doors.ts'
import { sessionOf } from '../visitor.ts'
import { inOffice } from './office.ts'
import { sendProblem } from './problem.ts'
import { route, type Call, type Route } from './route.ts'

const mostBytes = 20 * 1024 * 1024
/** For requests whose body is a file: read whole, but only from people of the office. */
export function takeFiles(app: Express, doors: Doors, path: string, most = mostBytes) {
  const known: RequestHandler = (request, response, next) => {
    const staff = doors.access.who(sessionOf(request))
    if (staff === null) return sendProblem(response, refuse('not-signed-in').error)
    return officeRoles.includes(staff.role) ? next() : sendProblem(response, refuse('not-allowed').error)
  }
  app.post(path, known, express.raw({ type: () => true, limit: most, inflate: false }))
}
export const fileBody = z.custom<Buffer>((value) => Buffer.isBuffer(value))

const importQuery = z.strictObject({ format: importFormat, dry: z.enum(['true', 'false']).default('false') })
const exportQuery = z.strictObject({ format: importFormat.default('json') })

/** Guides and postings in and out as files. */
export function exchangeRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/office/import',
      summary: 'Drafts from a file: JSON, or a zip of CSV tables in the column names of the national item table; all or none',
      who: 'staff',
      body: fileBody,
      query: importQuery,
      answer: importAnswer,
      run: (call) => inOffice(doors, call, (content) => bringIn(content, call)),
    }),
    exportRoute(doors, '/api/office/export', 'Every guide and posting in force, whoever may read it', 'staff'),
    exportRoute(doors, '/api/export/content', 'Every public guide and posting', 'all'),
  ]
}

type ImportCall = Call<Buffer, z.output<typeof importQuery>>

async function bringIn(content: OpenContent, { body, query, staff, key }: ImportCall): Promise<Result<ImportAnswer, Refusal>> {
  if (staff === null) return refuse('not-signed-in')
  if (!mayEdit(staff.role)) return refuse('not-allowed')
  const { readImport } = await import('../../catalogue/exchange/read-import.ts')
  const { texts, faults } = readImport(query.format, body)
  if (faults.length > 0) return ok({ ...nothingDone, faults: [...faults] })
  const sorted = await content.running.look((state) => sort(state, content, texts))
  const answer = { ...nothingDone, faults: sorted.faults, added: sorted.added, changed: sorted.changed, same: sorted.same }
  if (sorted.faults.length > 0 || query.dry === 'true' || sorted.records.length === 0) return ok(answer)
  const id = key ?? requestId.parse(randomBytes(16).toString('hex'))
  const done = await content.running.handle({
    request: { by: { kind: 'staff', username: staff.username, role: staff.role }, ask: { type: 'save-all', records: sorted.records } },
    key: `content:${staff.username}:${id}`,
    fingerprint: hash('sha256', body, 'base64url'),
  })
  return done.ok ? ok({ ...answer, saved: true }) : done
}

const nothingDone: ImportAnswer = { faults: [], added: [], changed: [], same: 0, saved: false }

interface Sorted {
  readonly records: GivenRecord[]
  readonly added: ImportAnswer['added']
  readonly changed: ImportAnswer['changed']
  readonly same: number
  readonly faults: ImportFault[]
}

/** What is new, what differs from the office's own text, and what the hall itself refuses (a line there is not, a draft in review). */
function sort(state: Readonly<Content>, { rules }: OpenContent, texts: readonly ImportedText[]): Sorted {
  const sorted = {
    records: [] as GivenRecord[],
    added: [] as ImportAnswer['added'],
    changed: [] as ImportAnswer['changed'],
    faults: [] as ImportFault[],
  }
  let same = 0
  for (const text of texts) {
    const key = { kind: text.kind, code: itemCode.parse(text.code) }
    const record = recordOf(state, key)
    const read = rules.kinds[text.kind].read(text.document)
    const inReview = record?.draft !== null && record?.draft !== undefined && record.draft.state !== 'draft'
    if (!read.ok) sorted.faults.push({ ...text.place(read.error), code: 'value', found: '' })
    else if (inReview) sorted.faults.push({ ...text.place('code'), code: 'refused', found: 'in-review' })
    else if (isDeepEqual(record?.draft?.document ?? record?.live?.document, read.value)) same += 1
    else {
      const scope =
        record?.draft?.scope ?? record?.live?.scope ?? (rules.kinds[text.kind].allows(read.value, everybody) ? everybody : staffOnly)
      sorted.records.push({ key, document: read.value, scope })
      ;(record === undefined ? sorted.added : sorted.changed).push(key.code)
    }
  }
  return { ...sorted, same }
}
const everybody = { kind: 'public' } as const
const staffOnly = { kind: 'limited' as const, audiences: ['staff' as const], reason: '机关内部公开' }

function exportRoute(doors: Doors, path: string, summary: string, who: 'staff' | 'all'): Route {
  const described = route({ method: 'get', path, summary, who, body: z.unknown(), query: exportQuery, run: async () => ok(null) })
  return {
    ...described,
    query: exportQuery,
    async serve(request, response) {
      const hall = doors.halls.get(doors.defaultHall)
      const query = exportQuery.safeParse(request.query)
      if (hall === undefined) return sendProblem(response, refuse('unknown-hall').error)
      if (!query.success) return sendProblem(response, refuse('bad-message', { subject: 'format' }).error)
      if (who === 'staff') {
        const staff = doors.access.who(sessionOf(request))
        const allowed = await inOffice(doors, { staff }, async () => ok(null))
        if (!allowed.ok) return sendProblem(response, allowed.error)
      }
      const documents = await hall.content.running.look((state) => texts(state, who === 'all', hall.content))
      const isZip = query.data.format === 'csv'
      response.set('Content-Disposition', `attachment; filename="one-hall-content.${isZip ? 'zip' : 'json'}"`)
      response.type(isZip ? 'application/zip' : 'application/json').send(await fileOf(documents, isZip))
    },
  }
}

type Documents = Readonly<Record<'guide' | 'posting', readonly unknown[]>>

/** Public: from the same scope-checked list as every public door, without what is the office's own. */
function texts(state: Readonly<Content>, onlyPublic: boolean, { public: shown }: OpenContent): Documents {
  if (onlyPublic) return { guide: shown.guides().map(({ guide }) => guide), posting: shown.postings().map(({ posting }) => posting) }
  const live = (kind: ContentKind) =>
    [...state.records.values()].flatMap((record) => (record.kind === kind && record.live !== null ? [record.live.document] : []))
  return { guide: live('guide'), posting: live('posting') }
}

async function fileOf(documents: Documents, isZip: boolean): Promise<Buffer> {
  if (!isZip) return Buffer.from(`${JSON.stringify({ guides: documents.guide, postings: documents.posting }, null, 2)}\n`)
  const [{ csvZip }, { exchangeKinds }] = await Promise.all([
    import('../../catalogue/exchange/write-csv.ts'),
    import('../../catalogue/exchange/read-import.ts'),
  ])
  return csvZip(exchangeKinds.map(({ kind, tables }) => ({ tables, documents: documents[kind] })))
}
