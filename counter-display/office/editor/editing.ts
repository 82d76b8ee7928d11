import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Group, Groups } from '../../../shared/guide/guide.ts'
import { en } from '../../../shared/language/guide/en.ts'
import { zh } from '../../../shared/language/guide/zh.ts'
import { sentence } from '../../../shared/language/message.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { Text } from '../../../shared/language/text.ts'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import type { GuideHall } from '../../../shared/screen/guide/shown.ts'
import type { ContentKind, Fault } from '../../../shared/wire/content.ts'
import { questionsIn } from './asked.ts'
import type { Path } from './paths.ts'
import type { Field } from '../../../shared/schema/shape.ts'

/** What of the hall an editor chooses from. */
export interface Places {
  readonly hallId: string
  readonly hall: GuideHall
  readonly groups: Groups
  readonly lines: readonly { readonly id: string; readonly name: Text }[]
  readonly counters: readonly { readonly id: string; readonly label: string }[]
}

/** One stored file an editor may point to. */
export interface MediaChoice {
  readonly id: string
  readonly name: string
}

/** What every control of the form needs. */
export interface Editing {
  readonly kind: ContentKind
  readonly document: unknown
  readonly language: DeskLanguage
  /** The language beside the Chinese. */
  readonly target: Exclude<Language, 'zh'>
  readonly readOnly: boolean
  readonly places: Places
  readonly media: readonly MediaChoice[]
  faultsAt(field: string): readonly Fault[]
  change(document: unknown): void
  /** How fields inside fields are drawn: given here, because a form contains itself. */
  readonly parts: {
    readonly Row: (face: Control & { schema: z.ZodType }) => VNode
    readonly Control: (face: Control & { field: Field }) => VNode
  }
}

export interface Control {
  readonly editing: Editing
  readonly path: Path
}

/** A.1 of the standard; what a region has made for itself stays as it is. */
const itemTypes = (['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const).map((id) => ({
  id,
  name: { zh: zh[`type-${id}`], en: sentence(en[`type-${id}`], 'en', undefined) },
}))

/** A field whose values come from the hall's own lists, the standard's, or the text itself; null: anything may be typed. */
export function choicesFor({ places, document }: Pick<Editing, 'places' | 'document'>, path: Path): readonly Choice[] | null {
  const { groups, lines, counters, hall, hallId } = places
  const names = path.filter((part) => typeof part === 'string')
  const last = names.at(-1)
  const of = (list: readonly Pick<Group, 'id' | 'name'>[]) => list.map(({ id, name }) => ({ id, name }))
  if (last === 'department') return of(groups.departments)
  if (last === 'topics') return of(groups.topics)
  if (last === 'lifeEvents') return of(groups.lifeEvents)
  if (last === 'line') return lines
  if (last === 'zone' || last === 'zones') return hall.zones.map(({ id, name }) => ({ id, name }))
  if (last === 'counters') return counters.map(({ id, label }) => ({ id, name: { zh: label } }))
  if (last === 'hall') return [{ id: hallId, name: hall.name }]
  if (last === 'itemType') return itemTypes
  if (last === 'count') return questionsIn(document).flatMap(({ id, kind, text }) => (kind === 'number' ? [{ id, name: text }] : []))
  return null
}
export type Choice = { readonly id: string; readonly name: Text }
