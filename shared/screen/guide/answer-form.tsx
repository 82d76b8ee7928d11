import { pairsOf, sent } from '../../guide/answer-address.ts'
import type { Shown } from './shown.ts'

/** The one form every key of the page belongs to, wherever on the page it stands. */
const answerForm = 'answers'
/** The parts of a guide that ask something: the page comes back to where it was touched. */
export type AskedIn = 'papers' | 'fees'

/** Whatever is touched is sent after what was told before, and so decides. */
export function AnswerForm({ shown }: { shown: Shown }) {
  const { form } = shown
  if (form === undefined) return null
  return (
    <form id={answerForm} action={form.action} onSubmit={form.submit} hidden>
      <ToldBefore shown={shown} />
    </form>
  )
}

export const ToldBefore = ({ shown, except }: { shown: Shown; except?: string }) => (
  <>
    {pairsOf(shown.guide, shown)
      .filter(([name]) => except === undefined || name !== sent(except, '').name)
      .map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
  </>
)

/** A key of a page without a script sends its own name and value; else it is only touched. */
export function sending({ form }: Shown, { name, value }: { name: string; value: string }, section: AskedIn) {
  if (form === undefined) return { type: 'button' as const }
  return { type: 'submit' as const, form: answerForm, formAction: `${form.action}#${section}`, name, value }
}
