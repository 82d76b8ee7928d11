import '../shared/screen/fonts.css'
import '../shared/screen/plate-fonts.css'
import '../shared/screen/tokens.css'
import './kiosk.css'
import { effect, signal } from '@preact/signals'
import { printCard } from '../shared/screen/guide/print-card.ts'
import { loadItems } from '../shared/screen/load-items.ts'
import { openLink } from '../shared/screen/link.ts'
import { fromAddress, mount, speak } from '../shared/screen/page.tsx'
import { scanReader } from './scanner.ts'
import { moveFocusByArrows } from './arrows.ts'
import { sizePanel } from './device.ts'
import { Kiosk, type LookUpParts } from './kiosk.tsx'
import { keptContent } from './kept-content.ts'
import { keepItems, keptItems } from './kept-items.ts'
import { boxOnMachine, contentOfServer, digestOf, keepView, keptView } from './kept-on-machine.ts'
import { kioskModel } from './model.ts'
import { keepPage } from './worker/register.ts'

const root = document.documentElement
sizePanel(root, fromAddress('device'), Number(fromAddress('diagonal') ?? 0))

const link = openLink('kiosk')
const model = kioskModel(link, {
  place: fromAddress('kiosk') ?? 'K01',
  loadItems,
  kept: keptItems(),
  keep: keepItems,
  content: keptContent(contentOfServer, boxOnMachine('content'), digestOf),
  keptView: keptView(),
  print: printCard,
})
const parts = signal<LookUpParts | null>(null)
/** After the first page is drawn; again until it is there, for the server may be away. */
async function loadParts() {
  const loaded = await import('./look-up/parts.ts').catch(() => null) // no answer from the server
  if (loaded === null) setTimeout(() => void loadParts(), 3_000)
  else parts.value = loaded
}
requestIdleCallback(() => void loadParts(), { timeout: 2_000 })
effect(() => {
  const version = model.lookUp.content.value?.version
  // Two frames on it is drawn, if the page that is open shows any of it.
  if (version !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => link.contentShown?.({ version })))
})
effect(() => {
  const view = link.push.value?.view
  if (view !== undefined) keepView(view)
})
requestIdleCallback(() => void keepPage(model.isAtRest), { timeout: 5_000 })
effect(() => speak(model.language.value))
effect(() => {
  root.dataset['mode'] = model.elder.value ? 'elder' : 'standard'
  root.dataset['theme'] = model.contrast.value ? 'contrast' : 'light'
})
const scanner = scanReader()
addEventListener(
  'keydown',
  (event) => {
    const text = scanner.key(event.key, event.timeStamp)
    if (text === null) return
    event.preventDefault() // the scanner's Enter must not press the key that has the focus
    event.stopPropagation()
    model.scanned(text)
  },
  { capture: true },
)
for (const sign of ['pointerdown', 'keydown'] as const) addEventListener(sign, model.touch, { capture: true })
addEventListener('contextmenu', (event) => event.preventDefault()) // a long press must open nothing
// A pinch must not enlarge the page; the launch flag alone does not cover trackpads and other browsers.
addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false })
addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), { passive: false })
addEventListener('keydown', moveFocusByArrows)
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') model.back()
})
mount(<Kiosk model={model} parts={parts} />)
