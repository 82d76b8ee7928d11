import { isRecord } from '../shared/screen/http.ts'
import type { ContentSnapshot } from '../shared/wire/content.ts'

/** Where a kiosk gets the public content from. Whatever keeps a copy on the machine puts itself in its place. */
export interface ContentSource {
  /** The newest there is; null: nothing could be had now. */
  load(): Promise<ContentSnapshot | null>
}

const isText = (value: unknown) => isRecord(value) && typeof value['zh'] === 'string'
const areAll = (value: unknown, is: (one: unknown) => boolean) => Array.isArray(value) && value.every(is)
const isGroup = (value: unknown) => isRecord(value) && typeof value['id'] === 'string' && isText(value['name'])

const texts = ['code', 'icon', 'department', 'line', 'caseType'] as const
const lists = [
  'words',
  'topics',
  'lifeEvents',
  'serviceObjects',
  'places',
  'steps',
  'materials',
  'tariffs',
  'questions',
  'faqs',
  'parts',
] as const
const records = ['name', 'legalLimit', 'promisedLimit', 'enquiry', 'supervision', 'languages', 'result', 'remedies', 'authority'] as const
const isGuide = (value: unknown) =>
  isRecord(value) &&
  texts.every((field) => typeof value[field] === 'string') &&
  lists.every((field) => Array.isArray(value[field])) &&
  records.every((field) => isRecord(value[field]))
const isPublished = (value: unknown) => isRecord(value) && typeof value['version'] === 'number' && isGuide(value['guide'])
const isEntry = (value: unknown) => isRecord(value) && typeof value['code'] === 'string' && Array.isArray(value['names'])

const isContent = (value: unknown): value is ContentSnapshot =>
  isRecord(value) &&
  typeof value['version'] === 'number' &&
  typeof value['at'] === 'number' &&
  isRecord(value['groups']) &&
  areAll(value['groups']['departments'], isGroup) &&
  areAll(value['groups']['topics'], isGroup) &&
  areAll(value['groups']['lifeEvents'], isGroup) &&
  areAll(value['guides'], isPublished) &&
  areAll(value['search'], isEntry)

/** All public content as the server made it; null for anything else. By hand: zod is not in the screens. */
export const readContent = (value: unknown): ContentSnapshot | null => (isContent(value) ? value : null)
