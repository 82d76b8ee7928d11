import { hash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { requestId } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import {
  contentCommand,
  contentKey,
  contentKind,
  coverage,
  draftState,
  recordRows,
  recordVersion,
  recordView,
  type ContentCommand,
  type ContentKey,
  type RecordRow,
  type RecordView,
} from '../../../shared/wire/content.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { coverageOf } from '../../catalogue/coverage.ts'
import { guideOf } from '../../catalogue/kinds.ts'
import type { RecordAsk } from '../../core/content/commands.ts'
import { recordOf } from '../../core/content/content.ts'
import { recordRows as rowsOf, recordView as viewOf } from '../../core/content/views/records.ts'
import type { OpenContent } from '../../open-content.ts'
import type { Doors } from '../doors.ts'
import { faultyField } from '../faulty-field.ts'
import { inOffice } from './office.ts'
import { anyQuery, route, type Call, type Route } from './route.ts'

const rowsQuery = z.strictObject({
  kind: contentKind.optional(),
  /** Where the draft stands; `live`: published without a draft. */
  state: z.enum([...draftState.options, 'live', 'withdrawn']).optional(),
  group: z.string().max(64).optional(),
  q: z.string().max(100).default(''),
})

/** Where editors and reviewers work. Everything here is for the office's roles only. */
export function officeRoutes(doors: Doors): readonly Route[] {
  return [...readingRoutes(doors), coverageRoute(doors), ...actionNames.map((action) => actionRoute(doors, action))]
}

function readingRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/office/records',
      summary: 'Every record of content, the one changed last first',
      who: 'staff',
      body: z.unknown(),
      query: rowsQuery,
      answer: recordRows,
      run: (call) =>
        inOffice(doors, call, async ({ running, rules, groups }) => {
          const rows = await running.look((content) => rowsOf(content, rules, today(doors, rules)))
          return ok({ rows: rows.filter((row) => matches(row, call.query)), groups })
        }),
    }),
    route({
      method: 'get',
      path: '/api/office/records/:kind/:code',
      summary: 'One record: what is in force, the draft, its faults and its history',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: recordView,
      run: (call) => inOffice(doors, call, (content) => withKey(call.params, (key) => lookAt(doors, content, key))),
    }),
    route({
      method: 'get',
      path: '/api/office/records/:kind/:code/versions/:version',
      summary: 'A version that is or was in force, with its text',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: recordVersion,
      run: (call) =>
        inOffice(doors, call, ({ running }) =>
          withKey(call.params, async (key) => {
            const found = await running.versionOf(key, Number(call.params['version']))
            if (found === null) return refuse('not-found')
            const { version, since, authors, scope, document } = found
            return ok({ version, since, by: authors, scope, document })
          }),
        ),
    }),
  ]
}

function coverageRoute(doors: Doors): Route {
  return route({
    method: 'get',
    path: '/api/office/coverage',
    summary: 'How far the guides in force are translated and reviewed, by language',
    who: 'staff',
    body: z.unknown(),
    query: anyQuery,
    answer: coverage,
    run: (call) =>
      inOffice(doors, call, async ({ running }) => {
        const documents = await running.look(({ records }) =>
          [...records.values()].flatMap(({ kind, live }) => (kind === 'guide' && live ? [live.document] : [])),
        )
        return ok(coverageOf(documents.map(guideOf)))
      }),
  })
}

const actionNames = contentCommand.options.map(({ shape }) => shape.type.value)

function actionRoute(doors: Doors, action: ContentCommand['type']): Route {
  return route({
    method: 'post',
    path: `/api/office/records/:kind/:code/${action}`,
    summary: `In the office: ${action}`,
    who: 'staff',
    body: bodyOf(action),
    query: anyQuery,
    answer: recordView,
    run: (call) =>
      inOffice(doors, call, (content) =>
        withKey(call.params, async (key) => {
          const command = contentCommand.safeParse({ ...call.body, type: action })
          if (!command.success) return refuse('bad-message', { subject: faultyField(command.error) })
          const done = await act(content, call, key, command.data)
          return done.ok ? lookAt(doors, content, key) : done
        }),
      ),
  })
}

function bodyOf(action: ContentCommand['type']): z.ZodObject {
  const command = contentCommand.options.find(({ shape }) => shape.type.value === action)
  return z.strictObject(Object.fromEntries(Object.entries(command?.shape ?? {}).filter(([field]) => field !== 'type')))
}

type Asker = Pick<Call<unknown, unknown>, 'staff' | 'key'>

async function act({ running }: OpenContent, { staff, key: given }: Asker, key: ContentKey, command: ContentCommand) {
  if (staff === null) return refuse('not-signed-in')
  const ask = await complete(running, key, command)
  if (!ask.ok) return ask
  const id = given ?? requestId.parse(randomBytes(16).toString('hex'))
  return running.handle({
    request: { by: { kind: 'staff', username: staff.username, role: staff.role }, ask: { type: 'record', key, ask: ask.value } },
    key: `content:${staff.username}:${id}`,
    fingerprint: hash('sha256', JSON.stringify([key, command]), 'base64url'),
  })
}

/** Restoring comes with the text to restore. */
async function complete(running: OpenContent['running'], key: ContentKey, command: ContentCommand): Promise<Result<RecordAsk, Refusal>> {
  if (command.type !== 'restore') return ok(command)
  const found = await running.versionOf(key, command.version)
  return found === null ? refuse('not-found') : ok({ ...command, document: found.document, scope: found.scope })
}

async function lookAt({ now }: Doors, { running, rules }: OpenContent, key: ContentKey): Promise<Result<RecordView, Refusal>> {
  const view = await running.look((content) => {
    const record = recordOf(content, key)
    // A copy: the state goes on changing while the answer is written.
    return record && structuredClone(viewOf(record, rules, serviceDayOf(now(), rules.timeZone)))
  })
  return view === undefined ? refuse('not-found') : ok(view)
}

const today = ({ now }: Doors, { timeZone }: OpenContent['rules']) => serviceDayOf(now(), timeZone)

function withKey<T>(params: Readonly<Record<string, string>>, work: (key: ContentKey) => Promise<Result<T, Refusal>>) {
  const key = contentKey.safeParse({ kind: params['kind'], code: params['code'] })
  return key.success ? work(key.data) : Promise.resolve(refuse('not-found'))
}

function matches(row: RecordRow, { kind, state, group, q }: z.output<typeof rowsQuery>): boolean {
  if (kind !== undefined && row.kind !== kind) return false
  if (group !== undefined && row.group !== group) return false
  if (state !== undefined && state !== stateOf(row)) return false
  const words = [row.code, row.owner ?? '', ...Object.values(row.name)].join('\n').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

const stateOf = (row: RecordRow) => row.state ?? (row.withdrawn ? 'withdrawn' : 'live')
