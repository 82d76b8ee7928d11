import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { bareCode } from '../../shared/booking/alphabet.ts'
import type { Language } from '../../shared/language/languages.ts'
import type { Result } from '../../shared/result.ts'
import type { Asking } from '../../shared/screen/link.ts'
import type { BookingView, SlotsView } from '../../shared/wire/bookings.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Issued } from '../../shared/wire/views.ts'

/** Where the greeter is with an appointment. */
export type BookingStep =
  /** A code is asked for, or the matter of a new one. */
  | { readonly at: 'start' }
  | { readonly at: 'choose'; readonly item: string; readonly moved: BookingView | null }
  | { readonly at: 'shown'; readonly booking: BookingView }
  | { readonly at: 'cancel'; readonly booking: BookingView }

interface Given {
  readonly ask: (request: Asking) => Promise<Result<Answer, Refusal> | null>
  /** Says why something was not done; null: nothing is said any more. */
  readonly tell: (refusal: Refusal | null) => void
  readonly visitor: ReadonlySignal<Language>
  /** The number of who was checked in, for both to read. */
  readonly issued: Signal<Issued | null>
}

const isBooking = (answer: Answer): answer is BookingView => answer !== null && 'checkIn' in answer
const isSlots = (answer: Answer): answer is SlotsView => answer !== null && 'days' in answer
const isIssued = (answer: Answer): answer is Issued => answer !== null && 'token' in answer

/** Appointments at the greeter's desk: book for somebody, find by the code, move, cancel, check in. */
export function bookingModel({ ask, tell, visitor, issued }: Given) {
  /** Null: the desk is not with appointments. */
  const step = signal<BookingStep | null>(null)
  const code = signal('')
  const offered = signal<SlotsView | null>(null)
  const slots = signal<SlotsView | null>(null)
  const day = signal<string | null>(null)
  const from = signal<number | null>(null)

  function go(next: BookingStep | null) {
    batch(() => {
      step.value = next
      from.value = null
      tell(null)
    })
  }
  async function slotsOf(item?: string): Promise<SlotsView | null> {
    const reply = await ask({ type: 'slots', ...(item === undefined ? {} : { item }) })
    return reply?.ok === true && isSlots(reply.value) ? reply.value : null
  }
  async function about(request: Asking) {
    const reply = await ask(request)
    if (reply?.ok === true && isBooking(reply.value)) go({ at: 'shown', booking: reply.value })
    // A mistyped code is nobody's.
    else if (reply?.ok === false && reply.error.code === 'bad-message' && request.type === 'booking') tell({ code: 'unknown-booking' })
  }
  const chosenItem = () => (step.value?.at === 'choose' ? step.value.item : undefined)

  async function choose(item: string, moved: BookingView | null) {
    slots.value = null
    day.value = null
    go({ at: 'choose', item, moved })
    const found = await slotsOf(item)
    if (chosenItem() !== item) return
    slots.value = found
    day.value = found?.days.find((one) => one.slots.some(({ left }) => left > 0))?.day ?? found?.days[0]?.day ?? null
  }

  return {
    step,
    code,
    /** What may be booked, and how many are expected today; null: not known yet. */
    offered,
    slots,
    day,
    from,
    times: computed(() => slots.value?.days.find((one) => one.day === day.value)?.slots ?? []),
    async open() {
      go({ at: 'start' })
      code.value = ''
      offered.value = await slotsOf()
    },
    close: () => go(null),
    again: () => go({ at: 'start' }),
    find: () => about({ type: 'booking', code: bareCode(code.value) }),
    choose: (item: string) => choose(item, null),
    move: (booking: BookingView) => choose(booking.item.code, booking),
    pickDay(next: string) {
      day.value = next
      from.value = null
    },
    /** Books or moves to the chosen time. */
    async confirm() {
      const now = step.value
      if (now?.at !== 'choose' || from.value === null) return
      if (now.moved === null) await about({ type: 'book', item: now.item, from: from.value, language: visitor.value })
      else await about({ type: 'move-booking', code: now.moved.code, from: from.value })
    },
    show: (booking: BookingView) => go({ at: 'shown', booking }),
    askCancel: (booking: BookingView) => go({ at: 'cancel', booking }),
    cancel: (booking: BookingView) => about({ type: 'cancel-booking', code: booking.code }),
    async checkIn(booking: BookingView) {
      const reply = await ask({ type: 'check-in', code: booking.code })
      if (reply?.ok !== true || !isIssued(reply.value)) return
      go(null)
      issued.value = reply.value
    },
  }
}
