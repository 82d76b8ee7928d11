import { sharedWords } from '../desk/words.ts'
import type { CasesModel } from './model.ts'
import { caseWords } from './words.ts'

/** For whom the one who looks does the work today [REVIEW-6]. */
export function StandsIn({ model }: { model: CasesModel }) {
  const language = model.language.value
  const { desk } = sharedWords(language)
  const people = model.absences.value?.standsInFor ?? []
  if (people.length === 0) return null
  const who = people.map(({ staffNo }) => desk.plain('staff-no', { no: staffNo })).join(desk.plain('comma'))
  return (
    <span class="state cases-stands-in" data-state="held">
      {caseWords(language).say('stands-in', { who })}
    </span>
  )
}
