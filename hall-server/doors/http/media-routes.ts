import type { Response } from 'express'
import { z } from 'zod'
import { ok } from '../../../shared/result.ts'
import { mediaFile, mediaList, type MediaType } from '../../../shared/wire/media.ts'
import { mayEdit, officeRoles } from '../../../shared/wire/office-roles.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Doors } from '../doors.ts'
import { sessionOf } from '../visitor.ts'
import { fileBody } from './exchange-routes.ts'
import { inOffice } from './office.ts'
import { sendProblem } from './problem.ts'
import { anyQuery, nothing, route, type Route } from './route.ts'

/** Sample forms, drawings, films: kept for the texts that point to them. */
export function mediaRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/office/media',
      summary: 'Keep a file (PDF, PNG, JPEG, Word, Excel, MP4, WAV); what it is, its content decides',
      who: 'staff',
      takes: 'application/octet-stream',
      body: fileBody,
      query: z.strictObject({ name: z.string().max(200) }),
      answer: mediaFile,
      run: (call) =>
        inOffice(doors, call, async ({ media }) => {
          if (call.staff === null || !mayEdit(call.staff.role)) return refuse('not-allowed')
          return media.add(call.body, call.query.name, call.staff.username)
        }),
    }),
    route({
      method: 'get',
      path: '/api/office/media',
      summary: 'Every file kept, with the texts that point to it',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: mediaList,
      run: (call) => inOffice(doors, call, async ({ media }) => ok(await media.list())),
    }),
    route({
      method: 'post',
      path: '/api/office/media/:id/remove',
      summary: 'Throw a file away that nothing points to',
      who: 'staff',
      body: nothing,
      query: anyQuery,
      run: (call) =>
        inOffice(doors, call, async ({ media }) =>
          call.staff !== null && mayEdit(call.staff.role) ? media.remove(call.params['id'] ?? '') : refuse('not-allowed'),
        ),
    }),
    fileRoute(doors),
  ]
}

const types: Readonly<Record<MediaType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mp4: 'video/mp4',
  wav: 'audio/wav',
}
// Browsers show no PDF in a sandbox: it is saved instead.
const shownInPlace: readonly MediaType[] = ['png', 'jpg', 'mp4', 'wav']

/** [MEDIA-3] The files themselves. Nothing in them runs: whoever opens one is in a sandbox of its own. */
const fileRoute = (doors: Doors): Route => ({
  method: 'get',
  path: '/media/:id',
  summary: 'A file that a public text in force points to; the office reads every one',
  who: 'all',
  body: z.unknown(),
  query: anyQuery,
  gives: 'application/octet-stream',
  created: false,
  needsKey: false,
  async serve(request, response) {
    const hall = doors.halls.get(doors.defaultHall)
    const staff = doors.access.who(sessionOf(request))
    const isOffice = staff !== null && officeRoles.includes(staff.role)
    const found = await hall?.content.media.find(String(request.params['id']), isOffice)
    if (found === undefined || found === null) return sendProblem(response, refuse('not-found').error)
    const { file, path } = found
    const how = shownInPlace.includes(file.type) ? 'inline' : 'attachment'
    response.set({
      'Content-Type': types[file.type],
      'Content-Disposition': `${how}; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
      // Whoever may read it today may not tomorrow: it is asked for each time, and what is known already is not sent again.
      'Cache-Control': 'private, no-cache',
      ETag: `"${file.id.slice(0, 32)}"`,
    })
    const status = await sent(response, path)
    if (status === 404) sendProblem(response, refuse('not-found').error)
    if (status === 416) sendProblem(response, refuse('bad-message', { subject: 'Range' }).error, 416)
  },
})

/** RFC 8187: what encodeURIComponent leaves as it is and a header may not hold. */
const encoded = (name: string) => encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

/** Parts of it too, as films are asked for. The status of what could not be sent; null: it was. */
const sent = (response: Response, path: string) =>
  new Promise<404 | 416 | null>((done, failed) => {
    const options = { cacheControl: false, lastModified: false, etag: false, dotfiles: 'allow' } as const
    response.sendFile(path, options, (error: (Error & { status?: number }) | undefined) => {
      // Whoever went away in the middle has all he or she wants.
      if (error === undefined || response.headersSent) done(null)
      else if (error.status === 404 || error.status === 416) done(error.status)
      else failed(error)
    })
  })
