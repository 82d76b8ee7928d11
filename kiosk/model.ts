import { computed, effect, signal } from '@preact/signals'
import type { ScreenLanguage } from '../shared/language/languages.ts'
import type { Catalogue } from '../shared/screen/find-items.ts'
import { tickingClock } from '../shared/screen/clock.ts'
import { newRequestId, type Link } from '../shared/screen/link.ts'
import type { Section } from '../shared/screen/guide/sections.ts'
import type { CheckedIn } from '../shared/wire/bookings.ts'
import type { Refusal } from '../shared/wire/refusals.ts'
import type { Issued, ItemView, KioskView } from '../shared/wire/views.ts'
import { checkInState } from './check-in-state.ts'
import { askedIn } from './asked-number.ts'
import type { ContentSource } from './content.ts'
import { idleAt, patienceFor } from './idle.ts'
import { lookUpState, type GroupKind } from './look-up-state.ts'

export type Page =
  | { readonly at: 'home' }
  /** The lines of the hall, for who takes a number without naming a matter. */
  | { readonly at: 'lines' }
  /** Guides by department, topic or life event; `group` null: all groups of that kind. */
  | { readonly at: 'look'; readonly by: GroupKind; readonly group: string | null }
  | { readonly at: 'find' }
  /** Who was called before a number, and what was out of order today. `token`: of the ticket that was scanned. */
  | { readonly at: 'order'; readonly token: string | null }
  | { readonly at: 'guide'; readonly code: string; readonly section: Section }
  /** What this kiosk cannot do yet, and what to do today. */
  | { readonly at: 'today' }
  /** How far a case is. `scanned`: the code of its receipt; empty: it is typed. */
  | { readonly at: 'progress'; readonly scanned: string }
  | { readonly at: 'class'; readonly item: Wanted }
  /** What is gathered for one number. */
  | { readonly at: 'basket' }
  /** The map, with the way to the counters of a line. */
  | { readonly at: 'where'; readonly line: string }
  /** A receipt code is typed. */
  | { readonly at: 'code' }
  /** The code gives no number now. */
  | { readonly at: 'not-now'; readonly code: string; readonly refusal: Refusal; readonly attempt: Attempt; readonly shownAt: number }
  /** `booked`: for an appointment, in its time or after it. */
  | { readonly at: 'ticket'; readonly item: Wanted; readonly issued: Issued; readonly shownAt: number; readonly booked?: Booked }
  | { readonly at: 'refused'; readonly item: Wanted; readonly class: TakenClass; readonly refusal: Refusal; readonly attempt: Attempt }

/** What a number is wanted for: an item, or a line without one. */
export type Wanted = Pick<ItemView, 'name' | 'line'> & {
  readonly code: string | null
  /** The code of the receipt whose result is fetched. */
  readonly receipt?: string
  /** All of a basket, the first among them. */
  readonly items?: readonly Wanted[]
}

/** One number for all that is gathered; null: nothing is. */
export function wantedOf(items: readonly Wanted[]): Wanted | null {
  const [first] = items
  return first === undefined ? null : { ...first, items }
}
/** A number takes at most so many matters. */
const GATHERED_MOST = 10

/** One wish for a number. Asked again without an answer in between it stays the same, so that it gets one number. */
export interface Attempt {
  readonly id: string
  readonly language: ScreenLanguage
}

export type Booked = 'in-time' | 'late'
export type TakenClass = 'normal' | 'priority'
export type Help = 'none' | 'asking' | 'asked' | 'failed'

const SHOWN_FOR = 12_000 // ms, a number or a printed card; large type: twice
/** Letters a search may have. */
export const TYPED_MOST = 24
const HOME: Page = { at: 'home' }

export interface KioskOptions {
  /** How the greeter finds this kiosk: K01. */
  readonly place: string
  readonly loadItems: () => Promise<Catalogue | null>
  /** The list kept on this machine, for when the server is away at start. */
  readonly kept: Catalogue | null
  readonly keep: (catalogue: Catalogue) => void
  readonly content: ContentSource
  /** The hall as this machine last saw it, for a start without the server. */
  readonly keptView?: KioskView | null
  /** Puts the card that is drawn on paper. */
  readonly print: () => void
}

