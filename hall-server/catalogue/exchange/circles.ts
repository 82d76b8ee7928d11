import { z } from 'zod'
import { scope, type ContentKind, type Scope } from '../../../shared/wire/content.ts'
import { tablesOf } from './columns.ts'

// Who may read a text is no part of the text. What the office takes out for itself says it beside the texts that are not for everybody.

/** `code` as `guide/psb-id-reissue`: a guide and a posting may have one code. */
export const circle = z.strictObject({ code: z.string().regex(/^(?:guide|posting)\/[\w.-]{1,64}$/), scope })
export type Circle = z.infer<typeof circle>

export const circleTables = tablesOf('text_scope', circle)
/** The name of its list in JSON. */
export const CIRCLES = 'scopes'

export const circleCode = (kind: ContentKind, code: string) => `${kind}/${code}`

export type Circles = ReadonlyMap<string, Scope>
