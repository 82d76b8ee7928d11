import { HallMap } from '../../shared/screen/map/hall-map.tsx'
import { visitWords } from '../../shared/screen/visit/words.ts'
import { planOf } from '../../shared/screen/map/read-plan.ts'
import { StopsList } from '../../shared/screen/visit/stops-list.tsx'
import type { ScreenLanguage } from '../../shared/language/languages.ts'
import type { TicketView } from '../../shared/wire/views.ts'

interface Props {
  view: TicketView
  language: ScreenLanguage
}

/** Where this number goes after here; nothing for a visit of one stop. */
export function Visit({ view, language }: Props) {
  if (view.stops === undefined) return null
  const words = visitWords(language)
  return (
    <section class="visit">
      <h2>{words.say('stops')}</h2>
      <StopsList stops={view.stops} zones={view.hall.zones} language={language} items={view.items} />
      <p class="visit-one">{words.say('same-number')}</p>
    </section>
  )
}

/** The map with the way to the counter that called, or to those that may. */
export function Way({ view, language }: Props) {
  const plan = planOf(view.hall.id).value
  const [zone] = view.zones
  if (plan === null || zone === undefined) return null
  return (
    <section class="way-map" aria-label={visitWords(language).plain('way')}>
      <h2>{visitWords(language).say('way')}</h2>
      <HallMap plan={plan} language={language} target={{ zone, labels: inZone(view, zone, plan) }} from="entrance" />
    </section>
  )
}

/** Those of the counters that stand in the zone the map leads to. */
function inZone({ counters }: TicketView, zone: string, { floors }: NonNullable<ReturnType<typeof planOf>['value']>): string[] {
  const labels = floors.flatMap(({ zones }) => zones.filter(({ id }) => id === zone)).flatMap((one) => one.counters)
  return counters.filter((label) => labels.some((one) => one.label === label))
}
