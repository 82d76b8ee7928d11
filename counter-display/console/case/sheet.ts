import { neededQuestions } from '../../../shared/guide/answering.ts'
import { checklistFor, type ChecklistEntry } from '../../../shared/guide/checklist.ts'
import type { PublicGuide } from '../../../shared/guide/guide.ts'
import type { Question } from '../../../shared/guide/questions.ts'
import type { Outcome } from '../../../shared/wire/requests.ts'
import { applicant, receiveCase, type ReceiveCase } from '../../../shared/wire/case-requests.ts'
import type { Draft, Field, Seen } from './draft.ts'

/** The sheet's guide and the hall's own date. */
export interface Ground {
  readonly guide: PublicGuide
  readonly day: string
}
type Filled = Pick<Draft, 'answers' | 'seen' | 'notes'>
type First = ReceiveCase['first']

/** What is still to be asked: what decides about the papers first, then what decides about the fee. */
export function openQuestions({ guide, day }: Ground, { answers }: Pick<Draft, 'answers'>): readonly Question[] {
  const papers = neededQuestions(guide, answers, 'materials', day)
  const fees = neededQuestions(guide, answers, 'fees', day)
  return [...papers, ...fees.filter(({ id }) => !papers.some((one) => one.id === id))]
}

/** Asked and answered, in the guide's order, so that an answer can be changed. */
export const answeredQuestions = ({ guide }: Ground, { answers }: Pick<Draft, 'answers'>): readonly Question[] =>
  guide.questions.filter(({ id }) => Object.hasOwn(answers, id))

/** Exactly the papers this applicant must hand in; not what is optional, nor what the hall looks up itself. As the server counts them. */
export const wanted = ({ guide }: Ground, { answers }: Pick<Draft, 'answers'>): readonly ChecklistEntry[] =>
  checklistFor(guide, answers).filter(
    ({ state, isOptional, material }) => state !== 'not-needed' && !isOptional && material.sourceType !== 'checked-online',
  )

/** What the hall looks up itself, or what only helps: said, never ticked. */
export const besides = ({ guide }: Ground, { answers }: Pick<Draft, 'answers'>): readonly ChecklistEntry[] =>
  checklistFor(guide, answers).filter(
    ({ state, isOptional, material }) => state === 'needed' && (isOptional || material.sourceType === 'checked-online'),
  )

/** Everything is here: one key for the usual case. */
export const allHere = (ground: Ground, draft: Draft): Draft => ({
  ...draft,
  seen: Object.fromEntries(wanted(ground, draft).map(({ material }) => [material.id, 'here' as const])),
})

/** In a notice: what nobody has ticked was not handed in. */
export const restMissing = (ground: Ground, draft: Draft): Draft => ({
  ...draft,
  seen: Object.fromEntries(wanted(ground, draft).map(({ material: { id } }) => [id, draft.seen[id] ?? 'missing'])),
})

const tickRound: readonly (Seen | undefined)[] = [undefined, 'here']
const noticeRound: readonly Seen[] = ['here', 'missing', 'wrong-form', 'wrongly-filled', 'expired', 'unreadable']

/** The next a paper's key makes of it: on the sheet a tick, in the notice one fault after the other. */
export function nextSeen(now: Seen | undefined, entry: ChecklistEntry, inNotice: boolean): Seen | undefined {
  const round = inNotice ? [...noticeRound, ...(entry.canBeDeferred ? (['later'] as const) : [])] : tickRound
  const at = round.findIndex((one) => one === now)
  return round[(at + 1) % round.length]
}

export function withSeen(draft: Draft, paper: string, now: Seen | undefined): Draft {
  const { [paper]: _before, ...others } = draft.seen
  return { ...draft, seen: now === undefined ? others : { ...others, [paper]: now } }
}

