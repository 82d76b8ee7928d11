import { useState } from 'preact/hooks'
import { textIn } from '../../shared/language/text.ts'
import { contentKey, type ContentKind } from '../../shared/wire/content.ts'
import { withValue } from './editor/paths.ts'
import { schemaOf } from './editor/sections.ts'
import { blankOf } from '../../shared/schema/shape.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** A new record: its kind and code, and what it begins with. Nothing is kept until the first save. */
export function NewRecord({ model }: { model: OfficeModel }) {
  const language = model.language.value
  const words = officeWords(language)
  const [kind, setKind] = useState<ContentKind>('guide')
  const [code, setCode] = useState('')
  const [from, setFrom] = useState('')
  const rows = model.rows.value?.rows ?? []
  const key = contentKey.safeParse({ kind, code })
  const isTaken = rows.some((row) => row.kind === kind && row.code === code)
  async function begin() {
    if (!key.success) return
    const copied = rows.find((row) => row.code === from && row.kind === kind)
    const found = copied === undefined ? null : await model.api.record({ kind, code: copied.code })
    const document = found?.ok === true ? (found.value.draft?.document ?? found.value.live?.document) : blankOf(schemaOf(kind))
    model.begun.value = withValue(document, ['code'], code)
    model.go({ page: 'edit', key: key.data })
  }
  return (
    <form
      class="office-new"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <h2>{words.say('new-title')}</h2>
      <label>
        {words.say('filter-kind')}
        <select
          class="field"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value === 'posting' ? 'posting' : 'guide')}
        >
          {(['guide', 'posting'] as const).map((one) => (
            <option key={one} value={one}>
              {words.plain(`kind-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.say('new-code')}
        <input
          class="field"
          name="code"
          value={code}
          dir="ltr"
          aria-invalid={isTaken}
          onInput={({ currentTarget }) => setCode(currentTarget.value.trim())}
        />
      </label>
      {isTaken ? (
        <p class="ed-fault" data-weight="blocking">
          {words.say('code-taken')}
        </p>
      ) : null}
      {code !== '' && !key.success ? (
        <p class="ed-fault" data-weight="blocking">
          {words.say('code-wrong')}
        </p>
      ) : null}
      <label>
        {words.say('new-from')}
        <select class="field" value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          <option value="">{words.plain('new-empty')}</option>
          {rows.flatMap((row) =>
            row.kind === kind
              ? [
                  <option key={row.code} value={row.code}>
                    {textIn(row.name, language)}
                  </option>,
                ]
              : [],
          )}
        </select>
      </label>
      <button type="submit" class="key key-go" data-act="create" disabled={!key.success || isTaken}>
        {words.say('create')}
      </button>
    </form>
  )
}
