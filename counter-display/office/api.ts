import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import { askServer } from '../../shared/screen/http.ts'
import { coverage, recordRows, recordVersion, recordView, type ContentCommand, type ContentKey } from '../../shared/wire/content.ts'
import { importAnswer } from '../../shared/wire/exchange.ts'
import { mediaFile, mediaList } from '../../shared/wire/media.ts'
import { duesView } from '../../shared/wire/postings.ts'
import { refusalCode, type Refusal } from '../../shared/wire/refusals.ts'
import { askFor } from '../../shared/screen/ask-for.ts'
import { askHall } from '../desk/asking.ts'

/** A file as it is; the answer, or why it was refused, as for any other request. */
async function sendFile<S extends z.ZodType>(path: string, file: File, schema: S): Promise<Result<z.output<S>, Refusal>> {
  const gone: Result<z.output<S>, Refusal> = { ok: false, error: { code: 'hall-unavailable' } }
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }).catch(
    () => null,
  )
  if (response === null) return gone
  const json: unknown = await response.json().catch(() => null) // a proxy's page instead of JSON
  const parsed = schema.safeParse(json)
  if (response.ok) return parsed.success ? { ok: true, value: parsed.data } : gone
  const problem = z.object({ code: refusalCode, subject: z.string().optional() }).safeParse(json)
  return problem.success ? { ok: false, error: problem.data } : gone
}

const pathOf = ({ kind, code }: ContentKey) => `/api/office/records/${kind}/${code}`
type Body<T extends ContentCommand['type']> = Omit<Extract<ContentCommand, { type: T }>, 'type'>

/** What the office asks of the server. */
export const officeApi = {
  rows: () => askFor('/api/office/records', recordRows),
  record: (key: ContentKey) => askFor(pathOf(key), recordView),
  version: (key: ContentKey, version: number) => askFor(`${pathOf(key)}/versions/${version}`, recordVersion),
  act: <T extends ContentCommand['type']>(key: ContentKey, action: T, body: Body<T>) =>
    askFor(`${pathOf(key)}/${action}`, recordView, body),
  coverage: () => askFor('/api/office/coverage', coverage),
  dues: () => askFor('/api/office/due', duesView),
  media: () => askFor('/api/office/media', mediaList),
  removeMedia: (id: string) => askServer(`/api/office/media/${id}/remove`, () => null, {}),
  addMedia: (file: File) => sendFile(`/api/office/media?name=${encodeURIComponent(file.name)}`, file, mediaFile),
  /** `base`: position of the look before; null: this is the look. */
  bringIn: (file: File, base: number | null) =>
    sendFile(
      `/api/office/import?format=${/\.json$/i.test(file.name) ? 'json' : 'csv'}&${base === null ? 'dry=true' : `base=${base}`}`,
      file,
      importAnswer,
    ),
  hall: askHall,
}
export type OfficeApi = typeof officeApi
