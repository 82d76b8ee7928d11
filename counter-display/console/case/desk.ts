import { foundModel } from './found-model.ts'
import { intakeModel, type CaseMeans } from './intake-model.ts'

/** Everything of cases at this counter. */
export const caseDesk = (means: CaseMeans) => ({ intake: intakeModel(means), found: foundModel(means) })
export type CaseDesk = ReturnType<typeof caseDesk>
