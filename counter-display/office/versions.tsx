import { useEffect, useState } from 'preact/hooks'
import type { ContentKey, RecordView } from '../../shared/wire/content.ts'
import { Dialog } from '../desk/dialog.tsx'
import { Changes } from './changes.tsx'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

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
  const [left, setLeft] = useState<string>(String(version))
  const [right, setRight] = useState<string>(record.draft === null ? String(numbers.at(-1) ?? version) : 'draft')
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
