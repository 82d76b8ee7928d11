import { computed, effect, signal } from '@preact/signals'
import { BEIJING, hallTime } from '../../shared/screen/clock.ts'
import type { Result } from '../../shared/result.ts'
import type { ContentCommand, ContentKey, OfficeView, RecordRows, RecordView } from '../../shared/wire/content.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { deskModel, type DeskMeans } from '../desk/model.ts'
import type { OfficeApi } from './api.ts'
import type { MediaList } from '../../shared/wire/media.ts'
import { whyMine } from './mine.ts'
import type { Reader } from './plain-value.ts'
import { hashOf, noFilters, placeOf, type Filters, type Place } from './place.ts'

export interface OfficeMeans extends DeskMeans<OfficeView> {
  api: OfficeApi
  /** The browser's address, or a test's. */
  address: { read(): string; write(hash: string): void; replace(hash: string): void; watch(tell: () => void): () => void }
  /** Whether to go on though something is not saved. */
  confirm: (question: string) => boolean
}

/** The office's page: where one is, the list of records, the record that is open; both are read again whenever the server tells of a change. */
export function officeModel({ api, address, confirm, ...means }: OfficeMeans) {
  const desk = deskModel(means)
  const place = signal<Place>(placeOf(address.read()))
  const rows = signal<RecordRows | null>(null)
  const hall = signal<PublicView | null>(null)
  const record = signal<RecordView | null>(null)
  const missing = signal(false)
  /** What a new record begins with; it is nowhere but here until it is saved. */
  const begun = signal<unknown>(null)
  const media = signal<MediaList['files']>([])
  /** Asked before a page is left; null: nothing is unsaved. */
  const unsaved = signal<string | null>(null)
  const timeZone = computed(() => hall.value?.hall.timeZone ?? BEIJING)
  /** Made once: the list writes hundreds of times. */
  const times = computed(() => hallTime(timeZone.value, 'en'))
  const key = computed((): ContentKey | null => ('key' in place.value ? place.value.key : null))

  async function load() {
    const found = await api.rows()
    if (found.ok) rows.value = found.value
    else told(found.error)
    const wanted = key.value
    if (wanted === null) return
    const one = await api.record(wanted)
    if (key.value !== wanted) return // gone elsewhere meanwhile
    missing.value = !one.ok && one.error.code === 'not-found'
    if (one.ok) record.value = one.value
    else if (!missing.value) told(one.error)
  }
  const told = (refusal: Refusal) => {
    if (refusal.code === 'not-signed-in') means.toLogin()
    else desk.notice.value = { refusal }
  }
  async function loadHall() {
    const found = await api.hall()
    if (found.ok) hall.value = found.value
    else setTimeout(() => void loadHall(), 3_000)
  }
  async function loadMedia() {
    const found = await api.media()
    if (found.ok) media.value = found.value.files
  }
  void loadHall()
  void loadMedia()
  const stops = [
    effect(() => {
      void desk.view.value?.position
      void key.value
      void load()
    }),
    address.watch(() => {
      const next = placeOf(address.read())
      if (!mayLeave()) return address.write(hashOf(place.value))
      arrive(next)
    }),
  ]
  let listPlace: Place = { page: 'list', filters: noFilters }
  const mayLeave = () => unsaved.value === null || confirm(unsaved.value)
  function arrive(next: Place) {
    unsaved.value = null
    const before = place.value
    if (before.page === 'list' || before.page === 'mine') listPlace = before
    if (!('key' in next) || next.key.code !== key.value?.code || next.key.kind !== key.value.kind) record.value = null
    missing.value = false
    desk.notice.value = null
    place.value = next
  }

  function go(next: Place) {
    if (!mayLeave()) return
    arrive(next)
    address.write(hashOf(next))
  }

  return {
    ...desk,
    api,
    place,
    rows,
    hall,
    record,
    missing,
    /** How far each list was scrolled, by its address. */
    scrolled: new Map<string, number>(),
    begun,
    media,
    unsaved,
    /** For whom texts are put into words. */
    reader: computed((): Reader => ({ language: desk.language.value, timeZone: timeZone.value })),
    /** The hall's calendar day. */
    today: computed(() => times.value.date(desk.time.value)),
    times,
    mine: computed(() => rows.value?.rows.filter((row) => whyMine(row, desk.me) !== null) ?? []),
    /** Another list, in the place of the one before: back leads to where one came from, not through every letter typed. */
    narrow(filters: Filters) {
      const next: Place = { page: 'list', filters }
      place.value = next
      address.replace(hashOf(next))
    },
    /** The list one came from, as it was narrowed. */
    toList: () => go(listPlace),
    go,
    /** Does something with a record; what comes of it is shown, why not is told. Null: not asked, because we are offline or an answer is still on its way. */
    async act<T extends ContentCommand['type']>(
      of: ContentKey,
      action: T,
      body: Omit<Extract<ContentCommand, { type: T }>, 'type'>,
    ): Promise<Result<RecordView, Refusal> | null> {
      if (!desk.online.value) desk.notice.value = 'offline'
      if (desk.off.value) return null
      desk.busy.value = true
      desk.notice.value = null
      const answer = await api.act(of, action, body)
      desk.busy.value = false
      if (answer.ok) record.value = answer.value
      else told(answer.error)
      void load() // also after a refusal: what it was refused for is to be seen
      return answer
    },
    told,
    loadMedia,
    reload: load,
    close() {
      stops.forEach((stop) => stop())
      desk.close()
    },
  }
}
export type OfficeModel = ReturnType<typeof officeModel>
