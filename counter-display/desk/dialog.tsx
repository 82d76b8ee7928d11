import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { AnyDesk } from './model.ts'
import { NoticeLine } from './notice.tsx'
import { sharedWords } from './words.ts'
import './dialog.css'

interface Face {
  model: AnyDesk
  title: ComponentChildren
  children: ComponentChildren
  onDismiss: () => void
  wide?: boolean
}

/** Inside the page, over it: keeps the focus while open and gives it back, closes with Esc. */
export function Dialog({ model, title, children, onDismiss, wide = false }: Face) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      class={wide ? 'ask ask-wide' : 'ask'}
      aria-labelledby="ask-title"
      onKeyDown={(event) => event.key === 'Tab' && box.current !== null && keepInside(box.current, event)}
      onCancel={(event) => {
        event.preventDefault()
        onDismiss()
      }}
      onClose={onDismiss}
    >
      <div class="ask-head">
        <h2 id="ask-title">{title}</h2>
        <button type="button" class="key" data-act="dismiss" onClick={onDismiss}>
          {sharedWords(model.language.value).common.say('close')}
          <kbd>Esc</kbd>
        </button>
      </div>
      <div class="ask-body">{children}</div>
      <NoticeLine model={model} />
    </dialog>
  )
}

/** Tab goes round inside the dialog and never out to the browser's own controls. */
function keepInside(dialog: HTMLDialogElement, event: KeyboardEvent) {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, input, a[href], [tabindex="0"]')]
  const first = stops[0]
  const last = stops.at(-1)
  const from = document.activeElement
  if (first === undefined || last === undefined) return
  if (event.shiftKey ? from === first || from === dialog : from === last) {
    event.preventDefault()
    ;(event.shiftKey ? last : first).focus()
  }
}
