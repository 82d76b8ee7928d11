import type { CaseAction } from '../../shared/wire/case-requests.ts'
import type { CaseView } from '../../shared/wire/cases.ts'
import type { Body } from './api.ts'

/** What is done behind the counter; handing out and taking a fee are the counter's. */
export type BackAction = Exclude<CaseAction, 'deliver' | 'charge' | 'pay-at-terminal' | 'check-payment'>
/** Its word on keys and dialogs: the action's name, where one action is not two questions. */
export type SaidAs = Exclude<BackAction, 'settle-payment'> | 'settle-paid' | 'settle-unpaid'

/** One thing the reader may do now, and to what of the case. */
export interface Doable {
  readonly action: BackAction
  /** What of its body is settled by where it is done. */
  readonly fixed: Body
  /** The review, the part, the supervision record, the charge or payment it belongs to; null: the whole case. */
  readonly at: string | null
  readonly as: SaidAs
}

interface Reader {
  readonly username: string
  readonly role: string
  readonly department: string | null
  /** Usernames of absent colleagues. */
  readonly standsInFor: readonly string[]
}

type Seen = Pick<CaseView, 'reviews' | 'parts' | 'papers' | 'supervision' | 'charges' | 'payment' | 'may'>
type Review = CaseView['reviews'][number]
type Part = CaseView['parts'][number]

/**
 * What the reader may do and where. Whether it may be done at all the server says (`may`); this finds the reviews, parts and records it
 * can be meant for, so that no key leads to a refusal that could be foreseen.
 */
export function doable(view: Seen, reader: Reader): readonly Doable[] {
  const found = [
    ...view.reviews.flatMap((review) => onReview(view, review, reader)),
    ...view.parts.flatMap((part) => onPart(view, part, reader)),
    ...whole.filter((action) => isMeant(action, view)).map((action): Doable => plain(action, {}, null)),
    ...view.supervision.flatMap(onRecord),
    ...onMoney(view),
  ]
  return found.filter(({ action }) => view.may.includes(action))
}

type PlainAction = Exclude<BackAction, 'settle-payment'>
const plain = (action: PlainAction, fixed: Body, at: string | null): Doable => ({ action, fixed, at, as: action })

/** [CHARGE-6] [CHARGE-7] A charge is taken back by a counter-entry; a payment the terminal cannot tell of is settled by its own slips. */
function onMoney({ charges, payment }: Seen): readonly Doable[] {
  const settled = (as: 'settle-paid' | 'settle-unpaid', fixed: Body): Doable[] =>
    payment === null ? [] : [{ action: 'settle-payment', as, fixed: { payment: payment.payment, ...fixed }, at: payment.payment }]
  return [
    ...charges.flatMap(({ receiptNo, cancelled }) => (cancelled === null ? [plain('cancel-charge', { receiptNo }, receiptNo)] : [])),
    ...settled('settle-paid', {}),
    ...settled('settle-unpaid', { slip: null }),
  ]
}

/** Those most likely wanted first. */
const whole: readonly PlainAction[] = [
  'accept',
  'bring',
  'tell',
  'grant-extension',
  'deny-extension',
  'ask-extension',
  'refuse',
  'not-ours',
  'not-needed',
  'withdraw',
]

/** Nothing is brought where nothing is missing, nothing told where nothing is asked for, nothing accepted before all of it is there. */
function isMeant(action: PlainAction, { papers }: Seen): boolean {
  if (action === 'bring') return papers.some(isWanted)
  if (action === 'accept') return papers.every(({ state, gap }) => state !== 'missing' && gap === null)
  return action !== 'tell' || papers.length > 0
}

/** Not there, or not in order. */
export const isWanted = ({ state, gap }: CaseView['papers'][number]): boolean => state !== 'here' || gap !== null

function onReview(view: Seen, review: Review, { username, role, department, standsInFor }: Reader): readonly Doable[] {
  const part = view.parts.find(({ item }) => item.code === review.part)
  if (review.opinion !== null || review.department.id !== department || part === undefined || part.decision !== null) return []
  const holder = review.taken?.username ?? null
  const isMine = holder === username
  const isForThem = holder !== null && standsInFor.includes(holder)
  const actions: PlainAction[] = []
  if (isMine || isForThem) actions.push('opinion')
  if (holder === null || isForThem) actions.push('take')
  if (isMine || isForThem) actions.push('put-back')
  if (isMine || isForThem || role === 'head') actions.push('hand-over')
  return actions.map((action) => plain(action, { review: review.id }, review.id))
}

function onPart(view: Seen, { item, department, decision, procedures }: Part, reader: Reader): readonly Doable[] {
  if (decision !== null || department.id !== reader.department) return []
  const isReady = view.reviews.every(({ part, opinion }) => part !== item.code || opinion !== null)
  const running = procedures.flatMap(({ isRunning }, procedure) => (isRunning ? [procedure] : []))
  const at = item.code
  const onIt = (action: PlainAction): Doable => plain(action, { part: at }, at)
  return [
    ...(isReady && running.length === 0 ? [onIt('decide')] : []),
    ...running.map((procedure): Doable => plain('end-procedure', { part: at, procedure }, at)),
    onIt('ask-department'),
    ...(procedures.length > running.length ? [onIt('start-procedure')] : []),
  ]
}

function onRecord({ rule, opened, closedAt }: CaseView['supervision'][number]): readonly Doable[] {
  if (closedAt !== null) return []
  const at = recordAt(rule, opened)
  return (['answer-supervision', 'close-supervision'] as const).map((action) => plain(action, { rule, opened }, at))
}

export const recordAt = (rule: string, opened: number) => `${rule} ${opened}`
