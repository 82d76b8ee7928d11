import { directionOf, languages, ownName, type Language } from '../../../shared/language/languages.ts'
import type { Control } from './editing.ts'
import { Faults } from './faults.tsx'
import { idOf, useControl } from './inputs.tsx'
import { valueAt, withValue, wordAt } from './paths.ts'

/** A text in two languages side by side: the Chinese it comes from, and the language it is put into. */
export function TextsInput({ editing, path, isOptional = false }: Control & { isOptional?: boolean }) {
  const { document } = editing
  const put = (language: Language, typed: string) => {
    const next = withValue(document, [...path, language], typed === '' && language !== 'zh' ? undefined : typed)
    const isEmpty = languages.every((one) => wordAt(next, [...path, one]) === '')
    editing.change(isEmpty && isOptional ? withValue(document, path, undefined) : next)
  }
  const isMissing = wordAt(document, [...path, 'zh']) !== '' && wordAt(document, [...path, editing.target]) === ''
  return (
    <div class="ed-texts">
      <OneText editing={editing} path={[...path, 'zh']} language="zh" put={put} isMissing={false} />
      <OneText editing={editing} path={[...path, editing.target]} language={editing.target} put={put} isMissing={isMissing} />
    </div>
  )
}

interface TextFace extends Control {
  language: Language
  put: (language: Language, typed: string) => void
  isMissing: boolean
}

function OneText({ editing, path, language, put, isMissing }: TextFace) {
  const { isWrong, words } = useControl({ editing, path })
  const text = wordAt(editing.document, path)
  return (
    <label class={isMissing ? 'ed-text is-missing' : 'ed-text'}>
      <span class="ed-of">
        <span lang={language} dir={directionOf(language)}>
          {ownName[language]}
        </span>
        {isMissing ? <em>{words.say('text-missing')}</em> : null}
      </span>
      <textarea
        id={idOf(path)}
        class="field"
        lang={language}
        dir={directionOf(language)}
        rows={Math.min(8, Math.max(1, Math.ceil(text.length / (language === 'zh' ? 13 : 26))))}
        value={text}
        aria-invalid={isWrong}
        readOnly={editing.readOnly}
        onInput={({ currentTarget }) => {
          // One line each: what is pasted with line ends would be refused.
          put(language, currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))
        }}
      />
      <Faults editing={editing} path={path} />
    </label>
  )
}

/** Who has read each language version; the others are a machine's drafts. */
export function MarksInput({ editing, path }: Control) {
  const { value, set, words } = useControl({ editing, path })
  const marks = typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : new Map<string, unknown>()
  const text = (language: string, field: string) => {
    const found = valueAt(marks.get(language), [field])
    return typeof found === 'string' ? found : ''
  }
  const put = (language: string, field: string, typed: string) => {
    const mark = { reviewedBy: text(language, 'reviewedBy') || null, reviewedOn: text(language, 'reviewedOn') || null }
    set({ ...Object.fromEntries(marks), [language]: { ...mark, [field]: typed === '' ? null : typed } })
  }
  return (
    <table class="ed-marks">
      <thead>
        <tr>
          <td />
          <th>{words.say('reviewed-by')}</th>
          <th>{words.say('reviewed-on')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {languages.map((language) => (
          <tr key={language}>
            <th scope="row" lang={language} dir={directionOf(language)}>
              {ownName[language]}
            </th>
            {marks.has(language) ? (
              <>
                <td>
                  <input
                    class="field"
                    aria-label={`${ownName[language]} ${words.plain('reviewed-by')}`}
                    value={text(language, 'reviewedBy')}
                    readOnly={editing.readOnly}
                    onInput={({ currentTarget }) => put(language, 'reviewedBy', currentTarget.value)}
                  />
                </td>
                <td>
                  <input
                    class="field"
                    type="date"
                    aria-label={`${ownName[language]} ${words.plain('reviewed-on')}`}
                    value={text(language, 'reviewedOn')}
                    readOnly={editing.readOnly}
                    onInput={({ currentTarget }) => put(language, 'reviewedOn', currentTarget.value)}
                  />
                </td>
                <td>{text(language, 'reviewedBy') === '' ? <span class="ed-draft">{words.say('machine-draft')}</span> : null}</td>
              </>
            ) : (
              <td colSpan={3}>
                <button type="button" class="key" disabled={editing.readOnly} onClick={() => put(language, 'reviewedBy', '')}>
                  {words.say('mark-add')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
