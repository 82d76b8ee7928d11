import type { DocumentKind } from '../../../shared/case/codes.ts'
import type { Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { StaffName } from './case.ts'
import type { CaseRules } from './commands.ts'
import type { CaseEvent, CaseEventOf } from './events.ts'

/** The facts a command makes, or why it may not be. */
export type CaseDecision = Result<readonly CaseEvent[], Refusal>

/** The numbered paper that goes with an act, always right after it. [PAPER-1] */
export function documentOf(kind: DocumentKind, by: StaffName, rules: CaseRules): CaseEventOf<'DocumentIssued'> {
  const { at, today, documentSeq, documentIssuer: issuer } = rules
  const no = { kind, year: Number(today.slice(0, 4)), seq: documentSeq(kind) }
  return { type: 'DocumentIssued', by, at, document: issuer === undefined ? no : { ...no, issuer } }
}
