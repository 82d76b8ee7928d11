import type { Language } from '../../language/languages.ts'
import type { OrderRule } from '../../wire/order.ts'
import { N } from '../say.tsx'
import { orderWords } from './words.ts'

/** The rule in words, with the hall's own figures. */
export function Rule({ rule, language }: { rule: OrderRule; language: Language }) {
  const { say } = orderWords(language)
  const { normal, priority, appointment } = rule.slopes
  const times = (slope: number) => <N>{slope / normal}</N>
  return (
    <section class="order-rule">
      <h2>{say('rule-title')}</h2>
      <ul>
        <li>{say('rule-first')}</li>
        {priority === normal ? null : <li>{say('rule-priority', { slope: times(priority) })}</li>}
        {appointment === normal ? null : <li>{say('rule-appointment', { slope: times(appointment) })}</li>}
        <li>{say('rule-return', { n: rule.returnAfterCalls })}</li>
        <li>{say('rule-visit')}</li>
        <li>{say('rule-reason')}</li>
      </ul>
    </section>
  )
}
