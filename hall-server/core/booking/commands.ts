import type { BookingCode } from '../../../shared/booking/code.ts'
import type { Instant, ItemCode, LineId } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import type { BookingTicket } from './bookings.ts'

/** What may be asked about bookings. Codes, digests and tickets are made outside: a command is a plain value. */
export type BookingAsk =
  | {
      readonly type: 'book'
      readonly code: BookingCode
      readonly item: ItemCode
      readonly line: LineId
      readonly from: Instant
      readonly language: Language
      readonly phone: string | null
    }
  | { readonly type: 'move'; readonly code: BookingCode; readonly from: Instant }
  | { readonly type: 'cancel'; readonly code: BookingCode }
  /** The visitor was admitted and has this number now. */
  | { readonly type: 'checked-in'; readonly code: BookingCode; readonly ticket: BookingTicket; readonly late: boolean }
  /** By the clock: nobody came. */
  | { readonly type: 'missed'; readonly code: BookingCode }

/** What a decision is made with: the hall as it is planned, and the moment. */
export interface BookingRules {
  readonly layout: HallLayout
  readonly at: Instant
}
