import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Draft, Field } from './draft.ts'
import type { IntakeModel } from './intake-model.ts'
import { intakeWords, isIntakeWord } from './words.tsx'

const fields: readonly Field[] = ['name', 'idNo', 'phone', 'agent']
const longest: Readonly<Record<Field, number>> = { name: 100, idNo: 40, phone: 20, agent: 100 }

/** Eighteen places, as a card reader sends the number of an identity card. */
const CARD_NUMBER = /^\d{17}[\dXx]$/

/** Who applies, typed or read from a card. Enter goes on to the next field, as readers send it. */
export function Applicant({ intake, draft }: { intake: IntakeModel; draft: Draft }) {
  const { say, plain } = intakeWords(intake.desk.language.value)
  const { kind } = draft.applicant
  return (
    <section class="sheet-who">
      <h3>{say('who-title')}</h3>
      <div class="sheet-kind" role="group" aria-label={plain('who-title')}>
        {(['person', 'organisation'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="key"
            data-kind={each}
            aria-pressed={kind === each}
            onClick={() => intake.type({ kind: each })}
          >
            {say(each)}
          </button>
        ))}
      </div>
      <div class="sheet-fields">
        {fields.map((field) => (
          <OneField key={field} intake={intake} draft={draft} field={field} />
        ))}
      </div>
      <p class="small">{say('who-hint')}</p>
    </section>
  )
}

function OneField({ intake, draft, field }: { intake: IntakeModel; draft: Draft; field: Field }) {
  const { say } = intakeWords(intake.desk.language.value)
  const box = useRef<HTMLInputElement>(null)
  const fault = intake.fault.value
  const wrong = fault?.at === 'field' && fault.field === field
  useLayoutEffect(() => {
    if (wrong) box.current?.focus()
  }, [wrong])
  const ofOrganisation = `${field}-organisation`
  const label = draft.applicant.kind === 'organisation' && isIntakeWord(ofOrganisation) ? ofOrganisation : field
  return (
    <div class={field === 'phone' || field === 'agent' ? 'sheet-half' : ''}>
      <label class="field-name" for={`who-${field}`}>
        {say(label)}
      </label>
      <input
        ref={box}
        id={`who-${field}`}
        type="text"
        class="field"
        data-field={field}
        maxLength={longest[field]}
        autocomplete="off"
        spellcheck={false}
        value={draft.applicant[field]}
        disabled={draft.sent !== null}
        aria-invalid={wrong}
        aria-describedby={`who-${field}-wrong`}
        onInput={({ currentTarget }) => typedIn(intake, field, currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) onward(event)
        }}
      />
      <p id={`who-${field}-wrong`} class="missing" role="alert">
        {wrong && say(`wrong-${field}`)}
      </p>
    </div>
  )
}

/** A number read into the name's field goes where it belongs. */
function typedIn(intake: IntakeModel, field: Field, value: string) {
  if (field === 'name' && CARD_NUMBER.test(value.trim())) intake.type({ name: '', idNo: value.trim() })
  else intake.type({ [field]: value })
}

/** To the next field, and from the last to the keys. */
function onward(event: KeyboardEvent & { currentTarget: HTMLInputElement }) {
  event.preventDefault()
  const sheet = event.currentTarget.closest('dialog')
  const all = [...(sheet?.querySelectorAll<HTMLInputElement>('input[data-field]') ?? [])]
  const next = all[all.indexOf(event.currentTarget) + 1]
  if (next !== undefined) next.focus()
  else sheet?.querySelector<HTMLElement>('[data-case="all-here"]')?.focus()
}
