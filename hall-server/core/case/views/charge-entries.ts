import type { ItemCode, ServiceDay } from '../../../../shared/ids.ts'
import type { Charge } from '../case.ts'
import type { Worked } from '../commands.ts'

/** A charge as it is listed: its facts without the case and without people. */
export interface ChargeRow {
  readonly receiptNo: string
  readonly day: ServiceDay
  readonly lines: Worked['lines']
  readonly exemptions: Worked['exemptions']
  readonly cancelled: { readonly counterNo: string; readonly day: ServiceDay } | null
}

export const chargeRow = ({ receiptNo, fact, cancelled }: Charge): ChargeRow => ({
  receiptNo,
  day: fact.day,
  lines: fact.lines,
  exemptions: fact.exemptions,
  cancelled: cancelled === null ? null : { counterNo: cancelled.counterNo, day: cancelled.day },
})

/** What one charge or its counter-entry says of one item, fen. */
export interface Entry {
  readonly kind: 'charged' | 'cancelled'
  readonly day: ServiceDay
  readonly number: string
  /** Of a counter-entry the receipt it takes back. */
  readonly takesBack: string | null
  readonly part: ItemCode
  readonly published: number
  readonly charged: number
  readonly exemptions: readonly { readonly tariff: string; readonly reduction: string; readonly fen: number }[]
}

export interface Period {
  readonly from: ServiceDay
  /** Included. */
  readonly to: ServiceDay
  readonly item: ItemCode | null
}

/** [CHARGE-9] The entries of a period, newest first: each charge on its day, and each counter-entry on its own. */
export function entriesOf(rows: readonly ChargeRow[], { from, to, item }: Period): readonly Entry[] {
  const isIn = ({ day, part }: Entry) => from <= day && day <= to && (item === null || part === item)
  const entries = rows.flatMap((row) => {
    const charged = byPart(row)
    const { cancelled, receiptNo } = row
    if (cancelled === null) return charged
    const back = { kind: 'cancelled', day: cancelled.day, number: cancelled.counterNo, takesBack: receiptNo } as const
    return [...charged, ...charged.map((entry): Entry => ({ ...entry, ...back }))]
  })
  return entries.filter(isIn).sort(newestFirst)
}

const newestFirst = (a: Entry, b: Entry) => compare(b.day, a.day) || compare(b.number, a.number) || compare(a.part, b.part)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A package's charge stands under each of its items. */
function byPart({ receiptNo, day, lines, exemptions }: ChargeRow): readonly Entry[] {
  return [...new Set(lines.map(({ part }) => part))].map((part) => {
    const own = lines.filter((line) => line.part === part)
    const sum = (of: 'published' | 'fen') => own.reduce((total, line) => total + line[of], 0)
    const off = own.flatMap(({ tariff, reduction, published, fen }) =>
      reduction !== null && exemptions.some((one) => one.part === part && one.tariff === tariff && one.reduction === reduction)
        ? [{ tariff, reduction, fen: published - fen }]
        : [],
    )
    const sums = { published: sum('published'), charged: sum('fen'), exemptions: off }
    return { kind: 'charged', day, number: receiptNo, takesBack: null, part, ...sums }
  })
}
