import { faultsOf, type Field, type Filled, type Paper } from './forms.ts'
import type { CasesModel } from './model.ts'
import { caseWords } from './words.ts'

interface Face {
  model: CasesModel
  fields: readonly Field[]
  filled: Filled
  fill: (filled: Filled) => void
}

/** What a dialog asks for, one below the other; the first takes the cursor. */
export function Fields({ model, fields, filled, fill }: Face) {
  return (
    <>
      {fields.map((field, place) => {
        const name = 'name' in field ? field.name : field.kind
        const set = (value: unknown) => fill({ ...filled, [name]: value })
        return <One key={name} model={model} field={field} value={filled[name]} set={set} isFirst={place === 0} />
      })}
    </>
  )
}

interface OneFace<F> {
  model: CasesModel
  field: F
  value: unknown
  set: (value: unknown) => void
  isFirst: boolean
}
type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

function One({ field, ...face }: OneFace<Field>) {
  switch (field.kind) {
    case 'choice':
      return <Choice {...face} field={field} />
    case 'papers':
      return <Papers {...face} field={field} />
    case 'gaps':
      return <Gaps {...face} field={field} />
    case 'text':
    case 'day':
    case 'count':
      return <Line {...face} field={field} />
  }
}

function Line({ model, field, value, set, isFirst }: OneFace<Of<'text' | 'day' | 'count'>>) {
  const text = typeof value === 'string' ? value : ''
  const face = { class: 'field', value: text, 'data-field': field.name, 'data-first': isFirst ? true : undefined }
  return (
    <label class="office-reason">
      {caseWords(model.language.value).say(field.label)}
      {field.kind === 'text' ? (
        <textarea {...face} rows={3} maxLength={field.longest} onInput={({ currentTarget }) => set(currentTarget.value)} />
      ) : field.kind === 'day' ? (
        <input {...face} type="date" min={field.from} onInput={({ currentTarget }) => set(currentTarget.value)} />
      ) : (
        <input {...face} type="number" min={1} max={field.most} onInput={({ currentTarget }) => set(currentTarget.value)} />
      )}
    </label>
  )
}

/** Two as keys side by side, more as a list. */
function Choice({ model, field, value, set, isFirst }: OneFace<Of<'choice'>>) {
  const words = caseWords(model.language.value)
  if (field.options.length === 2 && field.options.every(({ value: option }) => option === 'grant' || option === 'deny')) {
    return (
      <div class="choice-row" role="group" aria-label={words.plain(field.label)}>
        {field.options.map((option, place) => (
          <button
            key={option.value}
            type="button"
            class="key"
            data-choice={option.value}
            data-first={isFirst && place === 0 ? true : undefined}
            aria-pressed={value === option.value}
            onClick={() => set(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    )
  }
  return (
    <label class="office-reason">
      {words.say(field.label)}
      <select
        class="field"
        data-field={field.name}
        data-first={isFirst ? true : undefined}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        <option value="">{words.plain('choose-one')}</option>
        {field.options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function Papers({ model, field, value, set }: OneFace<Of<'papers'>>) {
  const ticked = listOf(value)
  return (
    <fieldset class="cases-ticks">
      <legend>{caseWords(model.language.value).say('field-papers')}</legend>
      {field.papers.map((paper) => (
        <label key={paper.value}>
          <input
            type="checkbox"
            data-paper={paper.value}
            checked={ticked.includes(paper.value)}
            onChange={({ currentTarget }) =>
              set(currentTarget.checked ? [...ticked, paper.value] : ticked.filter((one) => one !== paper.value))
            }
          />
          {paper.label}
        </label>
      ))}
    </fieldset>
  )
}

interface Gap {
  readonly paper: string | number
  readonly fault: string
  readonly note: string | null
}
const isGap = (value: unknown): value is Gap => typeof value === 'object' && value !== null && 'paper' in value && 'fault' in value

/** For each paper what is wrong with it, and what to do about it. */
function Gaps({ model, field, value, set }: OneFace<Of<'gaps'>>) {
  const gaps = listOf(value).filter(isGap)
  const change = (paper: Paper, gap: Gap | null) =>
    set([...gaps.filter((one) => one.paper !== paper.value), ...(gap === null ? [] : [gap])])
  return (
    <table class="cases-gaps">
      <tbody>
        {field.papers.map((paper) => (
          <GapRow
            key={paper.value}
            model={model}
            paper={paper}
            gap={gaps.find((one) => one.paper === paper.value) ?? null}
            change={(gap) => change(paper, gap)}
          />
        ))}
      </tbody>
    </table>
  )
}

function GapRow({ model, paper, gap, change }: { model: CasesModel; paper: Paper; gap: Gap | null; change: (gap: Gap | null) => void }) {
  const words = caseWords(model.language.value)
  return (
    <tr>
      <th scope="row">{paper.label}</th>
      <td>
        <select
          class="field"
          aria-label={paper.label}
          data-paper={paper.value}
          value={gap?.fault ?? ''}
          onChange={({ currentTarget: { value: fault } }) =>
            change(fault === '' ? null : { paper: paper.value, fault, note: gap?.note ?? null })
          }
        >
          {paper.isMissing ? null : <option value="">{words.plain(paper.isHere ? 'fault-none' : 'paper-deferred')}</option>}
          {faultsOf(paper).map((fault) => (
            <option key={fault} value={fault}>
              {words.plain(`fault-${fault}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          class="field"
          maxLength={300}
          placeholder={words.plain('field-note')}
          aria-label={words.plain('field-note')}
          disabled={gap === null}
          value={gap?.note ?? ''}
          onInput={({ currentTarget: { value: note } }) => gap !== null && change({ ...gap, note: note.trim() === '' ? null : note })}
        />
      </td>
    </tr>
  )
}
