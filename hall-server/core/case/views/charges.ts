import type { ItemCode } from '../../../../shared/ids.ts'
import type { Text } from '../../../../shared/language/text.ts'
import type { ChargeSums, PublicCharges, PublicEntry } from '../../../../shared/wire/charges.ts'
import type { ChargeRow, Entry, Period } from './charge-entries.ts'
import { entriesOf } from './charge-entries.ts'

/** Names as they are published now. */
export interface ChargeNames {
  item(code: ItemCode): Text
  reduction(code: ItemCode, tariff: string, reduction: string): Text
}

export const ENTRIES_A_PAGE = 50
/** Of a receipt's number what its holder knows it by. */
const TAIL = 4

/** [CHARGE-9] Published against charged. `page` beyond the last: the last. */
export function publicChargesOf(rows: readonly ChargeRow[], period: Period, page: number, names: ChargeNames): PublicCharges {
  const entries = entriesOf(rows, period)
  const pages = Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE))
  const shown = Math.min(page, pages)
  const codes = [...new Set(entries.map(({ part }) => part))].sort()
  const of = (code: ItemCode) => entries.filter(({ part }) => part === code)
  return {
    from: period.from,
    to: period.to,
    item: period.item,
    sum: sumsOf(entries, names),
    items: codes
      .map((code) => ({ item: { code, names: names.item(code) }, ...sumsOf(of(code), names) }))
      .sort((a, b) => b.charges - a.charges),
    entries: entries.slice((shown - 1) * ENTRIES_A_PAGE, shown * ENTRIES_A_PAGE).map((entry) => publicEntryOf(entry, names)),
    total: entries.length,
    page: shown,
    pages,
  }
}

/** A charge for a package is one charge, however many items it is for. */
const numbers = (entries: readonly Entry[]) => new Set(entries.map(({ number }) => number)).size
const total = (entries: readonly Entry[], of: 'published' | 'charged') => entries.reduce((sum, entry) => sum + entry[of], 0)

function sumsOf(entries: readonly Entry[], names: ChargeNames): ChargeSums {
  const charges = entries.filter(({ kind }) => kind === 'charged')
  const back = entries.filter(({ kind }) => kind === 'cancelled')
  return {
    charges: numbers(charges),
    published: total(charges, 'published'),
    charged: total(charges, 'charged'),
    exemptions: exemptionsOf(charges, names),
    cancellations: numbers(back),
    cancelled: total(back, 'charged'),
  }
}

/** By name: the same exemption of several items counts together. */
function exemptionsOf(entries: readonly Entry[], names: ChargeNames): ChargeSums['exemptions'] {
  const found = new Map<string, ChargeSums['exemptions'][number]>()
  for (const { part, exemptions } of entries)
    for (const { tariff, reduction, fen } of exemptions) {
      const name = names.reduction(part, tariff, reduction)
      const before = found.get(name.zh) ?? { names: name, count: 0, fen: 0 }
      found.set(name.zh, { names: name, count: before.count + 1, fen: before.fen + fen })
    }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

export function publicEntryOf(
  { kind, day, number, takesBack, part, published, charged, exemptions }: Entry,
  names: ChargeNames,
): PublicEntry {
  return {
    kind,
    day,
    receipt: number.slice(-TAIL),
    takesBack: takesBack?.slice(-TAIL) ?? null,
    item: { code: part, names: names.item(part) },
    published,
    charged,
    exemptions: exemptions.map(({ tariff, reduction, fen }) => ({ names: names.reduction(part, tariff, reduction), fen })),
  }
}
