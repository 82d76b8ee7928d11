import type { ContentKey, Fault, RecordView } from '../../shared/wire/content.ts'
import { faultsOf } from './editor/check.ts'
import { pathOf } from './editor/paths.ts'
import { faultText, fieldName, officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** What is wrong with the draft, or without one with what is in force: the weighty first. */
export function FaultList({ model, record, at }: { model: OfficeModel; record: RecordView; at: ContentKey }) {
  const language = model.language.value
  const words = officeWords(language)
  const groups = model.rows.value?.groups
  const { draft, live } = record
  if (groups === undefined || (draft === null && live === null)) return null
  const faults: readonly Fault[] = draft?.faults ?? faultsOf(at.kind, live?.document, { today: model.today.value, groups, live: null })
  const weight = (fault: Fault) => (fault.weight === 'blocking' ? 0 : 1)
  return (
    <section>
      <h3>{words.say('faults-title')}</h3>
      {faults.length === 0 ? <p>{words.say('faults-none')}</p> : null}
      <ul class="office-faults">
        {faults
          .toSorted((a, b) => weight(a) - weight(b))
          .map((fault, index) => (
            <li key={index} class="ed-fault" data-weight={fault.weight}>
              <b>{fieldName(pathOf(fault.field), language)}</b> {faultText(fault, language)}
            </li>
          ))}
      </ul>
    </section>
  )
}
