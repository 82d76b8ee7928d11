import { computed, effect, signal } from '@preact/signals'
import type { Answered } from '../../shared/screen/order/read.ts'
import { tickingClock } from '../../shared/screen/clock.ts'
import type { Link } from '../../shared/screen/link.ts'
import type { OrderDay } from '../../shared/wire/order.ts'
import type { PublicView } from '../../shared/wire/views.ts'

/** The two official languages, in turn. */
export const boardLanguages = ['zh', 'ug'] as const
/** Rows a wall screen shows at most, so that they are read from three metres. */
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
  const from = signal(0)
  const fits = signal(ROWS)
  const language = signal<(typeof boardLanguages)[number]>('zh')
  const view = computed(() => link.push.value?.view ?? null)
  const hall = computed(() => view.value?.hall.id ?? null)
  const rows = computed(() => day.value?.changes.slice(from.value, from.value + ROWS) ?? [])

  /** The rows that had no room come next; after the last, the first again in the other language. */
  function turn() {
    const next = from.value + Math.max(1, Math.min(fits.value, rows.value.length))
    const isLast = next >= (day.value?.changes.length ?? 0)
    if (isLast) language.value = language.value === 'zh' ? 'ug' : 'zh'
    from.value = isLast ? 0 : next
  }

  async function refresh() {
    if (hall.value === null) return
    const answer = await load(hall.value)
    if (answer.state === 'known') day.value = answer.value
  }
  const stop = effect(() => {
    if (hall.value !== null) void refresh()
  })
  const refreshing = setInterval(() => void refresh(), REFRESH)
  const turning = setInterval(turn, stand)
  return {
    view,
    day,
    language,
    /** Index of the first row shown. */
    from,
    /** How many of them have room; told by whoever draws them. */
    fits,
    rows,
    turn,
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
