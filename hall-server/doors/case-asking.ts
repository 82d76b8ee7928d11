import { hash } from 'node:crypto'
import { serviceDayOf } from '../../shared/calendar/hours.ts'
import { departmentId, type CaseNo } from '../../shared/case/codes.ts'
import { checkAnswers } from '../../shared/guide/answering.ts'
import { itemCode, type CounterId, type Instant, type RequestId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReceiveCase } from '../../shared/wire/case-requests.ts'
import { caseRow as caseRowView, type CaseMade, type CasesPage, type casesQuery, type CaseView } from '../../shared/wire/cases.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { z } from 'zod'
import type { Staff } from '../access/access.ts'
import { appliedFor, guidesOfCase } from '../cases/guides.ts'
import { namesIn, wholeOf } from '../cases/names.ts'
import type { OpenCases } from '../cases/open-cases.ts'
import { tellsPerson } from '../cases/personal-words.ts'
import { receiptDigest } from '../cases/receipt-digest.ts'
import { PAGE, reading, type Found } from '../cases/listing.ts'
import { caseRow } from '../cases/rows.ts'
import type { CaseActor, CaseAsk } from '../core/case/commands.ts'
import { termsOf } from '../core/case/terms-of.ts'
import { mayDo } from '../core/case/may.ts'
import { caseView } from '../core/case/views/staff.ts'
import { isAtCounter, type StaffActor } from '../core/case/who.ts'
import { owedNow } from '../charging.ts'
import { actOnMoney, type MoneyAction } from '../money-actions.ts'
import type { OpenHall } from './asking.ts'

/** A hall with its cases open, and who asks when. */
export interface CaseDesk {
  readonly hall: OpenHall
  readonly cases: OpenCases
  readonly staff: Staff
  readonly base: string
  readonly at: Instant
}

const todayOf = ({ hall, at }: CaseDesk) => serviceDayOf(at, hall.layout.timeZone)

/** The person as a case's decisions know them: with whose work is theirs today [REVIEW-6]. */
export function actorOf(desk: CaseDesk): StaffActor {
  const { username, staffNo, role, department } = desk.staff
  return { kind: 'staff', username, staffNo, role, department, standsInFor: desk.hall.absences.standsInFor(username, todayOf(desk)) }
}

/** Counter staff, the departments, and whoever looks over their shoulders. */
const readers: readonly Staff['role'][] = ['clerk', 'manager', 'administrator', 'officer', 'head', 'inspector']
export const mayRead = ({ role }: Staff): boolean => readers.includes(role)

/** Scoped to the person: two who draw the same key are two requests. */
export const keyFor = ({ username }: Staff, key: RequestId | undefined): string | null => (key === undefined ? null : `${username}:${key}`)
export const fingerprintOf = (body: unknown): string => hash('sha256', JSON.stringify(body), 'base64url')

/** Takes an application in. The answer to a retry is the first one's. */
export async function receive(desk: CaseDesk, body: ReceiveCase, key: string | null): Promise<Result<CaseMade, Refusal>> {
  const { hall, cases } = desk
  const actor = actorOf(desk)
  if (!isAtCounter(actor)) return refuse('not-allowed')
  if (tellsPerson(body.first, body.applicant)) return refuse('personal-words')
  const found = appliedFor(hall.content.public, body.item)
  if (!found.ok) return found
  const whole = wholeOf(found.value)
  const [fault] = checkAnswers(whole, body.answers)
  if (fault !== undefined) return refuse('bad-message', { subject: `answers.${fault.question}` })
  const terms = termsOf({ ...found.value, whole, answers: body.answers })
  if (!terms.ok) return terms
  const { answers, language, papers, first, applicant } = body
  const receipt = cases.newReceipt()
  const about = { terms: terms.value, answers, language, ticket: body.ticket ?? null, counter: body.counter ?? null, papers, first }
  const asked = { no: null, ask: { type: 'receive', receipt: receiptDigest(receipt), ...about }, actor, key } as const
  const done = await cases.running.handle({ ...asked, fingerprint: fingerprintOf(body), person: { receipt, applicant } })
  return done.ok ? madeOf(desk, done.value.no) : done
}

async function madeOf(desk: CaseDesk, no: CaseNo): Promise<Result<CaseMade, Refusal>> {
  const view = await viewOf(desk, no)
  if (!view.ok) return view
  const receipt = view.value.receipt
  if (receipt === null) throw new Error(`The new case ${no} has no receipt`)
  return ok({ no, receipt, url: `${desk.base}/p/${receipt}`, case: view.value })
}

