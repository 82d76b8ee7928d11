import { useRef, useState } from 'preact/hooks'
import type { Language } from '../../../shared/language/languages.ts'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import type { ContentKind, Fault } from '../../../shared/wire/content.ts'
import { isBroken } from './check.ts'
import type { Editing, MediaChoice, Places } from './editing.ts'
import { ControlFor, FieldRow } from './field.tsx'
import { isIn, jumpTo } from './jump.ts'
import { pathOf } from './paths.ts'
import { Preview } from './preview.tsx'
import { schemaOf, sectionsOf, type Section } from './sections.ts'
import { Target } from './target.tsx'
import { faultText, fieldName, officeWords } from './words.ts'
import './editor.css'

interface Face {
  kind: ContentKind
  document: unknown
  /** What is wrong with the document. */
  faults: readonly Fault[]
  language: DeskLanguage
  places: Places
  media: readonly MediaChoice[]
  /** The hall's calendar day. */
  today: string
  readOnly: boolean
  onChange: (document: unknown) => void
}

/** The whole text of a guide or posting as a form made from its schema, with what is wrong with it beside each field, and how it will look. */
export function Editor({ kind, document, faults, language, places, media, today, readOnly, onChange }: Face) {
  const sections = sectionsOf(kind)
  const [open, setOpen] = useState<Section['id'] | undefined>(sections[0]?.id)
  const [target, setTarget] = useState<Exclude<Language, 'zh'>>('ug')
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
  const body = useRef<HTMLDivElement>(null)
  const turnTo = (id: Section['id']) => {
    setOpen(id)
    // A long part was read to its end: the next begins at its beginning.
    if ((body.current?.getBoundingClientRect().top ?? 0) < 0) body.current?.scrollIntoView()
  }
  const goTo = (field: string) => jumpTo(sections, field, setOpen)
  const words = officeWords(language)
  const shape: Readonly<Record<string, Parameters<typeof FieldRow>[0]['schema']>> = schemaOf(kind).shape
  return (
    <div class="ed">
      <div class="ed-head">
        <nav class="ed-tabs" aria-label={words.plain('section')}>
          {sections.map((one) => (
            <button key={one.id} type="button" class="key" aria-pressed={one.id === open} onClick={() => turnTo(one.id)}>
              {words.say(`section-${one.id}`)}
              <Count faults={faults.filter((fault) => isIn(one, fault))} />
            </button>
          ))}
        </nav>
      </div>
      <div class="ed-body" ref={body}>
        <form class="ed-form" onSubmit={(event) => event.preventDefault()} aria-label={words.plain(`section-${open ?? 'identity'}`)}>
          {section?.fields.map((name) => {
            const schema = shape[name]
            return schema === undefined ? null : <FieldRow key={name} editing={editing} path={[name]} schema={schema} />
          })}
        </form>
        <aside class="ed-side">
          <Target editing={editing} choose={setTarget} goTo={goTo} />
          <Wrong faults={faults} language={language} goTo={goTo} />
          <Preview kind={kind} document={document} language={language} target={target} places={places} today={today} />
        </aside>
      </div>
    </div>
  )
}

function Count({ faults }: { faults: readonly Fault[] }) {
  const blocking = faults.filter(({ weight }) => weight === 'blocking').length
  if (faults.length === 0) return null
  return (
    <span class="ed-count" data-weight={blocking > 0 ? 'blocking' : 'warning'}>
      {blocking > 0 ? blocking : faults.length}
    </span>
  )
}

function Wrong({ faults, language, goTo }: { faults: readonly Fault[]; language: DeskLanguage; goTo: (field: string) => void }) {
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
      {isBroken(faults) ? <p class="ed-broken">{words.say('not-to-keep')}</p> : null}
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            <button type="button" data-weight={fault.weight} onClick={() => goTo(fault.field)}>
              <b>{fieldName(pathOf(fault.field), language)}</b> {faultText(fault, language)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
