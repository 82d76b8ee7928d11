import type { ItemCode } from '../../shared/ids.ts'
import type { Text } from '../../shared/language/text.ts'
import { itemView, type ItemView } from '../../shared/wire/views.ts'
import { z } from 'zod'

/** The hall's items as the queue and the doors know them. */
export interface Items {
  find(code: string): ItemView | undefined
  nameOf(code: ItemCode): Text
}

export function itemList(items: readonly ItemView[]): Items {
  const byCode = new Map<string, ItemView>(items.map((item) => [item.code, item]))
  return {
    find: (code) => byCode.get(code),
    // An item that left the list after its ticket was issued still needs a name on the screens.
    nameOf: (code) => byCode.get(code)?.name ?? { zh: code },
  }
}

const head = z.object(itemView.shape)
/** What the list of items needs of a guide: cheap to read out of each at every start. */
export const itemOf = (document: unknown): ItemView => head.parse(document)
