import { computed, effect, signal } from '@preact/signals'
import type { PublicGuide } from '../../../shared/guide/guide.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import { itemCode } from '../../../shared/ids.ts'
import { textIn } from '../../../shared/language/text.ts'
import { hallTime } from '../../../shared/screen/clock.ts'
import type { Catalogue } from '../../../shared/screen/find-items.ts'
import type { ReceiveCase } from '../../../shared/wire/case-requests.ts'
import type { CaseMade } from '../../../shared/wire/cases.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { ConsoleModel } from '../model.ts'
import type { CaseDeskApi } from './api.ts'
import { newDraft, type Draft, type Typed } from './draft.ts'
import type { Keep } from './keep.ts'
import type { Print } from './print.ts'
import { bodyOf, openFor, outcomeOf, withSeen, type Fault, type Ground } from './sheet.ts'
import type { Seen } from './draft.ts'

export interface CaseMeans {
  readonly desk: ConsoleModel
  readonly api: CaseDeskApi
  readonly keep: Keep
  readonly print: Print
  readonly newKey: () => string
}

/** What is turned away or decided at once, each with words. */
export type InWords = 'at-once' | 'refuse' | 'not-ours' | 'not-needed'
/** What of the sheet is in front. */
export type Step = 'sheet' | 'items' | 'tell' | InWords

