import type { Control } from './editing.ts'
import { fieldOf } from './paths.ts'
import { faultText } from './words.ts'

/** What is wrong with a field, in words, beside it. */
export function Faults({ editing, path }: Control) {
  const faults = editing.faultsAt(fieldOf(path))
  return (
    <>
      {faults.map((fault, at) => (
        <span key={at} class="ed-fault" data-weight={fault.weight}>
          {faultText(fault, editing.language)}
        </span>
      ))}
    </>
  )
}
