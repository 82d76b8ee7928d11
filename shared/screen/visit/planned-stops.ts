import type { CounterView, Issued, LineView, StopView } from '../../wire/views.ts'

interface Hall {
  readonly lines: readonly Pick<LineView, 'id' | 'prefix' | 'names'>[]
  readonly counters: readonly Pick<CounterView, 'label' | 'zone' | 'state' | 'lines'>[]
}

/** The stops of a number just taken, each with the counters that serve it now; empty for a visit of one stop. */
export const plannedStops = ({ lines, counters }: Hall, { stops = [] }: Pick<Issued, 'stops'>): StopView[] =>
  stops.map(({ kind, line: id }, at) => {
    const line = lines.find((one) => one.id === id)
    const serving = counters.filter((counter) => counter.state !== 'closed' && counter.lines.includes(id))
    return {
      kind,
      line: { id, prefix: line?.prefix ?? '', names: line?.names ?? { zh: '' } },
      state: at === 0 ? 'now' : 'later',
      counters: serving.map(({ label }) => label),
      zones: [...new Set(serving.map(({ zone }) => zone))],
      items: [],
    }
  })
