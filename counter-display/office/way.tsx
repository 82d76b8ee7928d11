import type { DraftState, RecordView } from '../../shared/wire/content.ts'
import { valueAt } from './editor/paths.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { sayReview } from './state-mark.tsx'

/** The way a text goes to the public, and where this one is on it. */
export function Way({ model, record }: { model: OfficeModel; record: RecordView }) {
  const language = model.language.value
  const words = officeWords(language)
  const { draft } = record
  if (draft === null) return null
  const stages = stagesOf(record)
  const here = stages.indexOf(draft.state)
  return (
    <ol class="office-way" aria-label={words.plain('way-title')}>
      {stages.map((stage, at) => (
        <li key={stage} data-way={at < here ? 'past' : at === here ? 'here' : 'ahead'} aria-current={at === here ? 'step' : undefined}>
          <span class="shape" data-state={at < here ? 'ok' : at === here ? 'w-serving' : 'w-free'} />
          {sayReview(language).say(`state-${stage}`)}
        </li>
      ))}
    </ol>
  )
}

type Stage = DraftState | 'live'

/** A text for some only, for more or fewer than before, or of special risk is read once more (SCOPE-1, SCOPE-2, REV-7). */
function stagesOf({ draft, live }: RecordView): readonly Stage[] {
  const isRisk = [draft?.document, live?.document].some((document) => valueAt(document, ['risk']) === true)
  const isOtherScope = live !== null && JSON.stringify(live.scope) !== JSON.stringify(draft?.scope)
  const isTwice = isRisk || isOtherScope || draft?.scope.kind !== 'public' || draft.state === 'second-review'
  const second: readonly Stage[] = isTwice ? ['second-review'] : []
  const waiting: readonly Stage[] = draft?.state === 'scheduled' ? ['scheduled'] : []
  return ['draft', 'department-review', 'office-review', ...second, ...waiting, 'live']
}
