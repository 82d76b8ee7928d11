import { hallTime } from '../../shared/screen/clock.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { momentFields, moneyFields } from './editor/figures.ts'
import { yuanText } from './editor/money.ts'
import type { Path } from './editor/paths.ts'
import { choiceName, fieldName, officeWords } from './editor/words.ts'

export interface Reader {
  readonly language: DeskLanguage
  readonly timeZone: string
}

/** What stands at `path` of a text as people read it: the choice's name, yuan, a time, yes or no; of anything larger each field in a line. */
export function plainValue(value: unknown, path: Path, reader: Reader): string {
  return leavesOf(value, [])
    .map(([inner, leaf]) => {
      const words = leafText(leaf, [...path, ...inner], reader)
      return inner.some((part) => typeof part === 'string') ? `${fieldName(inner, reader.language)}: ${words}` : words
    })
    .join('\n')
}

function leavesOf(value: unknown, path: Path): (readonly [Path, unknown])[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, [...path, at]))
  if (typeof value === 'object') return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
  return [[path, value]]
}

function leafText(value: unknown, path: Path, { language, timeZone }: Reader): string {
  if (typeof value === 'string') return choiceName(path, value, language)
  if (typeof value === 'boolean') return officeWords(language).plain(value ? 'yes' : 'no')
  if (typeof value !== 'number') return ''
  const name = String(path.findLast((part) => typeof part === 'string'))
  if (moneyFields.has(name)) return `¥${yuanText(value)}`
  if (!momentFields.has(name)) return String(value)
  const { date, hm } = hallTime(timeZone, 'en')
  return `${date(value)} ${hm(value)}`
}

const namingFields = ['name', 'title', 'label', 'q', 'text', 'law', 'topic']

/** What one entry of a list is called: by its first field that names it, else its id. */
export function entryName(entry: unknown, { language }: Reader): string {
  if (typeof entry !== 'object' || entry === null) return String(entry)
  const fields = new Map(Object.entries(entry))
  for (const field of namingFields) {
    const found: unknown = fields.get(field)
    if (typeof found === 'string') return found
    if (typeof found !== 'object' || found === null) continue
    const texts = new Map<string, unknown>(Object.entries(found))
    const text = texts.get(language) ?? texts.get('zh')
    if (typeof text === 'string') return text
  }
  const id: unknown = fields.get('id')
  return typeof id === 'string' ? id : '…'
}
