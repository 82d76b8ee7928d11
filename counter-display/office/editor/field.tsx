import type { z } from 'zod'
import { ConditionInput } from './condition.tsx'
import type { Control } from './editing.ts'
import { EitherInput } from './either.tsx'
import { Faults } from './faults.tsx'
import { DayInput, IconInput, idOf, MediaInput, OneOfInput, WordInput, YesNoInput } from './inputs.tsx'
import { ListInput } from './list.tsx'
import { NumberInput } from './numbers.tsx'
import { valueAt, withValue } from './paths.ts'
import { blankOf, fieldFor, type Field } from '../../../shared/schema/shape.ts'
import { MarksInput, TextsInput } from './texts.tsx'
import { officeWords, partName } from './words.ts'

const media = new Set(['flowchart', 'sample', 'blankForm', 'example', 'media'])
/** What a tag of its own tells from: groups are framed, single values stand beside their name. */
const framed = new Set(['group', 'list', 'either', 'marks', 'condition'])

/** One field of the form with its name, its control and what is wrong with it. */
export function FieldRow({ editing, path, schema }: Control & { schema: z.ZodType }) {
  const field = fieldFor(schema)
  const { language } = editing
  const words = officeWords(language)
  const name = partName(String(path.at(-1)), language)
  const value = valueAt(editing.document, path)
  const isLeftOut = field.isOptional && value === undefined && (field.shape.kind === 'group' || field.shape.kind === 'either')
  const isFramed = framed.has(field.shape.kind)
  const faults = <Faults editing={editing} path={path} />
  if (isLeftOut)
    return (
      <div class="ed-row is-out">
        <span class="ed-name">{name}</span>
        <button
          type="button"
          class="key"
          disabled={editing.readOnly}
          onClick={() => editing.change(withValue(editing.document, path, blankOf(requiredOf(schema))))}
        >
          {words.say('fill-in')}
        </button>
        {faults}
      </div>
    )
  if (isFramed)
    return (
      <fieldset class="ed-frame" id={idOf(path)} tabIndex={-1}>
        <legend>
          {name}
          {path.length === 1 ? <SampleTick editing={editing} name={String(path[0])} /> : null}
        </legend>
        {faults}
        <ControlFor editing={editing} path={path} field={field} />
        {field.isOptional && field.shape.kind !== 'list' && field.shape.kind !== 'condition' ? (
          <button
            type="button"
            class="key"
            disabled={editing.readOnly}
            onClick={() => editing.change(withValue(editing.document, path, undefined))}
          >
            {words.say('left-out')}
          </button>
        ) : null}
      </fieldset>
    )
  return (
    <div class="ed-row">
      <label class="ed-name" for={field.shape.kind === 'texts' ? idOf([...path, 'zh']) : idOf(path)}>
        {name}
        {field.isOptional || field.isNullable ? null : <i aria-hidden="true">*</i>}
      </label>
      <div class="ed-control">
        <ControlFor editing={editing} path={path} field={field} />
        {path.length === 1 ? <SampleTick editing={editing} name={String(path[0])} /> : null}
        {faults}
      </div>
    </div>
  )
}

function requiredOf(schema: z.ZodType): z.ZodType {
  const inner: unknown = 'unwrap' in schema && typeof schema.unwrap === 'function' ? schema.unwrap() : schema
  return inner !== schema && isSchema(inner) ? requiredOf(inner) : schema
}
const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && 'safeParse' in value

/** The control a field is filled in with. */
export function ControlFor({ editing, path, field }: Control & { field: Field }) {
  const { shape, isOptional, isNullable } = field
  const same = { editing, path }
  switch (shape.kind) {
    case 'texts':
      return <TextsInput {...same} isOptional={isOptional} />
    case 'marks':
      return <MarksInput {...same} />
    case 'condition':
      return <ConditionInput {...same} />
    case 'word':
      if (path.at(-1) === 'icon') return <IconInput {...same} />
      return media.has(String(path.at(-1))) ? <MediaInput {...same} /> : <WordInput {...same} isOptional={isOptional} />
    case 'day':
      return <DayInput {...same} isOptional={isOptional} />
    case 'number':
      return <NumberInput {...same} isOptional={isOptional} isNullable={isNullable} />
    case 'yes-no':
      return <YesNoInput {...same} />
    case 'one-of':
      return <OneOfInput {...same} values={shape.values} isOptional={isOptional} />
    case 'list':
      return <ListInput {...same} of={shape.of} />
    case 'either':
      return <EitherInput {...same} by={shape.by} options={shape.options} />
    case 'group':
      return (
        <>
          {shape.fields.map(([name, inner]) => (
            <FieldRow key={name} editing={editing} path={[...path, name]} schema={inner} />
          ))}
        </>
      )
  }
}

/** Whether a field's figures are made up for the sample hall. Seen when it is so, or when one is at the field. */
function SampleTick({ editing, name }: { editing: Control['editing']; name: string }) {
  if (name === 'sampleFields') return null
  const found = valueAt(editing.document, ['sampleFields'])
  const all: readonly unknown[] = Array.isArray(found) ? found : []
  const isSample = all.includes(name)
  const without = all.filter((one) => one !== name)
  return (
    <label class={isSample ? 'ed-tick ed-sample' : 'ed-tick ed-sample is-quiet'}>
      <input
        type="checkbox"
        checked={isSample}
        disabled={editing.readOnly}
        onChange={({ currentTarget }) =>
          editing.change(withValue(editing.document, ['sampleFields'], currentTarget.checked ? [...all, name] : without))
        }
      />
      {officeWords(editing.language).say('is-sample')}
    </label>
  )
}
