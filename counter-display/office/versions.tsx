import { useEffect, useState } from 'preact/hooks'
import type { ContentKey, RecordView } from '../../shared/wire/content.ts'
import { Dialog } from '../desk/dialog.tsx'
import { Changes } from './changes.tsx'
import { Preview } from './editor/preview.tsx'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'
import { placesOf } from './places.ts'

interface Face {
  model: OfficeModel
  record: RecordView
  at: ContentKey
  version: number
  onClose: () => void
}

/** Any two versions beside each other; the draft and what is in force among them. */
export function Versions({ model, record, at, version, onClose }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const numbers = [...new Set(record.history.flatMap((act) => (act.version === null ? [] : [act.version])))].sort((a, b) => a - b)
  const last = numbers.at(-1)
  const isLast = record.draft === null && version === last
  const [left, setLeft] = useState<string>(String(isLast ? (numbers.at(-2) ?? version) : version))
  const [right, setRight] = useState<string>(record.draft === null ? String(last ?? version) : 'draft')
  const before = useText(model, record, at, left)
  const after = useText(model, record, at, right)
  const pick = (value: string, set: (value: string) => void, label: string) => (
    <label class="office-choice">
      <span>{label}</span>
      <select class="field" value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {numbers.map((number) => (
          <option key={number} value={String(number)}>
            {words.plain('history-version', { version: number })}
          </option>
        ))}
        {record.draft === null ? null : <option value="draft">{words.plain('version-draft')}</option>}
      </select>
    </label>
  )
  return (
    <Dialog model={model} title={words.say('compare')} onDismiss={onClose} wide>
      <div class="office-filters">
        {pick(left, setLeft, words.plain('was'))}
        {pick(right, setRight, words.plain('now'))}
      </div>
      {before === undefined || after === undefined ? (
        <p>{words.say('loading')}</p>
      ) : (
        <Changes before={before} after={after} reader={model.reader.value} none="versions-same" />
      )}
    </Dialog>
  )
}

/** An earlier version as people read it. */
export function OneVersion({ model, record, at, version, onClose }: Face) {
  const language = model.language.value
  const words = officeWords(language)
  const document = useText(model, record, at, String(version))
  const places = placesOf(model)
  return (
    <Dialog model={model} title={words.say('history-version', { version })} onDismiss={onClose} wide>
      {document === undefined || places === null ? (
        <p>{words.say('loading')}</p>
      ) : (
        <Preview kind={at.kind} document={document} language={language} target="ug" places={places} today={model.today.value} />
      )}
    </Dialog>
  )
}

/** A version's text; undefined while it is read. */
function useText(model: OfficeModel, record: RecordView, at: ContentKey, which: string): unknown {
  const [text, setText] = useState<unknown>(undefined)
  useEffect(() => {
    let isCurrent = true
    setText(undefined)
    if (which === 'draft') setText(record.draft?.document ?? null)
    else
      void model.api.version(at, Number(which)).then((answer) => {
        if (isCurrent) setText(answer.ok ? answer.value.document : null)
      })
    return () => {
      isCurrent = false
    }
  }, [which, at.kind, at.code, record.draft])
  return text
}