/** [TOLD-5] What stands against accepting: a paper that is not here in order and may not follow. */
export const lacking = (ground: Ground, draft: Filled): readonly ChecklistEntry[] =>
  wanted(ground, draft).filter(({ material, canBeDeferred }) => {
    const now = draft.seen[material.id]
    return !(now === 'here' || (canBeDeferred && (now === undefined || now === 'later' || now === 'missing')))
  })

/** [TOLD-2] What keeps a notice from being whole: papers nobody has looked at. */
export const unseen = (ground: Ground, { answers, seen }: Filled): readonly ChecklistEntry[] =>
  wanted(ground, { answers }).filter(({ material }) => seen[material.id] === undefined)

/** What the notice says, paper by paper. */
export const gapsOf = (ground: Ground, { answers, seen, notes }: Filled) =>
  wanted(ground, { answers }).flatMap(({ material: { id } }) => {
    const fault = seen[id]
    const note = notes[id]?.trim() ?? ''
    return fault === undefined || fault === 'here' || fault === 'later' ? [] : [{ paper: id, fault, note: note === '' ? null : note }]
  })

/** Handed in, in order or not. */
const handedIn = (ground: Ground, { answers, seen }: Filled) =>
  wanted(ground, { answers }).flatMap(({ material: { id } }) => {
    const now = seen[id]
    return now === undefined || now === 'later' || now === 'missing' ? [] : [id]
  })

/** What keeps the sheet from being sent, where it is to be put right. */
export type Fault =
  | { readonly at: 'question' | 'notice' | 'none-missing' }
  | { readonly at: 'papers'; readonly paper: string }
  | { readonly at: 'field'; readonly field: Field }

/** What must be answered first: of what is turned away nobody asks what the fee would be. */
export function openFor(ground: Ground, draft: Pick<Draft, 'answers'>, way: First['type']): readonly Question[] {
  const isAway = way === 'refuse' || way === 'not-ours' || way === 'not-needed'
  return isAway ? neededQuestions(ground.guide, draft.answers, 'materials', ground.day) : openQuestions(ground, draft)
}

/** The sheet as it is sent, or the first thing that is wrong with it. */
export function bodyOf(ground: Ground, draft: Draft, first: First, counter: string): ReceiveCase | Fault {
  if (openFor(ground, draft, first.type).length > 0) return { at: 'question' }
  const papers = first.type === 'accept' || first.type === 'at-once' ? lacking(ground, draft)[0] : undefined
  if (papers !== undefined) return { at: 'papers', paper: papers.material.id }
  if (first.type === 'tell' && unseen(ground, draft).length > 0) return { at: 'notice' }
  if (first.type === 'tell' && first.gaps.length === 0) return { at: 'none-missing' }
  const person = personOf(draft)
  if ('at' in person) return person
  const { answers, item, language, ticket } = draft
  return receiveCase.parse({ item, answers, applicant: person, language, ticket, counter, papers: handedIn(ground, draft), first })
}

const fields: readonly Field[] = ['name', 'idNo', 'phone', 'agent']

/** As cards and people write them: without spaces, the X of a card large. */
function personOf({ applicant: { kind, name, idNo, phone, agent } }: Draft): ReceiveCase['applicant'] | Fault {
  const bare = idNo.replaceAll(/\s/g, '').toUpperCase()
  const read = applicant.safeParse({
    kind,
    name: name.trim(),
    ...(bare === '' ? {} : { idNo: bare }),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(agent.trim() === '' ? {} : { agent: { name: agent.trim() } }),
  })
  if (read.success) return read.data
  const wrong = read.error.issues[0]?.path[0]
  return { at: 'field', field: fields.find((field) => field === wrong) ?? 'name' }
}

/** What the ticket's outcome is after it. */
export const outcomeOf: Readonly<Record<First['type'], Outcome>> = {
  accept: 'accepted',
  'at-once': 'done',
  keep: 'incomplete',
  tell: 'incomplete',
  refuse: 'refused',
  'not-ours': 'refused',
  'not-needed': 'enquiry',
}
