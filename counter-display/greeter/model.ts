import { batch, computed, effect, signal } from '@preact/signals'
import type { Language } from '../../shared/language/languages.ts'
import type { TicketClass } from '../../shared/layout.ts'
import type { Refusal, RefusalCode } from '../../shared/wire/refusals.ts'
import type { Issued, GreeterView, ItemView, StaffTicket } from '../../shared/wire/views.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import { bookingModel } from './booking-model.ts'
import { deskModel, type DeskMeans } from '../desk/model.ts'
import { findItems, type Catalogue } from '../../shared/screen/find-items.ts'
import { ticketsFor } from './find.ts'
import type { CancelReason, ChangeReason, PriorityReason } from './reasons.ts'

export interface GreeterMeans extends DeskMeans<GreeterView> {
  /** The hall's list of items; null while the server does not answer. */
  loadItems: () => Promise<Catalogue | null>
}

/** What a number is taken for: an item, or only a line. */
export type Chosen = { item: ItemView } | { line: string }
export type Done = { what: 'class'; number: string; class: TicketClass } | { what: 'returned' | 'cancelled'; number: string }
/** Why the take key does not take yet. */
export type NotYet = 'take-hall-closed' | 'take-choose-item' | 'take-choose-reason'

/** What a greeter may set aside with a reason [LIMIT-4]. */
const limits: readonly RefusalCode[] = [
  'not-in-window',
  'quota-reached',
  'intake-full',
  'intake-closed',
  'person-limit-reached',
  'already-has-number',
]
const ITEMS_AGAIN = 3_000 // ms

const isIssued = (answer: Answer): answer is Issued => answer !== null && 'token' in answer

/** The greeter's desk: numbers for others, and what the waiting need. */
export function greeterModel(means: GreeterMeans) {
  const desk = deskModel(means)
  const catalogue = signal<Catalogue | null>(null)
  const search = signal('')
  const department = signal<string | null>(null)
  const chosen = signal<Chosen | null>(null)
  const ticketClass = signal<TicketClass>('normal')
  const reason = signal<PriorityReason | null>(null)
  const visitor = signal<Language>('zh')
  const issued = signal<Issued | null>(null)
  const reasonLost = signal(false)
  /** A limit of the hall stood in the way of the last number; a reason sets it aside. */
  const limited = signal<Refusal | null>(null)
  const line = signal<string | null>(null)
  const number = signal('')
  const handling = signal<string | null>(null)
  const done = signal<Done | null>(null)
  const booking = bookingModel({
    ask: desk.ask,
    tell: (refusal) => (desk.notice.value = refusal === null ? null : { refusal }),
    visitor,
    issued,
  })
  let retry: ReturnType<typeof setTimeout> | null = null
  let closed = false

  async function load() {
    catalogue.value = await means.loadItems()
    if (catalogue.value === null && !closed) retry = setTimeout(() => void load(), ITEMS_AGAIN)
  }
  void load()

  const everybody = computed<readonly StaffTicket[]>(() => {
    const view = desk.view.value
    return view === null ? [] : [...view.waiting, ...view.aside]
  })
  const handled = computed(() => everybody.value.find((ticket) => ticket.number === handling.value) ?? null)
  const stop = effect(() => {
    // Called meanwhile: the greeter can do nothing more with it.
    if (handling.value !== null && handled.value === null && desk.view.value !== null) handling.value = null
  })

  const notYet = computed<NotYet | null>(() => {
    if (desk.view.value?.open !== true) return 'take-hall-closed'
    if (chosen.value === null) return 'take-choose-item'
    return ticketClass.value === 'priority' && reason.value === null ? 'take-choose-reason' : null
  })

  async function take(override?: string): Promise<void> {
    const what = chosen.value
    if (notYet.value !== null || what === null) return
    const given = override === undefined ? {} : { override }
    const asked = { type: 'take', class: ticketClass.value, language: visitor.value, ...given } as const
    const why = ticketClass.value === 'priority' ? reason.value : null
    const reply = await desk.ask('item' in what ? { ...asked, item: what.item.code } : { ...asked, line: what.line })
    limited.value = reply?.ok === false && limits.includes(reply.error.code) ? reply.error : null
    if (reply?.ok !== true || !isIssued(reply.value)) return
    issued.value = reply.value
    // `take` carries no reason: the class is set once more, with it.
    if (why === null) return
    const kept = await desk.ask({ type: 'set-class', number: reply.value.number, class: 'priority', reason: why })
    reasonLost.value = kept?.ok !== true
  }

  function another() {
    batch(() => {
      issued.value = null
      reasonLost.value = false
      chosen.value = null
      ticketClass.value = 'normal'
      reason.value = null
      visitor.value = 'zh'
      search.value = ''
      department.value = null
      desk.notice.value = null
    })
  }

  /** Tells what was done until the next action. */
  async function act(request: Parameters<typeof desk.ask>[0], told: Done | null): Promise<void> {
    done.value = null
    const reply = await desk.ask(request)
    if (reply?.ok !== true) return
    batch(() => {
      handling.value = null
      done.value = told
    })
  }

  return {
    ...desk,
    catalogue,
    search,
    department,
    chosen,
    ticketClass,
    reason,
    visitor,
    issued,
    booking,
    reasonLost,
    limited,
    /** The line whose people are listed; null: all. */
    line,
    /** What is typed to find a number. */
    number,
    handled,
    done,
    notYet,
    found: computed(() => (catalogue.value === null ? [] : findItems(catalogue.value, search.value, department.value))),
    waiting: computed(() => ticketsFor(desk.view.value?.waiting ?? [], line.value, number.value)),
    aside: computed(() => ticketsFor(desk.view.value?.aside ?? [], line.value, number.value)),
    take: () => take(),
    takeAnyway: (why: string) => take(why),
    dismissLimit() {
      limited.value = null
      desk.notice.value = null
    },
    another,
    handle(ticket: string) {
      desk.notice.value = null
      done.value = null
      handling.value = ticket
    },
    dismiss() {
      handling.value = null
      desk.notice.value = null
    },
    helpGiven: (place: string) => act({ type: 'help-given', place }, null),
    returnToLine: (ticket: string) => act({ type: 'return-to-line', number: ticket }, { what: 'returned', number: ticket }),
    setClass: (ticket: string, next: TicketClass, why: ChangeReason) =>
      act({ type: 'set-class', number: ticket, class: next, reason: why }, { what: 'class', number: ticket, class: next }),
    cancel: (ticket: string, why: CancelReason) =>
      act({ type: 'cancel-number', number: ticket, reason: why }, { what: 'cancelled', number: ticket }),
    close() {
      closed = true
      if (retry !== null) clearTimeout(retry)
      stop()
      desk.close()
    },
  }
}
export type GreeterModel = ReturnType<typeof greeterModel>
