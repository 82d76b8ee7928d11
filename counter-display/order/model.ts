import { computed, effect, signal } from '@preact/signals'
import type { Answered } from '../../shared/screen/order/read.ts'
import { tickingClock } from '../../shared/screen/clock.ts'
import type { Link } from '../../shared/screen/link.ts'
import type { OrderDay } from '../../shared/wire/order.ts'
import type { PublicView } from '../../shared/wire/views.ts'

/** The two official languages, in turn. */
export const boardLanguages = ['zh', 'ug'] as const
/** Rows a wall screen shows at once, so that they are read from three metres. */
export const ROWS = 7
const REFRESH = 10_000 // ms

interface Given {
  readonly load: (hall: string) => Promise<Answered<OrderDay>>
  /** How long a page stands still, ms. */
  readonly stand: number
}

/** Today's calls out of order on a wall: page after page, in one language and then the other. */
export function orderBoardModel(link: Link<PublicView>, { load, stand }: Given) {
  const clock = tickingClock(link.now)
  const day = signal<OrderDay | null>(null)
  const turn = signal(0)
  const view = computed(() => link.push.value?.view ?? null)
  const hall = computed(() => view.value?.hall.id ?? null)
  const pages = computed(() => Math.max(1, Math.ceil((day.value?.changes.length ?? 0) / ROWS)))

  async function refresh() {
    if (hall.value === null) return
    const answer = await load(hall.value)
    if (answer.state === 'known') day.value = answer.value
  }
  const stop = effect(() => {
    if (hall.value !== null) void refresh()
  })
  const refreshing = setInterval(() => void refresh(), REFRESH)
  const turning = setInterval(() => {
    turn.value = (turn.value + 1) % (pages.value * boardLanguages.length)
  }, stand)
  const page = computed(() => turn.value % pages.value)
  return {
    view,
    day,
    pages,
    page,
    language: computed(() => boardLanguages[Math.floor(turn.value / pages.value) % boardLanguages.length] ?? 'zh'),
    /** The rows of the page that is shown. */
    rows: computed(() => day.value?.changes.slice(page.value * ROWS, (page.value + 1) * ROWS) ?? []),
    online: link.online,
    since: computed(() => link.push.value?.at ?? null),
    time: clock.time,
    close() {
      stop()
      clearInterval(refreshing)
      clearInterval(turning)
      clock.stop()
      link.close()
    },
  }
}
export type OrderBoardModel = ReturnType<typeof orderBoardModel>
