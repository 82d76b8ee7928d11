import type { RecordView } from '../../shared/wire/content.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { stagesOf } from './stages.ts'
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
