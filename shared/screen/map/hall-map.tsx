import { directionOf, type Language } from '../../language/languages.ts'
import { wayTo, type Leg, type Target } from '../../visit/floor-plan.ts'
import type { FloorPlan } from '../../wire/map.ts'
import { Own } from '../page.tsx'
import { spanned } from '../spanned.ts'
import { visitWords } from '../visit/words.ts'
import { FloorSheet } from './floor-sheet.tsx'

interface MapProps {
  readonly plan: FloorPlan
  readonly language: Language
  /** Null: the whole hall, with no way. */
  readonly target: Target | null
  readonly from: 'kiosk' | 'entrance'
}

/**
 * [MAP-3] The hall from above, with the way to where the visitor is to go; only the floors that are on it, without a target all. Never
 * mirrored: left stays left in every language. In words below it.
 */
export function HallMap({ plan, language, target, from }: MapProps) {
  const legs = target === null ? [] : wayTo(plan, target, from)
  const floors =
    target === null || legs.length === 0 ? plan.floors : plan.floors.filter(({ floor }) => legs.some((leg) => leg.floor === floor))
  const isStoreyed = plan.floors.length > 1
  return (
    <figure class="hall-map" data-target={target?.zone}>
      <div class="hall-floors">
        {floors.map((floor) => (
          <FloorSheet
            key={floor.floor}
            floor={floor}
            leg={legs.find((one) => one.floor === floor.floor) ?? null}
            target={target}
            from={from}
            language={language}
            isStoreyed={isStoreyed}
          />
        ))}
      </div>
      {target === null ? null : <WayInWords plan={plan} target={target} language={language} legs={legs} />}
    </figure>
  )
}

/** What the drawing shows, for who does not read it: the zone's own way, the floor, the counters. */
function WayInWords({ plan, target, language, legs }: Pick<MapProps, 'plan' | 'language'> & { target: Target; legs: readonly Leg[] }) {
  const words = visitWords(language)
  const floor = plan.floors.find(({ zones }) => zones.some(({ id }) => id === target.zone))
  const zone = floor?.zones.find(({ id }) => id === target.zone)
  if (floor === undefined || zone === undefined) return null
  const name = <Own text={zone.name} language={language} />
  return (
    <figcaption class="hall-way" lang={language} dir={directionOf(language)}>
      <b>
        {target.labels.length === 0
          ? words.say('to-zone', { zone: name })
          : words.say('to-counter', { zone: name, counters: <bdi class="n">{spanned(target.labels)}</bdi> })}
      </b>
      {legs.length > 1 ? <span>{words.say('by-stairs', { n: floor.floor })}</span> : null}
      {zone.way === undefined ? null : <Own text={zone.way} language={language} />}
    </figcaption>
  )
}
