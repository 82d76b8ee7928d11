import { directionOf, languages, ownName } from '../../../shared/language/languages.ts'
import type { Control } from './editing.ts'
import { idOf, useControl } from './inputs.tsx'
import { fieldOf, valueAt, withValue } from './paths.ts'

/** A text in two languages side by side: the Chinese it comes from, and the language it is put into. */
export const TextsInput = ({ editing, path }: Control) => (
  <div class="ed-texts">
    <OneText editing={editing} path={[...path, 'zh']} language="zh" />
    <OneText editing={editing} path={[...path, editing.target]} language={editing.target} />
  </div>
)

function OneText({ editing, path, language }: Control & { language: Control['editing']['target'] | 'zh' }) {
  const value = valueAt(editing.document, path)
  const text = typeof value === 'string' ? value : ''
  const isWrong = editing.faultsAt(fieldOf(path)).some(({ weight }) => weight === 'blocking')
  const isMissing = language !== 'zh' && text === ''
  return (
    <label class={isMissing ? 'ed-text is-missing' : 'ed-text'}>
      <span lang={language} dir={directionOf(language)}>
        {ownName[language]}
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
          const typed = currentTarget.value.replaceAll(/\s*\n\s*/g, ' ')
          editing.change(withValue(editing.document, path, typed === '' && language !== 'zh' ? undefined : typed))
        }}
      />
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
          <th />
          <th>{words.say('reviewed-by')}</th>
          <th>{words.say('reviewed-on')}</th>
          <th />
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
