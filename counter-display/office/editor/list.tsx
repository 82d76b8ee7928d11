import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { z } from 'zod'
import { textIn, type Text } from '../../../shared/language/text.ts'
import { Icon } from '../../../shared/screen/icon.tsx'
import { choicesFor, type Control } from './editing.ts'
import { withFreshId } from './entry-id.ts'
import { useEntryKeys, type EntryAct } from './entry-keys.ts'
import { Faults } from './faults.tsx'
import { idOf, useControl } from './inputs.tsx'
import { fieldOf, pathOf, valueAt, withAdded, withMoved, withoutOne } from './paths.ts'
import { blankOf, fieldFor } from '../../../shared/schema/shape.ts'
import { choiceName, fieldName, officeWords, type OfficeWords } from './words.ts'

/** A list: ticks where the choices are known, else entries to add, copy, move and remove. */
export function ListInput({ editing, path, of }: Control & { of: z.ZodType }) {
  const field = fieldFor(of)
  const choices = choicesFor(editing, path)
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
  if (path.at(-1) === 'sampleFields') return <SampleFields editing={editing} path={path} />
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

/** Which fields hold sample data: said at each field, seen together here. */
function SampleFields({ editing, path }: Control) {
  const { value, words } = useControl({ editing, path })
  const fields = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  if (fields.length === 0) return <p class="ed-none">{words.say('samples-none')}</p>
  return <Ticks editing={editing} path={path} values={fields.map((id) => ({ id, name: fieldName(pathOf(id), editing.language) }))} />
}

function Entries({ editing, path, of }: Control & { of: z.ZodType }) {
  const { value } = useControl({ editing, path })
  const words = officeWords(editing.language)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const { document, change, readOnly } = editing
  const root = useRef<HTMLDivElement>(null)
  const entryKeys = useEntryKeys(root, list.length)
  /** Only what was added here is new; the others are opened by whoever looks for them. */
  const [first] = useState(() => new Set(entryKeys.keys))
  const add = (at: number, entry: unknown) => {
    entryKeys.added(at)
    change(withAdded(document, path, at, withFreshId(entry, list, path)))
  }
  const move = (from: number, to: number) => {
    entryKeys.moved(from, to)
    change(withMoved(document, path, from, to))
  }
  const remove = (at: number) => {
    entryKeys.removed(at)
    change(withoutOne(document, path, at))
  }
  return (
    <div class="ed-list" ref={root}>
      {list.length === 0 ? <p class="ed-none">{words.say('entries-none')}</p> : null}
      {list.map((one, at) => {
        const key = entryKeys.keys[at] ?? at
        return (
          <Entry key={key} name={key} editing={editing} path={[...path, at]} of={of} isOpenFirst={list.length <= 2 || !first.has(key)}>
            <EntryKey act="up" words={words} icon="up" off={at === 0} onClick={() => move(at, at - 1)} />
            <EntryKey act="down" words={words} icon="down" off={at === list.length - 1} onClick={() => move(at, at + 1)} />
            {isBig(of) ? <EntryKey act="copy" words={words} icon="copy" onClick={() => add(at + 1, structuredClone(one))} /> : null}
            <EntryKey act="remove" words={words} icon="cross" onClick={() => remove(at)} />
          </Entry>
        )
      })}
      {readOnly ? null : (
        <button type="button" class="key" data-act="add" onClick={() => add(list.length, blankOf(of))}>
          <Icon name="plus" /> {words.say('add-one')}
        </button>
      )}
    </div>
  )
}

const isBig = (of: z.ZodType) => ['group', 'either'].includes(fieldFor(of).shape.kind)

interface EntryFace extends Control {
  name: number
  of: z.ZodType
  isOpenFirst: boolean
  children: ComponentChildren
}

/** One entry of a list. What has several fields is folded under its name; only what is open is drawn, so that long lists stay quick. */
function Entry({ name, editing, path, of, isOpenFirst, children }: EntryFace) {
  const [isOpen, setOpen] = useState(isOpenFirst || hasFaults(editing, path))
  const Inside = editing.parts.Control
  const inside = () => (
    <>
      <Inside editing={editing} path={path} field={fieldFor(of)} />
      <Faults editing={editing} path={path} />
    </>
  )
  return (
    <div class={isBig(of) ? 'ed-entry is-big' : 'ed-entry'} data-entry={name}>
      {isBig(of) ? (
        <details id={idOf(path)} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            <b class="n">{Number(path.at(-1)) + 1}</b> {titleOf(valueAt(editing.document, path), editing.language)}
            {!isOpen && hasFaults(editing, path) ? <Mark editing={editing} /> : null}
          </summary>
          {isOpen ? inside() : null}
        </details>
      ) : (
        <div class="ed-small">{inside()}</div>
      )}
      {editing.readOnly ? null : <div class="ed-keys">{children}</div>}
    </div>
  )
}

const Mark = ({ editing }: Pick<Control, 'editing'>) => (
  <span class="ed-count" data-weight="blocking">
    {officeWords(editing.language).say('to-mend')}
  </span>
)

const hasFaults = (editing: Control['editing'], path: Control['path']) =>
  editing.faultsAt(`${fieldOf(path)}.*`).some(({ weight }) => weight === 'blocking')

interface KeyFace {
  act: EntryAct
  words: OfficeWords
  icon: string
  off?: boolean
  onClick: () => void
}
const EntryKey = ({ act, words, icon, off = false, onClick }: KeyFace) => (
  <button
    type="button"
    class="key ed-key"
    data-act={act}
    aria-label={words.plain(act)}
    title={words.plain(act)}
    disabled={off}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
)

/** What an entry is called in its list: its name, question or text, else its id. */
function titleOf(entry: unknown, language: 'zh' | 'en'): string {
  for (const name of ['name', 'law', 'text', 'q', 'purpose', 'caption', 'address', 'id']) {
    const value = valueAt(entry, [name])
    if (isText(value)) return textIn(value, language)
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}
const isText = (value: unknown): value is Text => typeof valueAt(value, ['zh']) === 'string'
