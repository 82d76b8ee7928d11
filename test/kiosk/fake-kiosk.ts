import { signal } from '@preact/signals'
import { kioskModel } from '../../kiosk/model.ts'
import type { Result } from '../../shared/result.ts'
import type { Catalogue } from '../../shared/screen/find-items.ts'
import type { Asking, Link } from '../../shared/screen/link.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { ContentSnapshot } from '../../shared/wire/content.ts'
import { issued, itemsPage, type KioskView, type Push } from '../../shared/wire/views.ts'
import { views } from '../preview/board.fixtures.ts'

const item = (code: string, popular: number | null) => ({
  code,
  name: { zh: code },
  line: 'line-1',
  department: 'police',
  icon: 'idcard',
  words: [],
  popular,
})
export const catalogue: Catalogue = itemsPage.parse({
  items: [item('id-reissue', 1), item('passport', null)],
  departments: [{ id: 'police', name: { zh: '公安局' }, icon: 'idcard' }],
  total: 2,
  page: 1,
})
export const [idReissue] = catalogue.items
export const number = (more: object = {}) =>
  issued.parse({
    token: 'sJ2xk9QmVb7LrT4wYz8NcA',
    number: 'B043',
    line: 'line-1',
    ahead: 7,
    wait: { low: 15, high: 25 },
    url: 'http://hall.example/t/sJ2xk9QmVb7LrT4wYz8NcA',
    ...more,
  })

interface Asked {
  request: Asking
  id: string | undefined
  answer: (reply: Result<Answer, Refusal>) => Promise<void>
}

/** A kiosk on a link without a wire, which the test answers by hand. */
export function fakeKiosk({
  isOnline = true,
  kept = null,
  loaded = catalogue,
  content = null,
  load = async () => content,
}: {
  isOnline?: boolean
  kept?: Catalogue | null
  loaded?: Catalogue | null
  content?: ContentSnapshot | null
  load?: () => Promise<ContentSnapshot | null>
} = {}) {
  const online = signal(isOnline)
  const asked: Asked[] = []
  const keeps: Catalogue[] = []
  const prints: string[] = []
  let loads = 0
  const link: Link<KioskView> = {
    push: signal<Push<KioskView> | null>({ position: 1, at: Date.now(), view: views.fresh }),
    online,
    refusal: signal<Refusal | null>(null),
    now: () => Date.now(),
    ask: (request, _patience, id) =>
      new Promise((done) => {
        const answer = async (reply: Result<Answer, Refusal>) => {
          done(reply)
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
        }
        asked.push({ request, id, answer })
      }),
    close: () => undefined,
  }
  const model = kioskModel(link, {
    place: 'K01',
    loadItems: async () => {
      loads += 1
      return loaded
    },
    kept,
    keep: (list) => keeps.push(list),
    content: { load },
    print: () => prints.push(model.page.value.at),
  })
  return { model, online, asked, keeps, prints, loads: () => loads }
}
