import { effect, signal } from '@preact/signals'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import '../../kiosk/ticket/ticket.css'
import { ticketModel } from '../../kiosk/ticket/model.ts'
import { TicketScreen } from '../../kiosk/ticket/screen.tsx'
import type { Link } from '../../shared/screen/link.ts'
import { fromAddress, mount, speak } from '../../shared/screen/page.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Push, TicketView } from '../../shared/wire/views.ts'
import { NOW, views } from './ticket.fixtures.ts'

// ?state=called&lang=ug&large=1&offline=1&cancel=1: one picture for each; state=unknown and state=starting have no view.
const state = fromAddress('state') ?? 'waiting'
const view = Object.entries(views).find(([name]) => name === state)?.[1] ?? null
const link: Link<TicketView> = {
  push: signal<Push<TicketView> | null>(view === null ? null : { position: 1, at: NOW, view }),
  online: signal(fromAddress('offline') === null),
  refusal: signal<Refusal | null>(state === 'unknown' ? { code: 'unknown-ticket' } : null),
  now: () => NOW,
  ask: async () => ({ ok: false, error: { code: 'hall-unavailable' } }),
  close: () => undefined,
}
const model = ticketModel(link, {
  token: 'sJ2xk9QmVb7LrT4wYz8NcA',
  bell: { unlock: () => undefined, ring: () => undefined },
  memory: { getItem: () => null, setItem: () => undefined },
  languages: [fromAddress('lang') ?? 'zh'],
})
if (fromAddress('large') !== null) model.enlarge()
if (fromAddress('cancel') !== null) model.askCancel()
if (fromAddress('alarm') !== null) model.switchAlarm()
effect(() => {
  speak(model.language.value)
  document.documentElement.dataset['mode'] = model.large.value ? 'elder' : 'standard'
})
mount(<TicketScreen model={model} />)
