import { computed, effect, signal } from '@preact/signals'
import { askingOnce } from '../desk/asking-once.ts'
import { departmentId, type CaseNo, type DepartmentId } from '../../shared/case/codes.ts'
import type { Result } from '../../shared/result.ts'
import { BEIJING, hallTime } from '../../shared/screen/clock.ts'
import { newRequestId } from '../../shared/screen/link.ts'
import type { CaseAction } from '../../shared/wire/case-requests.ts'
import type { CasesPage, CaseView } from '../../shared/wire/cases.ts'
import type { AbsencesView, DepartmentsList, DepartmentStaff } from '../../shared/wire/departments.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { PublicView } from '../../shared/wire/views.ts'
import { deskModel, type DeskMeans } from '../desk/model.ts'
import type { Body, CasesApi } from './api.ts'
import { hashOf, noFilters, placeOf, type Filters, type Place } from './place.ts'
import { polling } from './polling.ts'
import { withName } from './subject.ts'

export interface CasesMeans extends Omit<DeskMeans<CasesPage>, 'link'> {
  api: CasesApi
  /** This machine's clock, ms. */
  now: () => number
  /** The browser's address, or a test's. */
  address: { read(): string; write(hash: string): void; replace(hash: string): void; watch(tell: () => void): () => void }
}

/** ms; whoever acts sees the outcome at once, whoever watches within this time. */
const EVERY = 10_000

/** The back office's page: what waits, the case that is open, who is away. */
export function casesModel({ api, address, now, ...means }: CasesMeans) {
  const { me } = means
  /** Whose list one sees first: the own department's; overseers see all. */
  const home: Filters = { ...noFilters, department: me.department ?? '' }
  const read = (): Place => {
    const place = placeOf(address.read())
    return place.page === 'list' && address.read().replace('#', '') === '' ? { page: 'list', filters: home } : place
  }
  const place = signal<Place>(read())
  let listPlace: Place & { page: 'list' } = place.value.page === 'list' ? place.value : { page: 'list', filters: home }
  const { link, again } = polling(() => api.list(listPlace.filters), EVERY, now)
  const desk = deskModel({ ...means, link })
  const hall = signal<PublicView | null>(null)
  const one = signal<CaseView | null>(null)
  const isMissing = signal(false)
  const departments = signal<DepartmentsList>([])
  const colleagues = signal<DepartmentStaff>([])
  const absences = signal<AbsencesView | null>(null)
  const timeZone = computed(() => hall.value?.hall.timeZone ?? BEIJING)
  const once = askingOnce(newRequestId)
  const open = computed((): CaseNo | null => (place.value.page === 'case' ? place.value.no : null))
  const department = departmentId.safeParse(me.department)
  const mine: DepartmentId | null = department.success ? department.data : null

  function told(refusal: Refusal) {
    const known = { view: one.value, departments: departments.value, language: desk.language.value }
    if (refusal.code === 'not-signed-in') means.toLogin()
    else desk.notice.value = { refusal: withName(refusal, known) }
  }
  async function into<T>(asked: Promise<Result<T, Refusal>>, keep: (value: T) => void) {
    const answer = await asked
    if (answer.ok) keep(answer.value)
    return answer.ok
  }
  async function loadCase() {
    const wanted = open.value
    if (wanted === null) return
    const found = await api.one(wanted)
    if (open.value !== wanted) return // gone elsewhere meanwhile
    isMissing.value = !found.ok && found.error.code !== 'hall-unavailable'
    if (found.ok) one.value = found.value
  }
  async function loadAround() {
    const there = await into(api.hall(), (value) => (hall.value = value))
    await into(api.departments(), (value) => (departments.value = value))
    if (mine !== null) await into(api.staff(mine), (value) => (colleagues.value = value))
    await into(api.absences(), (value) => (absences.value = value))
    if (!there) setTimeout(() => void loadAround(), 3_000)
  }
  void loadAround()

  const stops = [
    // With each new list, and when another case is opened.
    effect(() => {
      void desk.since.value
      void open.value
      void loadCase()
    }),
    address.watch(() => arrive(read())),
  ]
  function arrive(next: Place) {
    if (next.page !== 'case' || next.no !== open.value) one.value = null
    isMissing.value = false
    desk.notice.value = null
    if (next.page === 'list') listPlace = next
    place.value = next
    if (next.page === 'list') void again()
  }
  function go(next: Place) {
    arrive(next)
    address.write(hashOf(next))
  }

  /** Asks something once; what comes of it is kept, why not is told. Null: not asked, because an answer is still on its way. */
  async function asking<T>(ask: () => Promise<Result<T, Refusal>>, keep: (value: T) => void): Promise<boolean> {
    if (!desk.online.value) desk.notice.value = 'offline'
    if (desk.off.value) return false
    desk.busy.value = true
    desk.notice.value = null
    const answer = await ask()
    desk.busy.value = false
    if (answer.ok) keep(answer.value)
    else told(answer.error)
    return answer.ok
  }

  return {
    ...desk,
    mine,
    home,
    place,
    hall,
    one,
    isMissing,
    departments,
    colleagues,
    absences,
    times: computed(() => hallTime(timeZone.value, 'en')),
    go,
    /** Another list, in the place of the one before: back leads to where one came from, not through every letter typed. */
    narrow(filters: Filters) {
      const next: Place = { page: 'list', filters }
      arrive(next)
      address.replace(hashOf(next))
    },
    toList: () => go(listPlace),
    /** Does something with the open case; resolves to whether it was done. */
    async act(action: CaseAction, body: Body): Promise<boolean> {
      const no = open.value
      if (no === null) return false
      const done = await asking(
        () => once.ask([no, action, body], (key) => api.act(no, action, body, key)),
        (value) => {
          if (open.value === no) one.value = value
        },
      )
      if (!done) void loadCase() // what it was refused for is to be seen
      void again()
      return done
    },
    setAbsence: (absence: Parameters<CasesApi['setAbsence']>[0]) =>
      asking(
        () => api.setAbsence(absence),
        (value) => (absences.value = value),
      ),
    endAbsence: (absence: Parameters<CasesApi['endAbsence']>[0]) =>
      asking(
        () => api.endAbsence(absence),
        (value) => (absences.value = value),
      ),
    close() {
      stops.forEach((stop) => stop())
      desk.close()
    },
  }
}
export type CasesModel = ReturnType<typeof casesModel>
