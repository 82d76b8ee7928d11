import type { z } from 'zod'
import type { Control } from './editing.ts'
import { Select, useControl } from './inputs.tsx'
import { blankChoice, isOf, nameOf } from '../../../shared/schema/shape.ts'
import { choiceName, partName } from './words.ts'

/** One of several kinds, each with fields of its own. Changing the kind keeps what both have. */
export function EitherInput({ editing, path, by, options }: Control & { by: string | null; options: readonly z.ZodObject[] }) {
  const { value, set, label } = useControl({ editing, path })
  const { Row } = editing.parts
  const last = path.at(-1)
  const chosen = options.find((option) => isOf(option, by, value))
  const choose = (name: string) => {
    const next = options.find((option) => nameOf(option, by) === name)
    const blank: unknown = next === undefined ? undefined : blankChoice(next, by)
    if (next === undefined || typeof blank !== 'object' || blank === null) return
    const kept = Object.entries(typeof value === 'object' && value !== null ? value : {}).filter(([key]) => key !== by && key in next.shape)
    set({ ...blank, ...Object.fromEntries(kept) })
  }
  return (
    <>
      <div class="ed-row">
        <label class="ed-name" for={`${path.join('-')}-kind`}>
          {partName(typeof last === 'string' ? last : 'kind', editing.language)}
        </label>
        <div class="ed-control">
          <Select
            label={label}
            id={`${path.join('-')}-kind`}
            value={chosen === undefined ? '' : nameOf(chosen, by)}
            readOnly={editing.readOnly}
            onChoose={choose}
          >
            {chosen === undefined ? <option value="" /> : null}
            {options.map((option) => (
              <option key={nameOf(option, by)} value={nameOf(option, by)}>
                {choiceName(path, nameOf(option, by), editing.language)}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {chosen === undefined
        ? null
        : Object.entries(chosen.shape).flatMap(([name, inner]) =>
            name === by || !isSchema(inner) ? [] : [<Row key={name} editing={editing} path={[...path, name]} schema={inner} />],
          )}
    </>
  )
}

const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && 'safeParse' in value
