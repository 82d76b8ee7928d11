import { useState } from 'preact/hooks'
import { textIn } from '../../shared/language/text.ts'
import type { CaseView } from '../../shared/wire/cases.ts'
import { Dialog } from '../desk/dialog.tsx'
import { sharedWords } from '../desk/words.ts'
import type { Doable } from './doable.ts'
import { Fields } from './fields.tsx'
import { begunWith, bodyOf, fieldsOf, type Filled } from './forms.ts'
import type { CasesModel } from './model.ts'
import { Remedies } from './remedies.tsx'
import { caseWords, type CaseWords } from './words.ts'

/** The key for one thing that may be done; what it needs to know is asked in a dialog, and stays there while it is refused. */
export function ActKey({ model, what, isFirst = false }: { model: CasesModel; what: Doable; isFirst?: boolean }) {
  const [isOpen, open] = useState(false)
  const { action, as } = what
  const label = caseWords(model.language.value).say(`act-${as}`)
  return (
    <>
      <button
        type="button"
        class={isFirst ? 'key key-go' : 'key'}
        data-act={as}
        disabled={model.off.value}
        onClick={() => (action === 'take' ? void model.act(action, what.fixed) : open(true))}
      >
        {label}
      </button>
      {isOpen ? <ActDialog model={model} what={what} close={() => open(false)} /> : null}
    </>
  )
}

function ActDialog({ model, what, close }: { model: CasesModel; what: Doable; close: () => void }) {
  const language = model.language.value
  const words = caseWords(language)
  const [written, fill] = useState<Filled | null>(null)
  const view = model.one.value
  if (view === null) return null
  const { action, as, fixed, at } = what
  const around = { view, language, departments: model.departments.value, colleagues: model.colleagues.value }
  const fields = fieldsOf(what, { ...around, today: model.times.value.date(model.time.value) })
  const filled = written ?? begunWith(fields)
  const body = bodyOf(fields, filled)
  const part = view.parts.find(({ item }) => item.code === at)
  const isDenied = action === 'decide' && filled['result'] === 'deny'
  async function go() {
    if (body !== null && (await model.act(action, { ...body, ...fixed }))) close()
  }
  return (
    <Dialog model={model} title={words.say(`act-${as}`)} onDismiss={close} wide={action === 'tell'}>
      <form
        class="cases-form"
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        {part === undefined ? null : <p class="cases-about">{textIn(part.item.names, language)}</p>}
        <p>{hint(words, what, view)}</p>
        <Fields model={model} fields={fields} filled={filled} fill={fill} />
        {isDenied ? <Remedies model={model} /> : null}
        <div class="office-answers">
          <button type="submit" class="key key-go" data-act={`${as}-sure`} disabled={body === null || model.off.value}>
            {words.say(`act-${as}`)}
          </button>
          <button type="button" class="key" onClick={close}>
            {sharedWords(language).desk.say('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function hint(words: CaseWords, { as }: Doable, { extension }: CaseView) {
  if (as === 'take') return null // done without a dialog
  if (as === 'grant-extension') return words.say('hint-grant-extension', { n: extension?.days ?? 0, reason: extension?.reason ?? '' })
  return words.say(`hint-${as}`)
}
