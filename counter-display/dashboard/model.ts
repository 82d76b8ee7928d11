import { computed, effect, signal } from '@preact/signals'
import type { LineId } from '../../shared/ids.ts'
import type { Asking } from '../../shared/screen/link.ts'
import type { DashboardView } from '../../shared/wire/views.ts'
import { deskModel, type DeskMeans } from '../desk/model.ts'
import type { CaseWork } from './case-work.ts'
import { caseMatters, decisions, type Counter } from './decisions.ts'
import { staffingModel } from './staffing/model.ts'
import { whatIfModel } from './what-if/model.ts'

/** The pages of the manager's screen; the address's `#` names the one shown. */
export const pages = ['now', 'staffing'] as const
export type Page = (typeof pages)[number]
export const pageIn = (hash: string): Page => pages.find((page) => hash === `#${page}`) ?? 'now'

export type Question =
  | { kind: 'counter'; counter: string }
  | { kind: 'open-day' }
  | { kind: 'close-day' }
  | { kind: 'accuracy' }
  | { kind: 'open-intake'; line: LineId }

export interface DashboardMeans extends DeskMeans<DashboardView> {
  /** What waits behind the counters. */
  askCaseWork: () => Promise<CaseWork>
}

const CASES_EVERY = 60_000 // ms

/** The manager's page: the whole hall, and what the manager may change in it. */
export function dashboardModel(means: DashboardMeans) {
  const desk = deskModel(means)
  const caseWork = signal<CaseWork | null>(null)
  const lookAtCases = async () => {
    caseWork.value = await means.askCaseWork()
  }
  void lookAtCases()
  const looking = setInterval(() => void lookAtCases(), CASES_EVERY)
  const question = signal<Question | null>(null)
  const table = signal(false)
  const page = signal<Page>('now')
  const staffing = staffingModel({ link: means.link, desk, isShown: computed(() => page.value === 'staffing') })

  const whatIf = whatIfModel({ link: means.link, desk })

  const counter = computed<Counter | null>(() => {
    const asked = question.value
    if (asked?.kind !== 'counter') return null
    return desk.view.value?.counters.find(({ id }) => id === asked.counter) ?? null
  })
  const stop = effect(() => {
    // A counter that has left the layout takes its dialog with it.
    if (question.value?.kind === 'counter' && desk.view.value !== null && counter.value === null) question.value = null
  })

  /** An open question closes when the answer is yes and stays, with the reason, when it is no. */
  async function act(request: Asking): Promise<void> {
    const reply = await desk.ask(request)
    if (reply?.ok === true) question.value = null
  }

  return {
    ...desk,
    question,
    counter,
    page,
    staffing,
    whatIf,
    /** The chart's figures as a table. */
    table,
    matters: computed(() =>
      desk.view.value === null ? [] : [...decisions(desk.view.value, desk.time.value), ...caseMatters(caseWork.value)],
    ),
    act,
    ask(next: Question) {
      desk.notice.value = null
      question.value = next
    },
    dismiss() {
      question.value = null
      desk.notice.value = null
    },
    close() {
      stop()
      clearInterval(looking)
      staffing.close()
      whatIf.close()
      desk.close()
    },
  }
}
export type DashboardModel = ReturnType<typeof dashboardModel>
