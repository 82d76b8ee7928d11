import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Own } from '../../shared/screen/page.tsx'
import type { ContentKey, RecordView, Scope } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { faultsOf, isBroken } from './editor/check.ts'
import { Editor } from './editor/editor.tsx'
import { officeWords } from './editor/words.ts'
import { Meanwhile } from './meanwhile.tsx'
import type { OfficeModel } from './model.ts'
import { placesOf } from './places.ts'
import { ScopeChoice } from './scope-choice.tsx'

/** Writing one record: the form, who it is open to, and saving. A text nobody has written yet begins with what `new` left. */
export function EditPage({ model, at }: { model: OfficeModel; at: ContentKey }) {
  const words = officeWords(model.language.value)
  const record = model.record.value
  const begun = model.begun.value
  if (record === null && !(model.missing.value && begun !== null))
    return <p class={model.missing.value ? 'office-none' : 'office-wait'}>{words.say(model.missing.value ? 'none-here' : 'loading')}</p>
  return <Desk key={`${at.kind} ${at.code}`} model={model} at={at} record={record} begun={begun} />
}

interface Face {
  model: OfficeModel
  at: ContentKey
  record: RecordView | null
  begun: unknown
}

const publicScope: Scope = { kind: 'public' }
const documentOf = (record: RecordView | null, begun: unknown): unknown => record?.draft?.document ?? record?.live?.document ?? begun
const scopeOf = (record: RecordView | null) => record?.draft?.scope ?? record?.live?.scope ?? publicScope

/** What is being written, against which state of the record, and whether it is kept. */
function useWriting({ model, at, record, begun }: Face) {
  const words = officeWords(model.language.value)
  const [document, setDocument] = useState<unknown>(documentOf(record, begun))
  const [scope, setScope] = useState<Scope>(scopeOf(record))
  const [base, setBase] = useState(record?.position ?? 0)
  const [state, setState] = useState<'clean' | 'changed' | 'saving' | 'saved'>('clean')
  const edits = useRef(0)
  const isUnsaved = state === 'changed' || state === 'saving'
  useEffect(() => {
    model.unsaved.value = isUnsaved ? words.plain('unsaved-leave') : null
  }, [isUnsaved])
  const change = (next: { document?: unknown; scope?: Scope }) => {
    if ('document' in next) setDocument(next.document)
    if (next.scope !== undefined) setScope(next.scope)
    edits.current += 1
    setState('changed')
  }
  /** `onto`: the state of the record this text is to follow. */
  async function save(onto: number): Promise<boolean> {
    const edit = edits.current
    setState('saving')
    const answer = await model.act(at, 'save', { document, scope, base: onto })
    if (answer?.ok !== true) {
      setState('changed')
      return false
    }
    setBase(answer.value.position)
    model.begun.value = null
    const isWhole = edits.current === edit // nothing was typed meanwhile
    setState(isWhole ? 'saved' : 'changed')
    return isWhole
  }
  /** What somebody else saved takes the place of what is here. */
  const takeTheirs = (theirs: RecordView) => {
    setDocument(documentOf(theirs, begun))
    setScope(scopeOf(theirs))
    setBase(theirs.position)
    setState('clean')
  }
  return { document, scope, base, state, isUnsaved, change, save, takeTheirs }
}

function Desk(face: Face) {
  const { model, at, record } = face
  const language = model.language.value
  const words = officeWords(language)
  const writing = useWriting(face)
  const { document, scope, base, state, isUnsaved, change, save, takeTheirs } = writing
  const isOlder = record !== null && record.position > base && state !== 'saving'
  useEffect(() => {
    if (isOlder && !isUnsaved) takeTheirs(record)
  }, [isOlder, isUnsaved])
  const draft = record?.draft ?? null
  const readOnly = !mayEdit(model.me.role) || (draft !== null && draft.state !== 'draft')
  const places = placesOf(model)
  const faults = useFaults(face, document)
  const maySave = !readOnly && !model.off.value && isUnsaved && !isOlder && !isBroken(faults)
  useSaveKey(() => maySave && void save(base))
  if (places === null) return <p class="office-wait">{words.say('loading')}</p>
  const done = async () => {
    if (isUnsaved && !(await save(base))) return
    model.unsaved.value = null
    model.go({ page: 'record', key: at })
  }
  return (
    <article class="office-edit">
      <header>
        <button
          type="button"
          class="key"
          data-act="back"
          onClick={() => (record === null ? model.toList() : model.go({ page: 'record', key: at }))}
        >
          {words.say('back-record')}
        </button>
        <h2>{record === null ? at.code : <Own text={record.row.name} language={language} />}</h2>
        <ScopeChoice model={model} scope={scope} readOnly={readOnly} onChange={(next) => change({ scope: next })} />
        <span class="office-saving" role="status">
          {isUnsaved ? words.say('unsaved') : state === 'saved' ? words.say('saved') : readOnly ? words.say('read-only') : null}
        </span>
        {readOnly ? null : (
          <>
            <button type="button" class="key" data-act="save" disabled={!maySave} onClick={() => void save(base)}>
              {words.say('save')}
            </button>
            <button
              type="button"
              class="key key-go"
              data-act="done"
              disabled={model.off.value || (isUnsaved && (isOlder || isBroken(faults)))}
              onClick={() => void done()}
            >
              {words.say('next-step')}
            </button>
          </>
        )}
      </header>
      {isOlder && isUnsaved ? (
        <Meanwhile
          model={model}
          record={record}
          mine={document}
          theirs={documentOf(record, null)}
          mayKeepMine={!readOnly}
          keepMine={() => void save(record.position)}
          takeTheirs={() => takeTheirs(record)}
        />
      ) : null}
      <Editor
        kind={at.kind}
        document={document}
        faults={faults}
        language={language}
        places={places}
        media={model.media.value}
        today={model.today.value}
        readOnly={readOnly}
        onChange={(next) => change({ document: next })}
      />
    </article>
  )
}

/** What the server would say to this text, before it is asked. */
function useFaults({ model, at, record }: Face, document: unknown) {
  const { rows, today } = { rows: model.rows.value, today: model.today.value }
  const live = record?.live?.document ?? null
  const reports = record?.row.reports ?? 0
  return useMemo(
    () => (rows === null ? [] : faultsOf(at.kind, document, { today, groups: rows.groups, live, reports })),
    [at.kind, document, today, rows?.groups, live, reports],
  )
}

/** Ctrl S saves here too; without it the browser would offer to save the page. */
function useSaveKey(save: () => void) {
  // At once with each drawing: the key may follow the last letter before the browser has painted it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      save()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
