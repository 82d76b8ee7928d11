import type { Language } from '../../shared/language/languages.ts'
import { charges as catalogue } from '../../shared/language/messages/charges.ts'
import type { Text } from '../../shared/language/text.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { PublicCharges } from '../../shared/wire/charges.ts'
import type { PublicView } from '../../shared/wire/views.ts'

/** What the page of charges is drawn from. */
export interface ChargesHere {
  readonly language: Language
  readonly view: PublicView
  readonly today: string
  /** The first day of this month. */
  readonly month: string
  readonly charges: PublicCharges
  /** Items that are charged for, to choose from. */
  readonly items: readonly { readonly code: string; readonly name: Text }[]
}

export const chargesPath = '/charges'
export const chargesWords = (language: Language) => speaker(catalogue[language], language)

/** The address of the list for some days, an item and a page; the part after `?`. */
export function chargesQuery(asked: { from: string; to: string; item: string | null; page?: number }): string {
  const query = new URLSearchParams({ from: asked.from, to: asked.to })
  if (asked.item !== null) query.set('item', asked.item)
  if (asked.page !== undefined && asked.page > 1) query.set('page', String(asked.page))
  return query.toString()
}
