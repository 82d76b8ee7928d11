import type { Express } from 'express'
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
const shownInPlace: readonly MediaType[] = ['pdf', 'png', 'jpg', 'mp4', 'wav']

/** [MEDIA-3] The files themselves. Nothing in them runs: whoever opens one is in a sandbox of its own. */
export function serveMedia(app: Express, doors: Doors) {
  app.get('/media/:id', async (request, response) => {
    const hall = doors.halls.get(doors.defaultHall)
    const staff = doors.access.who(sessionOf(request))
    const isOffice = staff !== null && officeRoles.includes(staff.role)
    const found = await hall?.content.media.find(String(request.params['id']), isOffice)
    if (found === undefined || found === null) return sendProblem(response, refuse('not-found').error)
    const { file, path } = found
    const how = shownInPlace.includes(file.type) ? 'inline' : 'attachment'
    response.set({
      'Content-Type': types[file.type],
      'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
      // Whoever may read it today may not tomorrow: it is asked for each time.
      'Cache-Control': 'private, no-cache',
    })
    return response.sendFile(path, { cacheControl: false, dotfiles: 'allow' })
  })
}
