import type { ComponentChildren } from 'preact'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel } from '../model.ts'
import { Dialog } from './dialog.tsx'

interface Face {
  model: ConsoleModel
  view: ConsoleView
  title: ComponentChildren
  yes: ComponentChildren
  onYes: () => void
  children: ComponentChildren
  /** The focus starts on the way out: Enter alone must not do it. */
  careful?: boolean
  /** Another way between yes and no. */
  also?: ComponentChildren
}

export function Confirm({ model, view, title, yes, onYes, children, careful = false, also }: Face) {
  const { say } = wordsOf(model.language.value)
  const off = !model.online.value || model.busy.value !== null
  return (
    <Dialog model={model} view={view} title={title}>
      <p>{children}</p>
      <div class="answers">
        <button
          type="button"
          class="key key-go"
          aria-disabled={off}
          {...(careful ? {} : { 'data-first': true })}
          onClick={() => {
            if (!off) onYes()
          }}
        >
          {yes}
        </button>
        {also}
        <button type="button" class="key" {...(careful ? { 'data-first': true } : {})} onClick={() => model.dismiss()}>
          {say('cancel')}
        </button>
      </div>
    </Dialog>
  )
}
