import { z } from 'zod'
import { plainText } from './plain-text.ts'

/** Who has looked at the text in one language, and when; nulls: a draft. */
const languageMark = z.strictObject({ reviewedBy: plainText(60).nullable(), reviewedOn: z.iso.date().nullable() })

/** What guides and postings say of their own text. */
export const aboutText = {
  languages: z.strictObject({
    zh: languageMark,
    ug: languageMark.optional(),
    en: languageMark.optional(),
    ru: languageMark.optional(),
    'kk-Arab': languageMark.optional(),
  }),
  /** 首责人 (S48): the post that answers for the text. Not a public field. */
  owner: plainText(60).optional(),
  /** 重点事项 (S36): reviewed more strictly. Not a public field. */
  risk: z.boolean().default(false),
  /** The fields whose figures are made up for the sample hall, by name (`promisedLimit`, `enquiry`); shown as such. */
  sampleFields: z
    .array(z.string().regex(/^[\w.-]{1,40}$/))
    .max(40)
    .default([]),
}
