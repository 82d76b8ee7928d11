import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import { askServer } from '../../shared/screen/http.ts'
import { coverage, recordRows, recordVersion, recordView, type ContentCommand, type ContentKey } from '../../shared/wire/content.ts'
import { importAnswer } from '../../shared/wire/exchange.ts'
import { mediaFile, mediaList } from '../../shared/wire/media.ts'
import { duesView } from '../../shared/wire/postings.ts'
import { refusalCode, type Refusal } from '../../shared/wire/refusals.ts'
import { publicView } from '../../shared/wire/views.ts'

/** Reads an answer by its schema; what is not as agreed counts as no answer. */
async function get<S extends z.ZodType>(path: string, schema: S, body?: unknown): Promise<Result<z.output<S>, Refusal>> {
  const answer = await askServer(path, (json) => schema.safeParse(json), body)
  if (!answer.ok) return answer
  return answer.value.success ? { ok: true, value: answer.value.data } : { ok: false, error: { code: 'hall-unavailable' } }
}

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

const health = z.object({ halls: z.array(z.object({ id: z.string() })) })
const pathOf = ({ kind, code }: ContentKey) => `/api/office/records/${kind}/${code}`
type Body<T extends ContentCommand['type']> = Omit<Extract<ContentCommand, { type: T }>, 'type'>

/** What the office asks of the server. */
export const officeApi = {
  rows: () => get('/api/office/records', recordRows),
  record: (key: ContentKey) => get(pathOf(key), recordView),
  version: (key: ContentKey, version: number) => get(`${pathOf(key)}/versions/${version}`, recordVersion),
  act: <T extends ContentCommand['type']>(key: ContentKey, action: T, body: Body<T>) => get(`${pathOf(key)}/${action}`, recordView, body),
  coverage: () => get('/api/office/coverage', coverage),
  dues: () => get('/api/office/due', duesView),
  media: () => get('/api/office/media', mediaList),
  removeMedia: (id: string) => askServer(`/api/office/media/${id}/remove`, () => null, {}),
  addMedia: (file: File) => sendFile(`/api/office/media?name=${encodeURIComponent(file.name)}`, file, mediaFile),
  /** `base`: position of the look before; null: this is the look. */
  bringIn: (file: File, base: number | null) =>
    sendFile(
      `/api/office/import?format=${/\.json$/i.test(file.name) ? 'json' : 'csv'}&${base === null ? 'dry=true' : `base=${base}`}`,
      file,
      importAnswer,
    ),
  async hall() {
    const found = await get('/api/health', health)
    if (!found.ok) return found
    return get(`/api/halls/${found.value.halls[0]?.id ?? ''}`, publicView)
  },
}
export type OfficeApi = typeof officeApi
