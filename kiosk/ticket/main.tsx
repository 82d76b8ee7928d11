import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import '../../shared/screen/map/hall-map.css'
import '../../shared/screen/visit/stops-list.css'
import './ticket.css'
import { effect, signal } from '@preact/signals'
import { openLink, type Link } from '../../shared/screen/link.ts'
import { mount, speak } from '../../shared/screen/page.tsx'
import type { TicketView } from '../../shared/wire/views.ts'
import { phoneBell } from './bell.ts'
import { ticketModel } from './model.ts'
import { memoryOf } from './reader.ts'
import { TicketScreen } from './screen.tsx'
import { ticketWords } from './words.ts'

const token = /^\/t\/([A-Za-z0-9_-]{22})\/?$/.exec(location.pathname)?.[1] ?? null

/** An address that can be no ticket's: nothing to ask the server for. */
const noTicket: Link<TicketView> = {
  push: signal(null),
  online: signal(true),
  refusal: signal({ code: 'unknown-ticket' }),
  now: () => Date.now(),
  ask: async () => ({ ok: false, error: { code: 'unknown-ticket' } }),
  close: () => undefined,
}

const model = ticketModel(token === null ? noTicket : openLink('ticket', { token }), {
  token: token ?? '',
  bell: phoneBell(),
  memory: memoryOf(() => localStorage),
  languages: navigator.languages,
})
effect(() => {
  speak(model.language.value)
  document.documentElement.dataset['mode'] = model.large.value ? 'elder' : 'standard'
  const words = ticketWords(model.language.value)
  const number = model.view.value?.number
  document.title = number === undefined ? words.plain('title') : words.plain('title-number', { number })
})
mount(<TicketScreen model={model} />)
