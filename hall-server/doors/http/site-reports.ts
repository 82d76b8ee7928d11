import { randomBytes } from 'node:crypto'
import type { Request } from 'express'
import { z } from 'zod'
import { requestId } from '../../../shared/ids.ts'
import type { ContentKey } from '../../../shared/wire/content.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { errorReason, type ErrorReason } from '../../../shared/wire/requests.ts'
import { tellOfError, type OpenHall } from '../asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl, isSameOrigin } from '../visitor.ts'

const reportForm = z.object({ version: z.coerce.number().int().positive(), reason: errorReason })
/** The part of the text a reason is about. */
const parts: Readonly<Record<ErrorReason, string>> = {
  fee: 'fees',
  place: 'where',
  papers: 'papers',
  unclear: 'overview',
  other: 'overview',
}

/** [SITE-7] What a form of the site says is wrong with a text. Null: told. */
export async function reported(hall: OpenHall, doors: Doors, key: ContentKey, request: Request): Promise<Refusal | null> {
  const typed = reportForm.safeParse(request.body)
  if (!isSameOrigin(request, doors)) return refuse('not-allowed').error
  if (!typed.success) return refuse('bad-message').error
  const { reason, version } = typed.data
  // The site knows no staff: whoever is signed in reads it as everybody does.
  const asker = { staff: null, address: addressOf(request, doors.proxies), base: baseUrl(request, doors) }
  const report = { version, reason, about: parts[reason], place: 'site' }
  const told = await tellOfError(hall, { key, report, requestId: requestId.parse(randomBytes(16).toString('hex')) }, asker)
  return told.ok ? null : told.error
}
