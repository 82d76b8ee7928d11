import { useState } from 'preact/hooks'
import { directionOf, languages, ownName, type Language } from '../../../shared/language/languages.ts'
import { textsOf } from '../../../shared/guide/texts.ts'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import type { ContentKind, Fault } from '../../../shared/wire/content.ts'
import { faultsOf } from './check.ts'
import type { Editing, MediaChoice, Places } from './editing.ts'
import { ControlFor, FieldRow } from './field.tsx'
import { idOf } from './inputs.tsx'
import { pathOf } from './paths.ts'
import { Preview } from './preview.tsx'
import { schemaOf, sectionsOf, type Section } from './sections.ts'
import { faultText, fieldName, officeWords } from './words.ts'
import './editor.css'

interface Face {
  kind: ContentKind
  document: unknown
  /** What is in force; null: nothing. */
  live: unknown
  language: DeskLanguage
  places: Places
  media: readonly MediaChoice[]
  /** The hall's calendar day. */
  today: string
  readOnly: boolean
  onChange: (document: unknown) => void
}

/** The whole text of a guide or posting as a form made from its schema, with what is wrong with it beside each field, and how it will look. */
export function Editor({ kind, document, live, language, places, media, today, readOnly, onChange }: Face) {
  const sections = sectionsOf(kind)
  const [open, setOpen] = useState<Section['id'] | undefined>(sections[0]?.id)
  const [target, setTarget] = useState<Exclude<Language, 'zh'>>('ug')
  const faults = faultsOf(kind, document, { today, groups: places.groups, live })
  const editing: Editing = {
    kind,
    document,
    language,
    target,
    readOnly,
    places,
    media,
    faultsAt: (field) =>
      faults.filter((fault) => (field.endsWith('.*') ? fault.field.startsWith(field.slice(0, -1)) : fault.field === field)),
    change: onChange,
    parts: { Row: FieldRow, Control: ControlFor },
  }
  const section = sections.find(({ id }) => id === open)
  const words = officeWords(language)
  const shape: Readonly<Record<string, Parameters<typeof FieldRow>[0]['schema']>> = schemaOf(kind).shape
  return (
    <div class="ed">
      <div class="ed-head">
        <nav class="ed-tabs" aria-label={words.plain('section')}>
          {sections.map((one) => (
            <button key={one.id} type="button" class="key" aria-pressed={one.id === open} onClick={() => setOpen(one.id)}>
              {words.say(`section-${one.id}`)}
              <Count faults={faults.filter((fault) => isIn(one, fault))} />
            </button>
          ))}
        </nav>
        <Target editing={editing} choose={setTarget} />
      </div>
      <div class="ed-body">
        <form class="ed-form" onSubmit={(event) => event.preventDefault()} aria-label={words.plain(`section-${open ?? 'identity'}`)}>
          {section?.fields.map((name) => {
            const schema = shape[name]
            return schema === undefined ? null : <FieldRow key={name} editing={editing} path={[name]} schema={schema} />
          })}
        </form>
        <aside class="ed-side">
          <Wrong faults={faults} language={language} goTo={(fault) => goTo(sections, fault, setOpen)} />
          <Preview kind={kind} document={document} language={language} target={target} places={places} today={today} />
        </aside>
      </div>
    </div>
  )
}

const isIn = ({ fields }: Section, { field }: Fault) => fields.includes(field.split('.')[0] ?? '')

function Count({ faults }: { faults: readonly Fault[] }) {
  const blocking = faults.filter(({ weight }) => weight === 'blocking').length
  if (faults.length === 0) return null
  return (
    <span class="ed-count" data-weight={blocking > 0 ? 'blocking' : 'warning'}>
      {blocking > 0 ? blocking : faults.length}
    </span>
  )
}

function Target({ editing, choose }: { editing: Editing; choose: (language: Editing['target']) => void }) {
  const words = officeWords(editing.language)
  const missing = textsOf(editing.document).filter(({ value }) => value[editing.target] === undefined).length
  return (
    <div class="ed-target" role="group" aria-label={words.plain('target')}>
      <span>{words.say('target')}</span>
      {languages.flatMap((one) =>
        one === 'zh'
          ? []
          : [
              <button
                key={one}
                type="button"
                class="key"
                lang={one}
                dir={directionOf(one)}
                aria-pressed={one === editing.target}
                onClick={() => choose(one)}
              >
                {ownName[one]}
              </button>,
            ],
      )}
      <span class="ed-missing">{words.say('missing-texts', { n: missing })}</span>
    </div>
  )
}

/** Opens the part of the form the fault is in, and puts the cursor there. */
function goTo(sections: readonly Section[], fault: Fault, open: (id: Section['id']) => void) {
  const section = sections.find((one) => isIn(one, fault))
  if (section === undefined) return
  open(section.id)
  requestAnimationFrame(() => {
    const path = pathOf(fault.field)
    for (let length = path.length; length > 0; length--) {
      const part = globalThis.document.getElementById(idOf(path.slice(0, length)))
      if (part === null) continue
      part.closest('details')?.setAttribute('open', '')
      part.scrollIntoView({ block: 'center' })
      part.focus()
      return
    }
  })
}

function Wrong({ faults, language, goTo: go }: { faults: readonly Fault[]; language: DeskLanguage; goTo: (fault: Fault) => void }) {
  const words = officeWords(language)
  const count = (weight: Fault['weight']) => faults.filter((fault) => fault.weight === weight).length
  return (
    <section class="ed-wrong" aria-label={words.plain('what-is-wrong')}>
      <h3>{words.say('what-is-wrong')}</h3>
      <p role="status">
        {faults.length === 0 ? words.say('all-in-order') : null}
        {count('blocking') > 0 ? <b>{words.say('wrong-count', { n: count('blocking') })} </b> : null}
        {count('warning') > 0 ? words.say('look-count', { n: count('warning') }) : null}
      </p>
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            <button type="button" data-weight={fault.weight} onClick={() => go(fault)}>
              <b>{fieldName(pathOf(fault.field), language)}</b> {faultText(fault, language)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
