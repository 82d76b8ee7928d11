import { HallMap } from '../../shared/screen/map/hall-map.tsx'
import { visitWords } from '../../shared/screen/visit/words.ts'
import { planOf } from '../../shared/screen/map/read-plan.ts'
import { plannedStops } from '../../shared/screen/visit/planned-stops.ts'
import { StopsList } from '../../shared/screen/visit/stops-list.tsx'
import type { Issued } from '../../shared/wire/views.ts'
import type { KioskModel, Wanted } from '../model.ts'
import { ListMissing, Title } from '../parts.tsx'

/** Where a line is served: the hall from above with the way from this kiosk. */
export function WayPage({ model, line }: { model: KioskModel; line: string }) {
  const view = model.view.value
  const language = model.language.value
  const plan = view === null ? null : planOf(view.hall.id).value
  if (view === null || plan === null) return <ListMissing model={model} />
  const serving = view.counters.filter(({ lines, state }) => state !== 'closed' && lines.some((id) => id === line))
  const zone = serving[0]?.zone
  const labels = serving.filter((counter) => counter.zone === zone).map(({ label }) => label)
  return (
    <>
      <Title model={model} say={(each) => visitWords(each).say('way')} />
      <HallMap plan={plan} language={language} target={zone === undefined ? null : { zone, labels }} from="kiosk" />
    </>
  )
}

/** On the ticket: where the same number goes, stop by stop. */
export function TicketStops({ model, item, issued }: { model: KioskModel; item: Wanted; issued: Issued }) {
  const view = model.view.value
  const language = model.language.value
  if (view === null || issued.stops === undefined) return null
  const items = item.items?.map(({ code, name }) => ({ code: code ?? '', names: name })) ?? []
  return (
    <section class="ticket-stops">
      <h2>{visitWords(language).say('stops')}</h2>
      <StopsList stops={plannedStops(view, issued)} zones={view.hall.zones} language={language} items={items} />
      <p>{visitWords(language).say('same-number')}</p>
    </section>
  )
}
