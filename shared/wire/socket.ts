import type { Result } from '../result.ts'
import type { BookingView, CheckedIn, SlotsView } from './bookings.ts'
import type { ContentNews, OfficeView } from './content.ts'
import type { Refusal } from './refusals.ts'
import type { StaffingView } from './staffing.ts'
import type { WhatIfView } from './what-if.ts'
import type { ConsoleView, DashboardView, GreeterView, Issued, PublicView, Push, SignView, TicketAtCounter, TicketView } from './views.ts'

/** What each screen is shown. */
export interface ViewOf {
  kiosk: PublicView
  board: PublicView
  sign: SignView
  console: ConsoleView
  greeter: GreeterView
  dashboard: DashboardView
  site: PublicView
  office: OfficeView
  ticket: TicketView
}

/** Answers by request; those not named answer `null`. */
export type Answer = Issued | TicketAtCounter | BookingView | CheckedIn | SlotsView | StaffingView | WhatIfView | null

export interface ServerToScreen<V = ViewOf[keyof ViewOf]> {
  view: (push: Push<V>) => void
  /** Kiosk and site: which version of the public content there is, on connect and at each change. Fetch it from `/api/content`. */
  content: (news: ContentNews) => void
  /** The screen speaks another WIRE_VERSION: fetch the page again. */
  reload: () => void
  /** Why this connection gets no view: not-signed-in, unknown-ticket … The screen owns the words. */
  refused: (refusal: Refusal) => void
}
export interface ScreenToServer {
  /** `message` is unknown on purpose: nobody can forget to parse it. */
  request: (message: unknown, reply: (result: Result<Answer, Refusal>) => void) => void
  /** Kiosk and site: `ContentNews` of the version the screen now shows. */
  'content-shown': (message: unknown) => void
}
