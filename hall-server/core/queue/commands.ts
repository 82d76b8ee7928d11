import type { CaseNo } from '../../../shared/case/codes.ts'
import type { CounterId, ItemCode, LineId, PersonKey, ServiceDay, TicketNumber, TicketToken, Username } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { HallLayout, TicketClass } from '../../../shared/layout.ts'
import type { StopKind } from '../../../shared/visit/kinds.ts'
import type { Stop } from '../../../shared/visit/stops.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import type { Outcome } from '../../../shared/wire/requests.ts'
import type { Told } from '../../../shared/wire/views.ts'

/** Who asks. `clock` is the hall server itself: opening, closing. */
export type Actor = { kind: 'public' } | { kind: 'clock' } | { kind: 'staff'; username: Username; staffNo: string; role: Role }

type AtCounter = { counter: CounterId }

/** What may be asked of a hall. Times and secrets are made outside: a command is a plain value. */
export type Ask =
  | { type: 'open-day'; day: ServiceDay; layout: HallLayout }
  | { type: 'close-day' }
  | { type: 'change-layout'; layout: HallLayout }
  | TakeAsk
  | { type: 'cancel'; token: TicketToken }
  | { type: 'cancel-number'; number: TicketNumber; reason: string }
  | { type: 'set-class'; number: TicketNumber; class: TicketClass; reason: string }
  | { type: 'return-to-line'; number: TicketNumber }
  | { type: 'ask-help'; place: string }
  | { type: 'help-given'; place: string }
  | { type: 'close-intake'; line: LineId; at?: string | undefined; reason: string }
  | { type: 'open-intake'; line: LineId; reason?: string | undefined }
  | { type: 'assign-lines'; counter: CounterId; lines: readonly LineId[] }
  | PlanAsk
  | { type: 'forget-plan'; counter: CounterId }
  | CounterAsk
export type CounterAsk = AtCounter &
  (
    | { type: 'open'; lines?: readonly LineId[] | undefined; takeOver?: boolean | undefined }
    | { type: 'pause'; reason: string }
    | { type: 'resume' | 'close' | 'call-next' | 'recall' | 'start' | 'no-show' | 'undo' }
    | { type: 'call'; number: TicketNumber; reason: string }
    | { type: 'finish'; outcome?: Outcome | undefined; callNext?: boolean | undefined; goOn?: boolean | undefined }
    | { type: 'skip-stop'; kind: StopKind; line?: LineId | undefined; reason: string }
    | { type: 'add-stop'; kind: StopKind; line?: LineId | undefined }
    | { type: 'hold'; reason: string }
    | { type: 'return'; number: TicketNumber }
    | { type: 'transfer'; line?: LineId | undefined; to?: CounterId | undefined; keepPlace: boolean }
  )

/** `person`: a keyed fingerprint of who gave a phone or a card. `override`: why a greeter or manager sets a limit aside. */
export interface TakeAsk {
  type: 'take'
  token: TicketToken
  line: LineId
  items: readonly ItemCode[]
  /** Of a visit with several stops: all of them, the first at `line`. Made by the server from the guides, never from outside. */
  stops?: readonly Stop[]
  class: TicketClass
  language: Language
  person?: PersonKey | undefined
  override?: string | undefined
  /** The case whose result is fetched. Never from outside: found by the code of its receipt. */
  collects?: CaseNo
  /** Of an appointment in its time: its place was kept, so no limit keeps it out. Never from outside. */
  booked?: boolean
  /** The wait told with the number, worked out outside; null: none could be. */
  told?: Told | null
}

/** `at`: a time of the hall's clock today, left out: now. `minutes`: for how long, left out: nobody knows. */
export interface PlanAsk extends AtCounter {
  type: 'plan-counter'
  change: 'opens' | 'closes'
  at?: string | undefined
  minutes?: number | undefined
  reason?: string | undefined
}

export interface Command {
  by: Actor
  ask: Ask
}