/** `unknown-case` also for whoever may not see cases. */
export async function viewOf(desk: CaseDesk, no: CaseNo): Promise<Result<CaseView, Refusal>> {
  const { hall, cases } = desk
  if (!mayRead(desk.staff)) return refuse('not-allowed')
  const one = await cases.running.find(no)
  if (one === null) return refuse('unknown-case')
  const texts = await guidesOfCase(hall.content.running, one)
  const today = todayOf(desk)
  const person = cases.people.get(no)
  return ok(
    caseView(one, {
      names: namesIn(texts, hall.content.groups),
      receipt: person?.receipt ?? null,
      applicant: person?.applicant ?? null,
      ...reading(caseRow(one, hall.days), today, hall.days),
      owed: owedNow(hall.content.public, one, today),
      may: mayDo(one, actorOf(desk), cases.running.rulesFor(one), departmentsOf(hall)),
    }),
  )
}

const departmentsOf = ({ content }: OpenHall) => content.groups.departments.map(({ id }) => departmentId.parse(id))

/** Does something with a case; the answer is the case as it is then. */
export async function act(desk: CaseDesk, no: CaseNo, ask: CaseAsk, key: string | null, body: unknown): Promise<Result<CaseView, Refusal>> {
  if (tellsPerson(ask, desk.cases.people.get(no)?.applicant ?? null)) return refuse('personal-words')
  const done = await desk.cases.running.handle({ no, ask, actor: actorOf(desk), key, fingerprint: fingerprintOf(body) })
  return done.ok ? viewOf(desk, no) : done
}

type Asked = z.output<typeof casesQuery>

/** A page of what waits for a department, or of the cases themselves. */
export function listOf(desk: CaseDesk, asked: Asked): Result<CasesPage, Refusal> {
  const { hall, cases, staff } = desk
  if (!mayRead(staff)) return refuse('not-allowed')
  const isOfDepartment = staff.role === 'officer' || staff.role === 'head'
  const department = asked.department ?? (isOfDepartment ? (staff.department ?? undefined) : undefined)
  if (isOfDepartment && department !== staff.department) return refuse('not-your-department', { subject: department ?? '' })
  const { kind, taken, state, light, supervised, due, q, page } = asked
  const today = todayOf(desk)
  const found = cases.index.list(
    {
      department,
      kind,
      light,
      page,
      no: q === '' ? undefined : q,
      supervised: supervised === 'yes',
      dueBy: due === 'today' ? today : undefined,
      takenBy:
        taken === undefined ? undefined : taken === 'nobody' ? null : [staff.username, ...hall.absences.standsInFor(staff.username, today)],
      states: state === undefined ? undefined : [state],
    },
    today,
  )
  const pages = Math.max(1, Math.ceil(found.total / PAGE))
  return ok({ today, rows: found.rows.map((row) => rowOf(hall, row)), total: found.total, page, pages, lights: found.lights })
}

function rowOf({ items }: OpenHall, { one, work, light, daysLeft }: Found['rows'][number]): CasesPage['rows'][number] {
  return caseRowView.parse({
    no: one.no,
    item: { code: one.item, names: items.nameOf(itemCode.parse(one.item)) },
    isPackage: one.isPackage === 1,
    state: one.state,
    receivedAt: one.receivedAt,
    due: one.due,
    daysLeft,
    light,
    supervision: one.supervised,
    review: work && {
      id: work.review,
      kind: work.kind,
      taken: work.takenBy === null ? null : { username: work.takenBy, staffNo: work.takenNo ?? '' },
    },
  })
}

/** Charging, paying and taking back: once for a key. */
export async function onMoney(
  desk: CaseDesk,
  no: CaseNo,
  action: MoneyAction,
  { key, counter }: { readonly key: string | null; readonly counter: CounterId | null },
): Promise<Result<CaseView, Refusal>> {
  const { hall, cases, at } = desk
  if (tellsPerson(action, cases.people.get(no)?.applicant ?? null)) return refuse('personal-words')
  const fingerprint = fingerprintOf(action)
  const keyed = action.type === 'charge' || action.type === 'cancel-charge' ? key : null
  const money = {
    cases: {
      look: (one: CaseNo) => cases.running.find(one),
      handle: (one: CaseNo, ask: CaseAsk, actor: CaseActor) => cases.running.handle({ no: one, ask, actor, key: keyed, fingerprint }),
    },
    content: hall.content.public,
    bank: cases.bank,
  }
  const today = serviceDayOf(at, hall.layout.timeZone)
  const done = await actOnMoney(money, { no, action, actor: actorOf(desk), counter, key: key ?? `${no}:${at}`, today })
  return done.ok ? viewOf(desk, no) : done
}