/** Everything a kiosk knows; the pages only draw it. */
export function kioskModel(link: Link<KioskView>, { place, loadItems, kept, keep, content, keptView = null, print }: KioskOptions) {
  const page = signal<Page>(HOME)
  const trail = signal<readonly Page[]>([])
  const language = signal<ScreenLanguage>('zh')
  const elder = signal(false)
  const contrast = signal(false)
  const search = signal('')
  const basket = signal<readonly Wanted[]>([])
  let current: Attempt | null = null
  const busy = signal(false)
  const help = signal<Help>('none')
  const catalogue = signal<Catalogue | null>(kept)
  const touchedAt = signal(Date.now())
  const clock = tickingClock(link.now)
  const local = tickingClock(Date.now)
  const checkIn = checkInState(link)
  const lookUp = lookUpState(link, { place, content, print })

  const goOn = () => {
    touchedAt.value = Date.now()
  }
  const go = (next: Page) => {
    trail.value = [...trail.value, page.value]
    page.value = next
  }
  /** Nothing of this visitor stays for the next. */
  function home() {
    abandon()
    page.value = HOME
    trail.value = []
    search.value = ''
    basket.value = []
    help.value = 'none'
    checkIn.forget()
    lookUp.forget()
  }
  function reset() {
    home()
    language.value = 'zh'
    elder.value = false
    contrast.value = false
  }
  /** The visitor turned away while a number was being asked for: it is not shown to the next one. */
  function abandon() {
    current = null
    busy.value = false
  }
  async function take(item: Wanted, taken: TakenClass) {
    if (busy.value) return
    const attempt = unanswered(page.value) ?? { id: newRequestId(), language: language.value }
    current = attempt
    busy.value = true
    const wish = wishOf(item)
    const request = { type: 'take', ...wish, class: taken, language: attempt.language } as const
    const answer = await link.ask(request, undefined, attempt.id)
    const issued = answer.ok && answer.value !== null && 'token' in answer.value ? answer.value : null
    if (current !== attempt) {
      if (issued !== null) await link.ask({ type: 'cancel', token: issued.token })
      return
    }
    abandon()
    goOn()
    if (!answer.ok) page.value = { at: 'refused', item, class: taken, refusal: answer.error, attempt }
    else if (issued !== null) {
      trail.value = []
      basket.value = []
      page.value = { at: 'ticket', item, issued, shownAt: Date.now() }
    }
  }
  /** The number of an appointment. Turned away from meanwhile it stays with its booking, for when the code is given again. */
  async function checkInWith(code: string) {
    if (busy.value) return
    const attempt = unanswered(page.value) ?? { id: newRequestId(), language: language.value }
    current = attempt
    busy.value = true
    const answer = await checkIn.ask(code, attempt.id)
    if (current !== attempt) return
    abandon()
    goOn()
    const shownAt = Date.now()
    if (answer.ok) trail.value = []
    else if (page.value.at !== 'not-now') trail.value = [...trail.value, page.value]
    page.value = answer.ok ? ticketOf(answer.value, shownAt) : { at: 'not-now', code, refusal: answer.error, attempt, shownAt }
  }
  async function askHelp() {
    if (help.value !== 'none') return
    help.value = 'asking'
    const answer = await link.ask({ type: 'ask-help', place })
    if (help.value === 'asking') help.value = answer.ok ? 'asked' : 'failed'
  }
  async function refreshItems() {
    const fresh = await loadItems()
    if (fresh === null) return
    catalogue.value = fresh
    keep(fresh)
  }

  /** What to do with a matter: its guide, or its number where there is no guide. */
  const open = (item: ItemView) =>
    go(lookUp.guideOf(item.code) === null ? { at: 'class', item } : { at: 'guide', code: item.code, section: 'overview' })

  function showOrder(token: string) {
    const next: Page = { at: 'order', token }
    if (page.value.at === 'order') page.value = next
    else go(next)
  }

  function showProgress(scanned: string) {
    const next: Page = { at: 'progress', scanned }
    if (page.value.at === 'progress') page.value = next
    else go(next)
  }

  const idle = computed(() => idleAt(touchedAt.value, local.time.value, patienceFor(elder.value)))
  const isAtRest = computed(
    () => page.value.at === 'home' && language.value === 'zh' && !elder.value && !contrast.value && help.value === 'none',
  )
  /** Since when a number or a printed card is on the screen: both go away by themselves. */
  const shownAt = computed(() => (page.value.at === 'ticket' ? page.value.shownAt : lookUp.printedAt.value))
  /** Asked where there is something to lose: not on the first page, and not on the ticket or a printed card, which have a countdown of their own. */
  const question = computed(() => {
    const isAsked = page.value.at !== 'home' && shownAt.value === null && !busy.value
    return isAsked && idle.value.state === 'asking' ? idle.value.secondsLeft : null
  })
  const secondsLeft = computed(() => {
    if (shownAt.value === null) return null
    const shownFor = SHOWN_FOR * (elder.value ? 2 : 1)
    const passed = local.time.value - Math.max(shownAt.value, touchedAt.value)
    return Math.max(0, Math.ceil((shownFor - Math.max(0, passed)) / 1_000))
  })
  const stop = [
    effect(() => {
      void link.content?.value // items are named by their guides: another content may have others
      if (link.online.value) void refreshItems()
    }),
    effect(() => {
      if (secondsLeft.value === 0) reset()
    }),
    effect(() => {
      if (idle.value.state === 'over' && !isAtRest.value && !busy.value) reset()
    }),
  ]
  return {
    place,
    page,
    language,
    elder,
    contrast,
    search,
    basket,
    busy,
    help,
    catalogue,
    checkIn,
    lookUp,
    secondsLeft,
    view: computed(() => link.push.value?.view ?? keptView),
    /** Nobody is at the kiosk, as far as it can tell. */
    isAtRest,
    since: computed(() => link.push.value?.at ?? null),
    online: link.online,
    time: clock.time,
    question,
    /** Any touch or key. While the question stands only its own key answers, lest the touch press what lies below it. */
    touch() {
      if (question.value === null) goOn()
    },
    goOn,
    /** One letter of the search, from the keys on the screen. */
    type(letter: string) {
      if (search.value.length < TYPED_MOST) search.value += letter
    },
    erase() {
      search.value = search.value.slice(0, -1)
    },
    go,
    speak(next: ScreenLanguage) {
      language.value = next
      lookUp.reading.value = null
    },
    open,
    /** Another part of the guide that is open; one step back leads out of the guide, not through its parts. */
    turnTo(section: Section) {
      if (page.value.at === 'guide') page.value = { ...page.value, section }
    },
    /** The same for another kind of groups. */
    lookBy(by: GroupKind) {
      if (page.value.at === 'look') page.value = { at: 'look', by, group: null }
    },
    home,
    reset,
    /** One step back, out of whatever is in front. */
    back() {
      if (question.value !== null) return goOn()
      if (help.value !== 'none') {
        help.value = 'none'
        return
      }
      if (lookUp.closeDialog()) return
      const before = trail.value.at(-1)
      if (before === undefined) return home()
      abandon()
      trail.value = trail.value.slice(0, -1)
      page.value = before
    },
    take,
    /** One more matter for the same number. */
    gather(item: Wanted) {
      const others = basket.value.filter(({ code }) => code !== item.code)
      if (others.length < GATHERED_MOST) basket.value = [...others, item]
      go({ at: 'basket' })
    },
    putBack(item: Wanted) {
      basket.value = basket.value.filter(({ code }) => code !== item.code)
    },
    /** The first page, with what is gathered kept. */
    chooseMore() {
      search.value = ''
      go(HOME)
    },
    checkInWith,
    /** A scanner's burst of keys: a ticket, or an appointment's code wherever the visitor is, but not while something is asked or typed. */
    scanned(text: string) {
      if (question.value !== null || help.value !== 'none' || lookUp.dialog.value !== null) return
      if (page.value.at === 'progress' || text.includes('/p/')) return showProgress(text)
      const ticket = askedIn(text)
      if (ticket !== null && 'token' in ticket) return showOrder(ticket.token)
      if (page.value.at !== 'find' && page.value.at !== 'order') void checkInWith(text)
    },
    askHelp,
    close() {
      for (const end of stop) end()
      lookUp.close()
      clock.stop()
      local.stop()
      link.close()
    },
  }
}
const wishOf = ({ code, line, items, receipt }: Wanted) => {
  if (receipt !== undefined) return { receipt }
  if (items !== undefined && items.length > 1) return { items: items.flatMap((one) => one.code ?? []) }
  return code === null ? { line } : { item: code }
}
/** The attempt of a page that got no answer: its number may exist already. */
const unanswered = (page: Page): Attempt | null =>
  (page.at === 'refused' || page.at === 'not-now') && page.refusal.code === 'hall-unavailable' ? page.attempt : null
const ticketOf = (got: CheckedIn, shownAt: number): Page => ({
  at: 'ticket',
  item: { name: got.item.names, line: got.line, code: got.item.code },
  issued: got,
  shownAt,
  booked: got.late ? 'late' : 'in-time',
})

export type KioskModel = ReturnType<typeof kioskModel>
