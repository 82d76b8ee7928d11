import { signal } from '@preact/signals'
import { askingOnce } from '../../desk/asking-once.ts'
import type { CaseAction } from '../../../shared/wire/case-requests.ts'
import { ok } from '../../../shared/result.ts'
import { hallTime } from '../../../shared/screen/clock.ts'
import type { CaseView } from '../../../shared/wire/cases.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import { withName } from '../../cases/subject.ts'
import type { Body } from './api.ts'
import type { CaseMeans } from './intake-model.ts'
import { chargedItems, tillOf, type ChargedPart, type Exemption } from './till-sums.ts'

/** What is done with the case that was found. */
export type Part = 'menu' | 'bring' | 'withdraw' | 'till' | 'hand-out'
/** What became of the last payment asked of the bank's terminal. */
export type Terminal = 'waiting' | 'approved' | 'declined' | 'no-answer'

/** A case brought to the counter again: papers, the fee, the result. */
export function foundModel({ desk, api, print, newKey }: Omit<CaseMeans, 'keep'>) {
  const one = signal<CaseView | null>(null)
  const part = signal<Part>('menu')
  const busy = signal(false)
  const terminal = signal<Terminal | null>(null)
  const guides = signal<readonly ChargedPart[] | null>(null)
  const exemptions = signal<readonly Exemption[]>([])
  const done = signal<CaseAction | null>(null)
  /** Why the last thing asked was not done. */
  let refused: Refusal | null = null
  /** What was asked of the terminal last. */
  let payment: Body | null = null
  const once = askingOnce(newKey)
  /** The number that was served when the case was shown. */
  let shownTo: string | null = null
  const served = () => desk.view.value?.current?.number ?? null

  function told(refusal: Refusal) {
    if (refusal.code === 'not-signed-in') desk.toLogin()
    else desk.tell({ refusal: withName(refusal, { view: one.value, departments: [], language: desk.language.value }) })
  }

  function show(view: CaseView | null, next: Part = 'menu') {
    one.value = view
    shownTo = served()
    part.value = next
    terminal.value = isOpen(view) ? 'no-answer' : null
    exemptions.value = []
    guides.value = null
    done.value = null
    desk.tell(null)
  }

  async function find(typed: string) {
    if (busy.value || typed.trim() === '') return
    busy.value = true
    const found = await api.find(typed)
    busy.value = false
    if (found.ok) show(found.value)
    else told(found.error)
  }

  async function act(action: CaseAction, body: Body): Promise<boolean> {
    const before = one.value
    if (busy.value || before === null) return false
    busy.value = true
    desk.tell(null)
    const counter = desk.view.value?.counter.id ?? ''
    const reply = await once.ask([before.no, action, body], (key) => api.act(before.no, action, body, key, counter))
    busy.value = false
    refused = reply.ok ? null : reply.error
    // What became of a payment is said where it was asked for.
    if (!reply.ok && reply.error.code !== 'payment-declined') told(reply.error)
    if (reply.ok) await changed(before, reply.value, action)
    return reply.ok
  }

  /** The documents it brought about are printed at once. */
  async function changed(before: CaseView, after: CaseView, action: CaseAction) {
    one.value = after
    done.value = action
    const fresh = after.documents.filter(({ name }) => !before.documents.some((old) => old.name === name))
    if (fresh.length > 0) await print(after.no, fresh, after.language)
  }

  async function toTill() {
    const view = one.value
    if (view === null) return
    part.value = 'till'
    desk.tell(null)
    const each = await Promise.all(
      chargedItems(view).map(async (code) => {
        const guide = await api.guide(code)
        return guide.ok ? ok({ part: code, guide: guide.value }) : guide
      }),
    )
    const failed = each.find((found) => !found.ok)
    if (failed !== undefined && !failed.ok && failed.error.code !== 'unknown-item') return told(failed.error)
    guides.value = each.flatMap((found) => (found.ok ? [found.value] : [])) // what is not published any more is not charged
  }

  /** The hall's own date. */
  const day = () => {
    const view = desk.view.value
    return view === null ? '' : hallTime(view.hall.timeZone, 'en').date(desk.time.value)
  }
  const till = () => {
    const view = one.value
    return guides.value === null || view === null ? null : tillOf(guides.value, view, exemptions.value, day())
  }

  /** [CHARGE-4] The sum the screen shows goes along: the server takes no other. */
  async function pay(method: 'cash' | 'transfer' | 'card' | 'code', atTerminal: boolean) {
    const sums = till()
    if (sums === null || sums.total === null || terminal.value === 'waiting') return
    const body = { fen: sums.total, exemptions: exemptions.value, tariffVersions: sums.versions, method }
    if (!atTerminal) {
      if (await act('charge', body)) part.value = 'menu'
      return
    }
    payment = body
    await asking(() => act('pay-at-terminal', body))
  }

  async function check() {
    const open = one.value?.payment?.payment
    const asked = payment
    if (terminal.value === 'waiting') return
    if (open !== undefined) await asking(() => act('check-payment', { payment: open }))
    // Not even the hall answered: the very same is asked again, which is one payment.
    else if (asked !== null) await asking(() => act('pay-at-terminal', asked))
  }

  /** The answer comes with the case: a new charge, a payment still open, or neither. */
  async function asking(ask: () => Promise<boolean>) {
    const before = one.value?.charges.length ?? 0
    terminal.value = 'waiting'
    await ask()
    const view = one.value
    if (once.isUnsure() || isOpen(view)) terminal.value = 'no-answer'
    else if (refused !== null && refused.code !== 'payment-declined') terminal.value = null
    else terminal.value = (view?.charges.length ?? 0) > before ? 'approved' : 'declined'
  }

  return {
    desk,
    one,
    part,
    busy,
    terminal,
    exemptions,
    done,
    show,
    find,
    /** Opened again: for another visitor the last one's case is gone, unless something of it is still open. */
    opened() {
      if (one.value !== null && !once.isUnsure() && !isOpen(one.value) && served() !== shownTo) show(null)
      // [COLLECT-1] Who came to fetch a result was called with it.
      const fetched = desk.view.value?.current?.collects
      if (one.value === null && fetched !== undefined) void find(fetched)
    },
    act,
    toTill,
    till,
    pay,
    check,
    exempt(next: Exemption) {
      const same = (other: Exemption) => other.part === next.part && other.tariff === next.tariff && other.reduction === next.reduction
      const { value } = exemptions
      exemptions.value = value.some(same) ? value.filter((other) => !same(other)) : [...value, next]
    },
    go(next: Part) {
      desk.tell(null)
      part.value = next
    },
    printAll() {
      const view = one.value
      return view === null ? Promise.resolve(false) : print(view.no, view.documents, view.language)
    },
  }
}
export type FoundModel = ReturnType<typeof foundModel>

/** A payment whose end nobody knows. */
const isOpen = (view: CaseView | null) => view !== null && view.payment !== null
