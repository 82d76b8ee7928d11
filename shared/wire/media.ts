import { z } from 'zod'
import { mediaId } from '../guide/material.ts'
import { itemCode, instant, username } from '../ids.ts'
import { contentKind } from './content.ts'
import { plainText } from './plain-text.ts'

/** The kinds of file guides and postings may point to. */
const mediaTypes = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'mp4', 'wav'] as const
export type MediaType = (typeof mediaTypes)[number]
const mediaFaults = ['media-type', 'media-active', 'media-broken', 'media-too-large', 'media-in-use'] as const
export type MediaFault = (typeof mediaFaults)[number]

export const mediaName = plainText(120)
/** A stored file. */
export const mediaFile = z.strictObject({
  id: mediaId,
  name: mediaName,
  type: z.enum(mediaTypes),
  bytes: z.int().positive(),
  by: username,
  at: instant,
})
export type MediaFile = z.infer<typeof mediaFile>
/** `GET /api/office/media`: each with the texts and drafts that point to it. */
export const mediaList = z.object({
  files: z.array(mediaFile.extend({ usedBy: z.array(z.object({ kind: contentKind, code: itemCode })) })),
})
export type MediaList = z.infer<typeof mediaList>
