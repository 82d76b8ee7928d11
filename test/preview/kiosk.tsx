import { effect, signal } from '@preact/signals'
import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import '../../kiosk/kiosk.css'
import { sizePanel } from '../../kiosk/device.ts'
import { Kiosk, type LookUpParts } from '../../kiosk/kiosk.tsx'
import * as parts from '../../kiosk/look-up/parts.ts'
import { kioskModel, type KioskModel, type Page } from '../../kiosk/model.ts'
import { slot as slotSchema } from '../../shared/booking/slot.ts'
import { languages, screenLanguages } from '../../shared/language/languages.ts'
import { printCard } from '../../shared/screen/guide/print-card.ts'
import { sections } from '../../shared/screen/guide/sections.ts'
import type { Link } from '../../shared/screen/link.ts'
import { fromAddress, mount, speak } from '../../shared/screen/page.tsx'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { KioskView, Push } from '../../shared/wire/views.ts'
import { content, published } from './guide.fixtures.ts'
import { catalogue, issued, NOW, views } from './kiosk.fixtures.ts'

// ?state=ticket&lang=ug&elder=1&contrast=1&offline=1&diagonal=15.6: one picture for each state of `pages`, `views` and `acts`.
const state = fromAddress('state') ?? 'home'
const [item] = catalogue.items
if (item === undefined) throw new Error('The sample list is empty')
const attempt = { id: 'a', language: 'zh' } as const
const code = fromAddress('code') ?? published.guide.code
const slot = slotSchema.parse({ day: '2026-06-17', from: NOW + 3_600_000, to: NOW + 5_400_000 })
function notNow(refusal: Refusal): Page {
  return { at: 'not-now', code: 'K7QM2XTB', refusal, attempt, shownAt: NOW }
}
const pages: Record<string, Page> = {
  lines: { at: 'lines' },
  departments: { at: 'look', by: 'department', group: null },
  topics: { at: 'look', by: 'topic', group: null },
  items: { at: 'look', by: 'department', group: 'police' },
  voice: { at: 'today' },
  find: { at: 'find' },
  found: { at: 'find' },
  nothing: { at: 'find' },
  class: { at: 'class', item },
  taking: { at: 'class', item },
  'class-none': { at: 'class', item: catalogue.items.find(({ line }) => line === 'business') ?? item },
  ticket: { at: 'ticket', item, issued, shownAt: Date.now() },
  code: { at: 'code' },
  early: notNow({ code: 'too-early', slot, retryAfter: 1_800 }),
  'other-day': notNow({ code: 'other-day', slot }),
  'unknown-code': notNow({ code: 'unknown-booking' }),
  'ticket-booked': { at: 'ticket', item, issued, shownAt: Date.now(), booked: 'in-time' },
  'ticket-late': { at: 'ticket', item, issued, shownAt: Date.now(), booked: 'late' },
  refused: { at: 'refused', item, class: 'normal', refusal: { code: 'hall-unavailable' }, attempt },
}
for (const section of sections) pages[`guide-${section}`] = { at: 'guide', code, section }
for (const dialog of ['phone', 'printed', 'report', 'sent', 'number']) pages[dialog] = { at: 'guide', code, section: 'overview' }
pages['filter'] = { at: 'find' }
const typed: Readonly<Record<string, string>> = { found: 'sfz', nothing: 'qqq' }
const acts: Readonly<Record<string, (model: KioskModel) => void>> = {
  help: (model) => (model.help.value = 'asked'),
  'help-failed': (model) => (model.help.value = 'failed'),
  taking: (model) => (model.busy.value = true),
  phone: ({ lookUp }) => (lookUp.dialog.value = { kind: 'phone' }),
  printed: ({ lookUp }) => (lookUp.dialog.value = { kind: 'printed', at: Date.now() }),
  report: ({ lookUp }) => (lookUp.dialog.value = { kind: 'report', state: 'asking' }),
  sent: ({ lookUp }) => (lookUp.dialog.value = { kind: 'report', state: 'sent' }),
  number: ({ lookUp }) => (lookUp.dialog.value = { kind: 'number', question: fromAddress('question') ?? '' }),
  filter: ({ lookUp }) => (lookUp.dialog.value = { kind: 'filter', by: 'department' }),
}

const view = state === 'closed' ? views.closed : state === 'quiet' ? views.quiet : views.busy
const isStarting = state === 'starting'
const link: Link<KioskView> = {
  push: signal<Push<KioskView> | null>(isStarting ? null : { position: 1, at: NOW, view }),
  online: signal(fromAddress('offline') === null && !isStarting),
  refusal: signal<Refusal | null>(null),
  now: () => NOW,
  ask: async () => ({ ok: true, value: issued }),
  close: () => undefined,
}
const root = document.documentElement
sizePanel(root, fromAddress('device'), Number(fromAddress('diagonal') ?? 0))
const model = kioskModel(link, {
  place: 'K01',
  loadItems: async () => catalogue,
  kept: isStarting ? null : catalogue,
  keep: () => undefined,
  content: { load: async () => (isStarting ? null : content) },
  print: printCard,
})
model.language.value = screenLanguages.find((one) => one === fromAddress('lang')) ?? 'zh'
model.elder.value = fromAddress('elder') !== null
model.contrast.value = fromAddress('contrast') !== null
const page = pages[state]
if (page !== undefined) model.go(page)
model.search.value = typed[state] ?? ''
acts[state]?.(model)
model.lookUp.reading.value = languages.find((one) => one === fromAddress('read')) ?? null
effect(() => speak(model.language.value))
effect(() => {
  root.dataset['mode'] = model.elder.value ? 'elder' : 'standard'
  root.dataset['theme'] = model.contrast.value ? 'contrast' : 'light'
})
const loaded: LookUpParts = parts
mount(<Kiosk model={model} parts={signal(loaded)} />)
