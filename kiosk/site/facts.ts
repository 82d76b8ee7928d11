import { isRecord } from '../../shared/screen/http.ts'
import type { Text } from '../../shared/language/text.ts'
import type { GuideHall } from '../../shared/screen/guide/shown.ts'
import type { PublishedGuide } from '../../shared/wire/content.ts'

/** What the server drew the page with, beside the guide itself. */
export interface GuideFacts {
  readonly code: string
  readonly version: number
  readonly since: number
  readonly hall: GuideHall
  readonly day: string
  readonly department?: Text | undefined
  readonly action: string
  readonly charges?: { readonly href: string; readonly text: string } | undefined
}

const isFacts = (value: unknown): value is GuideFacts =>
  isRecord(value) &&
  typeof value['code'] === 'string' &&
  typeof value['version'] === 'number' &&
  typeof value['since'] === 'number' &&
  typeof value['day'] === 'string' &&
  typeof value['action'] === 'string' &&
  isRecord(value['hall'])

/** By hand: zod is not in the screens. Null for anything else. */
export const readFacts = (value: unknown): GuideFacts | null => (isFacts(value) ? value : null)

const lists = ['questions', 'materials', 'tariffs', 'steps', 'faqs'] as const
const isPublished = (value: unknown): value is PublishedGuide => {
  if (!isRecord(value) || typeof value['version'] !== 'number') return false
  const { guide } = value
  return isRecord(guide) && isRecord(guide['name']) && lists.every((list) => Array.isArray(guide[list]))
}
export const readGuide = (value: unknown): PublishedGuide | null => (isPublished(value) ? value : null)
