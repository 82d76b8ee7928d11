import { spanned } from '../shared/screen/spanned.ts'
import type { HallFacts, KioskView } from '../shared/wire/views.ts'

export interface Place {
  readonly zone: HallFacts['zones'][number]
  /** `2–3, 12` */
  readonly counters: string
}

/** Where a line is served now: each zone with its open counters, in the order of the hall's zones. */
export const placesOf = ({ hall, counters }: Pick<KioskView, 'hall' | 'counters'>, line: string): Place[] =>
  hall.zones.flatMap((zone) => {
    const open = counters.filter(
      (counter) => counter.zone === zone.id && counter.state !== 'closed' && counter.lines.some((id) => id === line),
    )
    return open.length === 0 ? [] : [{ zone, counters: spanned(open.map(({ label }) => label)) }]
  })
