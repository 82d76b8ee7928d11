import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Link } from '../../../shared/screen/link.ts'
import type { StaffingView } from '../../../shared/wire/staffing.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import type { DeskModel } from '../../desk/model.ts'

interface Means {
  link: Link<DashboardView>
  desk: Pick<DeskModel<DashboardView>, 'view' | 'online'>
  isShown: ReadonlySignal<boolean>
}

/** Today's counters needed and planned: asked for when looked at, again when the day or what was announced changes. */
export function staffingModel({ link, desk, isShown }: Means) {
  const plan = signal<StaffingView | null>(null)
  const refusal = signal<Refusal | null>(null)
  /** Which counters are shown: all, a pool's by its first line, or a line's. */
  const chosen = signal('all')
  const table = signal(false)
  /** What a new answer hangs on. */
  const asked = computed(() => {
    const view = desk.view.value
    if (!isShown.value || !desk.online.value || view === null) return null
    return JSON.stringify([view.day, view.counters.map(({ announced, lines }) => [announced, lines])])
  })
  const stop = effect(() => {
    const now = asked.value
    if (now !== null) void load(now)
  })

  async function load(question: string) {
    const reply = await link.ask({ type: 'staffing' })
    if (asked.peek() !== question) return // a newer one is on its way
    refusal.value = reply.ok ? null : reply.error
    if (reply.ok && reply.value !== null && 'learnedFrom' in reply.value) plan.value = reply.value
  }

  return { plan, refusal, chosen, table, close: stop }
}
export type StaffingModel = ReturnType<typeof staffingModel>
