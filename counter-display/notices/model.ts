import { computed, signal } from '@preact/signals'
import type { Result } from '../../shared/result.ts'
import type { PublishedPosting } from '../../shared/posting/posting.ts'
import { tickingClock } from '../../shared/screen/clock.ts'
import { askServer, isRecord } from '../../shared/screen/http.ts'
import type { Link } from '../../shared/screen/link.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { firstTurn, hangingIn, nextTurn } from './pages.ts'

interface Page {
  readonly postings: readonly PublishedPosting[]
  readonly pages: number
}
const isPosting = (value: unknown): value is PublishedPosting =>
  isRecord(value) && typeof value['version'] === 'number' && isRecord(value['posting']) && Array.isArray(value['posting']['body'])
const readPage = (json: unknown): Page | null =>
  isRecord(json) && Array.isArray(json['postings']) && json['postings'].every(isPosting) && typeof json['pages'] === 'number'
    ? { postings: json['postings'], pages: json['pages'] }
    : null

/** All that hangs on the notice board; null when the server does not answer. */
export async function loadPostings(ask: (path: string) => Promise<Result<Page | null, Refusal>> = (path) => askServer(path, readPage)) {
  const all: PublishedPosting[] = []
  for (let page = 1; ; page += 1) {
    const answer = await ask(`/api/postings?page=${page}`)
    if (!answer.ok || answer.value === null) return null
    all.push(...answer.value.postings)
    if (page >= answer.value.pages) return all
  }
}

interface Given {
  readonly zone: string | null
  readonly load: () => Promise<readonly PublishedPosting[] | null>
  /** How long a page stands still, ms. */
  readonly stand: number
}
const REFRESH = 30_000 // ms

/** A notice board: what hangs on it, and the page that is shown now. */
export function noticesModel(link: Link<PublicView>, { zone, load, stand }: Given) {
  const clock = tickingClock(link.now)
  const postings = signal<readonly PublishedPosting[] | null>(null)
  const turn = signal(firstTurn)
  const pages = signal(1)

  async function refresh() {
    const loaded = await load()
    if (loaded !== null) postings.value = hangingIn(loaded, zone)
    const count = postings.value?.length ?? 0
    if (turn.value.posting >= count) turn.value = firstTurn
  }
  void refresh()
  const refreshing = setInterval(() => void refresh(), REFRESH)
  const turning = setInterval(() => {
    turn.value = nextTurn(turn.value, pages.value, postings.value?.length ?? 0)
  }, stand)
  return {
    postings,
    turn,
    /** How many pages the posting shown fills; told by whoever draws it. */
    pages,
    shown: computed(() => postings.value?.[turn.value.posting] ?? null),
    view: computed(() => link.push.value?.view ?? null),
    online: link.online,
    since: computed(() => link.push.value?.at ?? null),
    time: clock.time,
    close() {
      clearInterval(refreshing)
      clearInterval(turning)
      clock.stop()
      link.close()
    },
  }
}
export type NoticesModel = ReturnType<typeof noticesModel>
