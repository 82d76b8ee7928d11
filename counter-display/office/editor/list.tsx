import type { z } from 'zod'
import { textIn, type Text } from '../../../shared/language/text.ts'
import { choicesFor, type Control } from './editing.ts'
import { Faults } from './faults.tsx'
import { useControl } from './inputs.tsx'
import { fieldOf, valueAt, withAdded, withMoved, withoutOne } from './paths.ts'
import { blankOf, fieldFor } from '../../../shared/schema/shape.ts'
import { choiceName, officeWords } from './words.ts'

/** A list: ticks where the choices are known, else entries to add, copy, move and remove. */
export function ListInput({ editing, path, of }: Control & { of: z.ZodType }) {
  const field = fieldFor(of)
  const choices = choicesFor(editing.places, path)
  if (field.shape.kind === 'one-of')
    return (
      <Ticks
        editing={editing}
        path={path}
        values={field.shape.values.map((id) => ({ id, name: choiceName(path, id, editing.language) }))}
      />
    )
  if (choices !== null)
    return <Ticks editing={editing} path={path} values={choices.map(({ id, name }) => ({ id, name: textIn(name, editing.language) }))} />
  return <Entries editing={editing} path={path} of={of} />
}

function Ticks({ editing, path, values }: Control & { values: readonly { id: string; name: string }[] }) {
  const { value, set } = useControl({ editing, path })
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <div class="ed-ticks">
      {values.map(({ id, name }) => (
        <label key={id} class="ed-tick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={editing.readOnly}
            onChange={({ currentTarget }) => {
              const wanted = (one: string) => (one === id ? currentTarget.checked : chosen.includes(one))
              set(values.map((one) => one.id).filter(wanted))
            }}
          />
          {name}
        </label>
      ))}
    </div>
  )
}

function Entries({ editing, path, of }: Control & { of: z.ZodType }) {
  const { value } = useControl({ editing, path })
  const words = officeWords(editing.language)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const { document, change, readOnly } = editing
  const Inside = editing.parts.Control
  const field = fieldFor(of)
  const isBig = field.shape.kind === 'group' || field.shape.kind === 'either'
  const add = (at: number, entry: unknown) => change(withAdded(document, path, at, entry))
  const entry = (at: number) => (
    <>
      <Inside editing={editing} path={[...path, at]} field={field} />
      <Faults editing={editing} path={[...path, at]} />
    </>
  )
  return (
    <div class="ed-list">
      {list.length === 0 ? <p class="ed-none">{words.say('entries-none')}</p> : null}
      {list.map((one, at) => (
        <div key={at} class={isBig ? 'ed-entry is-big' : 'ed-entry'}>
          {isBig ? (
            <details open={list.length <= 3 || hasFaults(editing, [...path, at])}>
              <summary>
                <b class="n">{at + 1}</b> {titleOf(one, editing.language)}
              </summary>
              {entry(at)}
            </details>
          ) : (
            <div class="ed-small">{entry(at)}</div>
          )}
          {readOnly ? null : (
            <div class="ed-keys">
              <EntryKey label={words.plain('up')} sign="↑" off={at === 0} act={() => change(withMoved(document, path, at, at - 1))} />
              <EntryKey
                label={words.plain('down')}
                sign="↓"
                off={at === list.length - 1}
                act={() => change(withMoved(document, path, at, at + 1))}
              />
              {isBig ? <EntryKey label={words.plain('copy')} sign="⧉" off={false} act={() => add(at + 1, structuredClone(one))} /> : null}
              <EntryKey label={words.plain('remove')} sign="✕" off={false} act={() => change(withoutOne(document, path, at))} />
            </div>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <button type="button" class="key" onClick={() => add(list.length, blankOf(of))}>
          {words.say('add-one')}
        </button>
      )}
    </div>
  )
}

const hasFaults = (editing: Control['editing'], path: Control['path']) =>
  editing.faultsAt(`${fieldOf(path)}.*`).some(({ weight }) => weight === 'blocking')

const EntryKey = ({ label, sign, off, act }: { label: string; sign: string; off: boolean; act: () => void }) => (
  <button type="button" class="key ed-key" aria-label={label} title={label} disabled={off} onClick={act}>
    <span aria-hidden="true">{sign}</span>
  </button>
)

/** What an entry is called in its list: its name, question or text, else its id. */
function titleOf(entry: unknown, language: 'zh' | 'en'): string {
  for (const name of ['name', 'text', 'q', 'law', 'purpose', 'caption', 'address', 'id']) {
    const value = valueAt(entry, [name])
    if (isText(value)) return textIn(value, language)
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}
const isText = (value: unknown): value is Text => typeof valueAt(value, ['zh']) === 'string'
