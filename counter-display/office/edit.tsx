import { useEffect, useState } from 'preact/hooks'
import { hallTime } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import type { ContentKey, RecordView, Scope } from '../../shared/wire/content.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { Editor } from './editor/editor.tsx'
import type { Places } from './editor/editing.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { ScopeChoice } from './scope-choice.tsx'

/** Writing one record: the form, who it is open to, and saving. A text nobody has written yet begins with what `new` left. */
export function EditPage({ model, at }: { model: OfficeModel; at: ContentKey }) {
  const words = officeWords(model.language.value)
  const record = model.record.value
  const begun = model.begun.value
  if (record === null && !(model.missing.value && begun !== null)) return <p class="office-wait">{words.say('loading')}</p>
  return <Desk key={`${at.kind} ${at.code}`} model={model} at={at} record={record} begun={begun} />
}

interface Face {
  model: OfficeModel
  at: ContentKey
  record: RecordView | null
  begun: unknown
}

function Desk({ model, at, record, begun }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const [document, setDocument] = useState<unknown>(record?.draft?.document ?? record?.live?.document ?? begun)
  const [scope, setScope] = useState<Scope>(record?.draft?.scope ?? record?.live?.scope ?? { kind: 'public' })
  const [base, setBase] = useState(record?.position ?? 0)
  const [state, setState] = useState<'clean' | 'changed' | 'saved'>('clean')
  useEffect(() => {
    model.unsaved.value = state === 'changed' ? words.plain('unsaved-leave') : null
  }, [state])
  const hall = model.hall.value
  const groups = model.rows.value?.groups
  if (hall === null || groups === undefined) return null
  const places: Places = {
    hallId: hall.hall.id,
    hall: hall.hall,
    groups,
    lines: hall.lines.map(({ id, names }) => ({ id, name: names })),
    counters: hall.counters,
  }
  const isMeanwhile = record !== null && record.position > base && model.notice.value !== null
  const readOnly = !mayEdit(model.me.role) || (record?.draft !== null && record?.draft !== undefined && record.draft.state !== 'draft')
  async function save(): Promise<boolean> {
    const answer = await model.act(at, 'save', { document, scope, base })
    if (answer?.ok !== true) return false
    setBase(answer.value.position)
    setState('saved')
    model.begun.value = null
    return true
  }
  const submit = async () => {
    if (state === 'changed' && !(await save())) return
    model.unsaved.value = null
    model.go({ page: 'record', key: at })
  }
  return (
    <article class="office-edit">
      <header>
        <button type="button" class="key" onClick={() => model.go({ page: 'record', key: at })}>
          {words.say('back')}
        </button>
        <h2>{record === null ? at.code : <Own text={record.row.name} language={language} />}</h2>
        <ScopeChoice scope={scope} language={language} readOnly={readOnly} onChange={(next) => (setScope(next), setState('changed'))} />
        <span class="office-saving" role="status">
          {state === 'changed' ? words.say('unsaved') : state === 'saved' ? words.say('saved') : null}
        </span>
        {readOnly ? null : (
          <>
            <button type="button" class="key" data-act="save" disabled={model.off.value || state !== 'changed'} onClick={() => void save()}>
              {words.say('save')}
            </button>
            <button type="button" class="key key-go" data-act="done" disabled={model.off.value} onClick={() => void submit()}>
              {words.say('next-step')}
            </button>
          </>
        )}
      </header>
      {isMeanwhile ? (
        <p class="office-meanwhile" role="alert">
          {words.say('changed-meanwhile')}
        </p>
      ) : null}
      <Editor
        kind={at.kind}
        document={document}
        live={record?.live?.document ?? null}
        language={language}
        places={places}
        media={model.media.value}
        today={hallTime(hall.hall.timeZone, 'en').date(model.time.value)}
        readOnly={readOnly}
        onChange={(next) => {
          setDocument(next)
          setState('changed')
        }}
      />
    </article>
  )
}
