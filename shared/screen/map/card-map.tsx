import type { FloorPlan } from '../../wire/map.ts'
import type { Shown } from '../guide/shown.ts'
import { HallMap } from './hall-map.tsx'

/** On a guide's card: the way to the first of its places; nothing where the guide names no zone. */
export function CardMap({ shown, plan, from }: { shown: Shown; plan: FloorPlan | null; from: 'kiosk' | 'entrance' }) {
  const place = shown.guide.places.find(({ zone }) => zone !== undefined)
  if (plan === null || place?.zone === undefined) return null
  return <HallMap plan={plan} language={shown.language} target={{ zone: place.zone, labels: place.counters }} from={from} />
}
