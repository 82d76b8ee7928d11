import type { PublicGuide } from '../../../../shared/guide/guide.ts'
import type { Case } from '../case.ts'
import type { CaseEvent } from '../events.ts'
import type { Paper, PaperSources } from './paper-model.ts'

/** What a document is about: the act, and all it was done with. */
export interface About {
  /** The case when the act was done. */
  readonly asOf: Case
  readonly act: CaseEvent
  /** The package's own guide first, then those of its parts. */
  readonly guides: readonly PublicGuide[]
  readonly sources: PaperSources
}
export type Content = Pick<Paper, 'body' | 'sections'>

/** The package, or the only item. */
export const itemOf = ({ guides, asOf }: About) => ({ text: guides[0]?.name ?? { zh: asOf.no } })
