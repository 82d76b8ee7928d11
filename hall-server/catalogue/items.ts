import type { Text } from '../../shared/language/text.ts'
import { itemView, type ItemView } from '../../shared/wire/views.ts'
import { z } from 'zod'
import { caseType, delivery, onSiteStop, resultType } from '../../shared/guide/codes.ts'
import { itemCode, lineId, type ItemCode } from '../../shared/ids.ts'
import type { SideStopKind } from '../../shared/visit/kinds.ts'
import type { ItemStops } from '../core/queue/stops.ts'

/** The hall's items as the queue and the doors know them. */
export interface Items {
  find(code: string): ItemView | undefined
  nameOf(code: ItemCode): Text
  /** What its guide says of the stops of a visit. */
  stopsOf(code: ItemCode): ItemStops | undefined
}

/** `documentOf`: the guide as it is published; asked for an item's stops only, not at every start. */
export function itemList(items: readonly ItemView[], documentOf: (code: ItemCode) => unknown): Items {
  const byCode = new Map<string, ItemView>(items.map((item) => [item.code, item]))
  const stops = new Map<ItemCode, ItemStops>()
  return {
    find: (code) => byCode.get(code),
    // An item that left the list after its ticket was issued still needs a name on the screens.
    nameOf: (code) => byCode.get(code)?.name ?? { zh: code },
    stopsOf(code) {
      if (!byCode.has(code)) return undefined
      const known = stops.get(code) ?? itemStopsOf(documentOf(code), documentOf)
      stops.set(code, known)
      return known
    },
  }
}

const head = z.object(itemView.shape)
/** What the list of items needs of a guide: cheap to read out of each at every start. */
export const itemOf = (document: unknown): ItemView => head.parse(document)

const stopFacts = z.object({
  code: itemCode,
  line: lineId,
  caseType,
  charged: z.boolean(),
  onSiteStops: z.array(onSiteStop).default([]),
  delivery: z.array(delivery),
  result: z.object({ type: resultType }),
  parts: z.array(itemCode).default([]),
})
/** Results one can take in the hand. */
const handedOver: readonly z.infer<typeof resultType>[] = ['certificate', 'permit', 'document']

/**
 * [VISIT-3] What a guide's item asks for after the intake: a photograph, payment, and its result at once. A package asks for what its parts
 * do, and has one collection of its own [PACK-6]. `documentOf`: the guides of its parts.
 */
export function itemStopsOf(document: unknown, documentOf: (code: ItemCode) => unknown): ItemStops {
  const facts = stopFacts.parse(document)
  const parts = facts.parts.flatMap((code) => stopFacts.safeParse(documentOf(code)).data ?? [])
  const all = [facts, ...parts]
  const { code, line, caseType: kind, delivery: ways, result } = facts
  const isHandedOver = kind === '1' && ways.includes('counter') && handedOver.includes(result.type)
  const asks: SideStopKind[] = [
    ...new Set(all.flatMap(({ onSiteStops }) => onSiteStops)),
    ...(all.some(({ charged }) => charged) ? (['payment'] as const) : []),
    ...(isHandedOver ? (['collection'] as const) : []),
  ]
  return { code, line, asks }
}
