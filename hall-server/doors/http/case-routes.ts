import { z } from 'zod'
import { caseNo, type CaseNo } from '../../../shared/case/codes.ts'
import { counterId } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { caseActionNames, caseActions, receiveCase, type CaseAction } from '../../../shared/wire/case-requests.ts'
import { caseMade, casesPage, casesQuery, caseView } from '../../../shared/wire/cases.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { CaseAsk } from '../../core/case/commands.ts'
import type { MoneyAction } from '../../money-actions.ts'
import type * as CaseAsking from '../case-asking.ts'
import type { CaseDesk } from '../case-asking.ts'
import type { Doors } from '../doors.ts'
import { anyQuery, route, type Call, type Route } from './route.ts'

/** Where a clerk sits who asks a bank's terminal. */
const atCounter = z.object({ counter: counterId.optional() })

/** Cases: taken in at a counter, worked on by departments, handed out. */
export function caseRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/cases',
      summary: 'Take an application in; the answer holds its number and its receipt code',
      who: 'staff',
      body: receiveCase,
      query: anyQuery,
      answer: caseMade,
      created: true,
      needsKey: true,
      run: (call) => atDesk(doors, call, (desk, { receive, keyFor }) => receive(desk, call.body, keyFor(desk.staff, call.key))),
    }),
    route({
      method: 'get',
      path: '/api/cases',
      summary: 'What waits for a department, or the cases themselves, by what is due first',
      who: 'staff',
      body: z.unknown(),
      query: casesQuery,
      answer: casesPage,
      run: (call) => atDesk(doors, call, async (desk, { listOf }) => listOf(desk, call.query)),
    }),
    route({
      method: 'get',
      path: '/api/cases/:no',
      summary: 'A case as staff see it',
      who: 'staff',
      body: z.unknown(),
      query: anyQuery,
      answer: caseView,
      run: (call) => atDesk(doors, call, (desk, { viewOf }) => ofCase(call.params, (no) => viewOf(desk, no))),
    }),
    ...caseActionNames.map((name) => actionRoute(doors, name)),
  ]
}

function actionRoute(doors: Doors, name: CaseAction): Route {
  const body = z.strictObject(caseActions[name])
  return route({
    method: 'post',
    path: `/api/cases/:no/${name}`,
    summary: `Case: ${name}`,
    who: 'staff',
    body,
    query: atCounter,
    answer: caseView,
    run: (call) =>
      atDesk(doors, call, (desk, { act, keyFor, onMoney }) =>
        ofCase(call.params, async (no) => {
          const key = keyFor(desk.staff, call.key)
          const asked = { type: name, ...call.body }
          if (isMoney(asked)) return onMoney(desk, no, asked, { key, counter: call.query.counter ?? null })
          const ask = askOf(doors, asked)
          return ask.ok ? act(desk, no, ask.value, key, asked) : ask
        }),
      ),
  })
}

type Asked = { readonly type: CaseAction }
const moneyActions: readonly CaseAction[] = ['charge', 'pay-at-terminal', 'check-payment', 'settle-payment', 'cancel-charge']
const isMoney = (asked: Asked): asked is MoneyAction => moneyActions.includes(asked.type)

/** [REVIEW-3] A colleague is named by the account; everything else is as it was sent. */
function askOf({ access }: Doors, asked: Asked): Result<CaseAsk, Refusal> {
  if (isPlain(asked)) return ok(asked)
  if (!isHandOver(asked)) return refuse('not-found')
  const to = access.list().find(({ username }) => username === asked.to)
  if (to === undefined) return refuse('not-found')
  const { username, staffNo, department } = to
  return ok({ type: 'hand-over', review: asked.review, reason: asked.reason, to: { username, staffNo, department } })
}
type PlainName = Exclude<CaseAction, MoneyAction['type'] | 'hand-over'>
type Plain = { [T in PlainName]: { readonly type: T } & z.output<z.ZodObject<(typeof caseActions)[T]>> }[PlainName]
const isPlain = (asked: Asked): asked is Plain => !isMoney(asked) && !isHandOver(asked)
type HandOver = { readonly type: 'hand-over' } & z.output<z.ZodObject<(typeof caseActions)['hand-over']>>
const isHandOver = (asked: Asked): asked is HandOver => asked.type === 'hand-over'

/** Loaded with the first request about a case: a start does without. */
type Asking = typeof CaseAsking

/** One hall a process. */
export async function atDesk<T>(
  doors: Doors,
  { staff, base }: Pick<Call<unknown, unknown>, 'staff' | 'base'>,
  work: (desk: CaseDesk, asking: Asking) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const hall = doors.halls.get(doors.defaultHall)
  if (hall === undefined) return refuse('unknown-hall')
  if (staff === null) return refuse('not-signed-in')
  const [cases, asking] = await Promise.all([hall.cases(), import('../case-asking.ts')])
  return work({ hall, cases, staff, base, at: doors.now() }, asking)
}

function ofCase<T>(
  { no }: Readonly<Record<string, string>>,
  work: (no: CaseNo) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const known = caseNo.safeParse(no)
  return known.success ? work(known.data) : Promise.resolve(refuse('unknown-case'))
}
