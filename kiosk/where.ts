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

/** Counter labels as people read them: neighbours become a span, `5–8, 12`. */
export function spanned(labels: readonly string[]): string {
  const sorted = [...new Set(labels.map(Number))].sort((a, b) => a - b)
  const spans: { from: number; to: number }[] = []
  for (const label of sorted) {
    const last = spans.at(-1)
    if (last !== undefined && label === last.to + 1) last.to = label
    else spans.push({ from: label, to: label })
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
