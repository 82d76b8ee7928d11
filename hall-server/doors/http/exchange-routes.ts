import express, { type Express, type RequestHandler } from 'express'
import { z } from 'zod'
import { ok } from '../../../shared/result.ts'
import { contentKind } from '../../../shared/wire/content.ts'
import { importAnswer, importEncoding, importFormat } from '../../../shared/wire/exchange.ts'
import { mayEdit, officeRoles } from '../../../shared/wire/office-roles.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { OpenContent } from '../../open-content.ts'
import type { Doors } from '../doors.ts'
import { faultyField } from '../faulty-field.ts'
import { sessionOf } from '../visitor.ts'
import { inOffice } from './office.ts'
import { sendProblem } from './problem.ts'
import { anyQuery, route, type Route } from './route.ts'

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

const flag = z.enum(['true', 'false', '1', '0'])
const importQuery = z.strictObject({
  format: importFormat,
  /** How the file is written, where it is not found out by itself. */
  encoding: importEncoding.default('auto'),
  /** Only say what would change. */
  dry: flag.default('false'),
  /** `position` of the look before: refused when one of the texts was changed since. */
  base: z.coerce.number().int().nonnegative().optional(),
})
const exportQuery = z.strictObject({ format: importFormat.default('json'), scope: z.enum(['all', 'public']).default('all') })

/** Guides and postings in and out as files. */
export function exchangeRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/office/import',
      summary: 'Drafts from a file: JSON, or a zip of CSV tables in the column names of the national item table; all or none',
      who: 'staff',
      takes: 'application/octet-stream',
      body: fileBody,
      query: importQuery,
      answer: importAnswer,
      run: (call) =>
        inOffice(doors, call, async ({ bringIn }) => {
          const { staff, body: bytes, query, key } = call
          if (staff === null || !mayEdit(staff.role)) return refuse('not-allowed')
          const { format, encoding, base } = query
          return bringIn({ bytes, format, encoding, dry: query.dry === 'true' || query.dry === '1', base, staff, key })
        }),
    }),
    fileRoute(doors, {
      path: '/api/office/export',
      summary: 'Every guide and posting in force, whoever may read it, or with `scope=public` what everybody may',
      who: 'staff',
      query: exportQuery,
      make: ({ exports }, { format, scope }) => (scope === 'all' ? exports.all(format, all) : exports.open(format, all)),
    }),
    fileRoute(doors, {
      path: '/api/export/content',
      summary: 'Every public guide and posting',
      who: 'all',
      query: exportQuery.omit({ scope: true }),
      make: ({ exports }, { format }) => exports.open(format, all),
    }),
    fileRoute(doors, {
      path: '/api/export/guides.json',
      summary: 'Every public guide as one list',
      who: 'all',
      query: anyQuery,
      make: ({ exports }) => exports.open('json', ['guide']),
    }),
    fileRoute(doors, {
      path: '/api/export/guides.csv.zip',
      summary: 'Every public guide as tables in the column names of the national item table, in one zip',
      who: 'all',
      query: anyQuery,
      make: ({ exports }) => exports.open('csv', ['guide']),
    }),
  ]
}

const all = contentKind.options

interface FileRoute<Query extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly who: 'all' | 'staff'
  readonly query: Query
  make(content: OpenContent, query: z.output<Query>): Promise<Buffer>
}

function fileRoute<Query extends z.ZodType>(doors: Doors, { path, summary, who, query: schema, make }: FileRoute<Query>): Route {
  return {
    method: 'get',
    path,
    summary,
    who,
    body: z.unknown(),
    query: schema,
    gives: 'application/octet-stream',
    created: false,
    needsKey: false,
    async serve(request, response) {
      const hall = doors.halls.get(doors.defaultHall)
      const query = schema.safeParse(request.query)
      if (hall === undefined) return sendProblem(response, refuse('unknown-hall').error)
      if (who === 'staff') {
        const allowed = await inOffice(doors, { staff: doors.access.who(sessionOf(request)) }, async () => ok(null))
        if (!allowed.ok) return sendProblem(response, allowed.error)
      }
      if (!query.success) return sendProblem(response, refuse('bad-message', { subject: faultyField(query.error) }).error)
      const file = await make(hall.content, query.data)
      const isZip = file.subarray(0, 2).toString('latin1') === 'PK'
      const last = path.split('/').at(-1) ?? ''
      const name = last.includes('.') ? last : `one-hall-content.${isZip ? 'zip' : 'json'}`
      response.set('Content-Disposition', `attachment; filename="${name}"`)
      response.type(isZip ? 'application/zip' : 'application/json').send(file)
    },
  }
}