/** The sheet on which a case is taken in: one for each item of whoever is served. */
export function intakeModel({ desk, api, keep, print, newKey }: CaseMeans) {
  const draft = signal<Draft | null>(keep.read())
  const guide = signal<PublicGuide | null>(null)
  const step = signal<Step>('sheet')
  const busy = signal(false)
  const fault = signal<Fault | null>(null)
  const catalogue = signal<Catalogue | null>(null)
  const printed = signal<boolean | null>(null)
  const ground = computed((): Ground | null => {
    const view = desk.view.value
    const found = guide.value
    if (view === null || found === null || found.code !== draft.value?.item) return null
    return { guide: found, day: hallTime(view.hall.timeZone, 'en').date(desk.time.value) }
  })

  function put(next: Draft | null) {
    draft.value = next
    keep.write(next)
  }
  function told(refusal: Refusal) {
    if (refusal.code === 'not-signed-in') desk.toLogin()
    else desk.tell({ refusal: withNames(refusal, guide.value, desk.language.value) })
  }

  async function loadGuide(code: string) {
    if (guide.value?.code === code) return
    const found = await api.whole(code)
    if (draft.value?.item !== code) return // another item was chosen meanwhile
    if (found.ok) guide.value = found.value
    else told(found.error)
  }

  /** A sheet for an item of whoever is here; what was typed about the applicant goes along to the next. */
  function start(item: string) {
    const current = desk.view.value?.current
    const code = itemCode.safeParse(item)
    if (current === null || current === undefined || !code.success) return
    const before = draft.value?.ticket === current.number ? draft.value.applicant : undefined
    put(newDraft({ ticket: current.number, language: current.language, item: code.data, key: newKey() }, before))
    step.value = 'sheet'
    fault.value = null
    printed.value = null
    desk.tell(null)
    void loadGuide(item)
  }

  function open(number: string) {
    const here = draft.peek()
    step.value = here !== null && here.ticket === number ? 'sheet' : step.peek()
    if (here !== null && here.ticket === number) return void loadGuide(here.item)
    const first = desk.view.peek()?.current?.items[0]
    if (first === undefined) return void toItems()
    start(first.code)
  }

  async function toItems() {
    step.value = 'items'
    if (catalogue.value === null) catalogue.value = await api.items()
    if (catalogue.value === null) told({ code: 'hall-unavailable' })
  }

  const stops = [
    effect(() => {
      const question = desk.question.value
      if (question?.kind === 'intake') open(question.number)
    }),
    // The next visitor's sheet is a new one; after a reload the case that was made still counts for the one who is here.
    effect(() => {
      const number = desk.view.value?.current?.number
      const kept = draft.peek()
      if (number === undefined || kept === null) return
      if (kept.ticket !== number) put(null)
      else if (kept.made !== null) desk.settle(outcomeAfter(kept.made))
    }),
  ]

  async function give(first: ReceiveCase['first']) {
    const now = draft.value
    const counter = desk.view.value?.counter.id
    if (busy.value || now === null || now.made !== null || ground.value === null || counter === undefined) return
    const body = now.sent ?? bodyOf(ground.value, now, first, counter)
    fault.value = 'at' in body ? body : null
    if ('at' in body) return void (body.at === 'notice' || body.at === 'none-missing' || (step.value = 'sheet'))
    busy.value = true
    desk.tell(null)
    put({ ...now, sent: body })
    const reply = await api.receive(body, now.key)
    busy.value = false
    if (!reply.ok) return refused(now, reply.error)
    put({ ...now, sent: null, made: reply.value })
    desk.settle(outcomeOf[body.first.type])
    step.value = 'sheet'
    await printAll()
  }

  /** The very same once more; what came of it the first time is what is answered. */
  const again = async () => {
    const sent = draft.value?.sent
    if (sent !== null && sent !== undefined) await give(sent.first)
  }

  /** Without an answer nobody knows whether it was done: the very same is asked again. A refusal is certain: it was not. */
  function refused(before: Draft, refusal: Refusal) {
    if (refusal.code !== 'hall-unavailable') put({ ...before, sent: null, key: newKey() })
    told(refusal)
  }

  async function printAll() {
    const now = draft.value
    if (now?.made === null || now?.made === undefined) return
    printed.value = await print(now.made.no, now.made.case.documents, now.language)
  }

  const change = (next: (before: Draft) => Draft) => {
    const before = draft.value
    if (before === null || before.sent !== null || before.made !== null || busy.value) return
    fault.value = null
    desk.tell(null)
    put(next(before))
  }

  return {
    desk,
    draft,
    ground,
    step,
    busy,
    fault,
    catalogue,
    /** Whether the documents went to the printer; null: not yet. */
    printed,
    start,
    give,
    again,
    toItems,
    printAll,
    change,
    answer: (question: string, value: Answers[string] | null) =>
      change((before) => {
        const { [question]: _given, ...others } = before.answers
        return { ...before, answers: value === null ? others : { ...others, [question]: value } }
      }),
    type: (more: Partial<Typed>) => change((before) => ({ ...before, applicant: { ...before.applicant, ...more } })),
    see: (paper: string, now: Seen | undefined) => change((before) => withSeen(before, paper, now)),
    note: (paper: string, words: string) => change((before) => ({ ...before, notes: { ...before.notes, [paper]: words } })),
    /** Nothing is told, refused or decided before what it hangs on is asked. */
    show(next: Step) {
      const here = ground.value
      const now = draft.value
      const isWay = next !== 'sheet' && next !== 'items'
      const asks = isWay && here !== null && now !== null && openFor(here, now, next).length > 0
      fault.value = asks ? { at: 'question' } : null
      desk.tell(null)
      if (!asks) step.value = next
    },
    forget: () => put(null),
    close: () => stops.forEach((stop) => stop()),
  }
}
export type IntakeModel = ReturnType<typeof intakeModel>

function outcomeAfter({ case: { state } }: CaseMade) {
  if (state === 'accepted') return outcomeOf.accept
  if (state === 'decided' || state === 'delivered') return outcomeOf['at-once']
  if (state === 'refused' || state === 'not-ours' || state === 'not-needed') return outcomeOf[state === 'refused' ? 'refuse' : state]
  return outcomeOf.keep
}

/** Names of papers and questions in place of their ids. */
function withNames(refusal: Refusal, guide: PublicGuide | null, language: 'zh' | 'en'): Refusal {
  const { subject } = refusal
  if (subject === undefined || guide === null) return refusal
  const paper = guide.materials.find(({ id }) => id === subject)
  const question = guide.questions.find(({ id }) => id === subject)
  const names = paper?.name ?? question?.text
  return names === undefined ? refusal : { ...refusal, subject: textIn(names, language) }
}
