import { Icon } from '../../shared/screen/icon.tsx'
import { TicketNo } from '../../shared/screen/say.tsx'
import type { CallView, PublicView } from '../../shared/wire/views.ts'
import { Both, Stacked } from './both.tsx'
import './call.css'
import type { BoardModel } from './model.ts'

/** The one call that matters. */
export function Call({ model, view }: { model: BoardModel; view: PublicView }) {
  const newest = model.shown.value?.newest ?? null
  if (newest !== null) return <Block call={newest.call} isFresh={newest.isFresh} view={view} />
  return (
    <section class="call is-calm is-empty">
      <Both say={model.isZoneUnknown.value ? 'unknown-zone' : 'nobody-yet'} />
    </section>
  )
}

const Block = ({ call, isFresh, view }: { call: CallView; isFresh: boolean; view: PublicView }) => (
  <section class={isFresh ? 'call on-solid' : 'call is-calm'} aria-live="assertive" data-call={call.number} data-to={call.label}>
    <div class="say">
      <Both say={isFresh ? 'please-go' : 'last-call'} />
    </div>
    <span class={call.number.length > 4 ? 'hero is-long' : 'hero'} key={call.id}>
      <TicketNo number={call.number} />
    </span>
    <div class={call.label.length > 2 ? 'to is-long' : 'to'}>
      <Icon name="next" />
      <b class="n">{call.label}</b>
      <Stacked say="counter" />
      <Zone view={view} call={call} />
    </div>
  </section>
)

function Zone({ view, call }: { view: PublicView; call: CallView }) {
  const zone = view.hall.zones.find((one) => one.id === call.zone)
  if (zone === undefined) return null
  return (
    <span class="pair zone">
      <span lang="ug" dir="rtl">
        {zone.name.ug}
      </span>
      <span lang="zh">{zone.name.zh}</span>
    </span>
  )
}
