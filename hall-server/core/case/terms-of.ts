import { departmentId, type DepartmentId } from '../../../shared/case/codes.ts'
import { checklistFor, openInChecklist } from '../../../shared/guide/checklist.ts'
import type { PublicGuide } from '../../../shared/guide/guide.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Limit, Part, Terms } from './terms.ts'

/** A guide in force, with its version. */
export interface GuideInForce {
  readonly version: number
  readonly guide: PublicGuide
}

interface Given {
  /** The item that is applied for; a package when `parts` are given. */
  readonly applied: GuideInForce
  /** Of a package, the guides of its items. */
  readonly parts: readonly GuideInForce[]
  /** What the applicant is asked and has to bring: the item's own guide, of a package the whole of its parts [PACK-2]. */
  readonly whole: Pick<PublicGuide, 'materials'>
  readonly answers: Answers
}

/** What binds a case from its first day. `bad-message` names a question whose answer decides about a paper and is not there. */
export function termsOf({ applied, parts, whole, answers }: Given): Result<Terms, Refusal> {
  const [open] = openInChecklist(whole, answers)
  if (open !== undefined) return refuse('bad-message', { subject: open })
  const needed = checklistFor(whole, answers).filter(
    ({ state, isOptional, material }) => state !== 'not-needed' && !isOptional && material.sourceType !== 'checked-online',
  )
  const { guide, version } = applied
  return ok({
    package: parts.length === 0 ? null : { item: guide.code, version, promisedLimit: limitOf(guide.promisedLimit) },
    parts: (parts.length === 0 ? [applied] : parts).map(partOf),
    papers: needed.map(({ material, canBeDeferred }) => ({ id: material.id, canBeDeferred })),
  })
}

function partOf({ guide, version }: GuideInForce): Part {
  const { code, department, reviewDepartments, caseType, legalLimit, promisedLimit, separateDecision, specialProcedures } = guide
  return {
    item: code,
    version,
    department: departmentOf(department),
    joint: reviewDepartments.map(departmentOf),
    caseType,
    legalLimit: limitOf(legalLimit),
    promisedLimit: limitOf(promisedLimit),
    separateDecision,
    procedures: specialProcedures.map(({ name, days, countsInLimit }) => ({ name: name.zh, days, stopsClock: !countsInLimit })),
  }
}

const departmentOf = (id: string): DepartmentId => departmentId.parse(id)
const limitOf = ({ value, unit }: Limit): Limit => ({ value, unit })
