import type { CasesModel } from './model.ts'
import { caseWords } from './words.ts'

/** What the applicant is told beside a denial, so that whoever denies knows it too. */
export function Remedies({ model }: { model: CasesModel }) {
  const words = caseWords(model.language.value)
  return (
    <div class="cases-remedies">
      <p>{words.say('hint-deny')}</p>
      <h3>{words.say('remedies-title')}</h3>
      <ul>
        {(['remedy-review', 'remedy-court', 'remedy-complain'] as const).map((remedy) => (
          <li key={remedy}>{words.say(remedy)}</li>
        ))}
      </ul>
    </div>
  )
}
