import { reviewWords } from '../../shared/language/guide/review.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { DraftState, RecordRow } from '../../shared/wire/content.ts'

export const sayReview = (language: DeskLanguage) => speaker(reviewWords[language], language)

/** The shape beside the word: a draft is open, a review is under way, what is approved waits. */
const shapeOf = {
  draft: 'w-free',
  'department-review': 'held',
  'office-review': 'held',
  'second-review': 'held',
  scheduled: 'waiting',
} as const satisfies Readonly<Record<DraftState, string>>

/** Where a record stands: in force or not and for whom, and where its next version is. */
export function StateMark({ row, language }: { row: Pick<RecordRow, 'state' | 'live' | 'withdrawn'>; language: DeskLanguage }) {
  const words = sayReview(language)
  const { state, live, withdrawn } = row
  return (
    <span class="office-states">
      {live === null ? null : (
        <span class="state" data-state="ok">
          {words.say('state-live')}
          {live.scope === 'public' ? null : <> · {words.say(`scope-${live.scope}`)}</>}
        </span>
      )}
      {withdrawn ? (
        <span class="state" data-state="w-closed">
          {words.say('state-withdrawn')}
        </span>
      ) : null}
      {state === null ? null : (
        <span class="state" data-state={shapeOf[state]}>
          {words.say(`state-${state}`)}
        </span>
      )}
    </span>
  )
}
