import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { pressAgain } from '../key-again.ts'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { Kbd } from '../act-key.tsx'
import { wordsOf } from '../desk-words.ts'
import { MessageInDialog } from './message-in-dialog.tsx'
import type { ConsoleModel } from '../model.ts'
import './dialog.css'

interface Face {
  model: ConsoleModel
  view: ConsoleView
  title: ComponentChildren
  children: ComponentChildren
  wide?: boolean
  /** As large as the screen: a sheet with several columns. */
  sheet?: boolean
  /** A stroke outside any field. Answers whether it was one of the dialog's own. */
  onStroke?: (event: KeyboardEvent) => boolean
}

/** Inside the page, over it: keeps the focus while open and gives it back, closes with Esc. */
export function Dialog({ model, view, title, children, wide = false, sheet = false, onStroke }: Face) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    // A sheet without a first key hears its keys itself.
    const first = dialog?.querySelector<HTMLElement>('[data-first]') ?? dialog?.querySelector<HTMLElement>('.sheet[tabindex]')
    first?.focus()
    // The browser closes it by itself too: Esc while a paper is being printed, whose close event may never come.
    const closed = new MutationObserver(() => dialog?.open === false && model.dismiss())
    if (dialog !== null) closed.observe(dialog, { attributeFilter: ['open'] })
    const unhear = dialog === null ? () => undefined : hearLost(dialog)
    return () => {
      // One that gives way to another closes nothing else.
      closed.disconnect()
      unhear()
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && box.current !== null) keepInside(box.current, event)
    // The browser's own way of closing is not told of while a paper is printed.
    if (event.key === 'Escape' && !event.repeat) {
      event.preventDefault()
      return model.dismiss()
    }
    if (event.repeat || isTextField(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    if (onStroke?.(event) === true) event.preventDefault()
  }
  return (
    <dialog
      ref={box}
      class={sheet ? 'ask ask-sheet' : wide ? 'ask ask-wide' : 'ask'}
      aria-labelledby="ask-title"
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        model.dismiss()
      }}
    >
      <div class="ask-head">
        <h2 id="ask-title">{title}</h2>
        <button type="button" class="key" onClick={() => model.dismiss()}>
          {wordsOf(model.language.value).common.say('close')}
          <Kbd>Esc</Kbd>
        </button>
      </div>
      {children}
      <MessageInDialog model={model} view={view} />
    </dialog>
  )
}

/** What had the cursor may be gone, a printed paper's frame with it: the next key is the dialog's all the same. */
function hearLost(dialog: HTMLDialogElement): () => void {
  const hear = (event: KeyboardEvent) => {
    if (!event.isTrusted || (event.target instanceof Node && dialog.contains(event.target))) return
    event.preventDefault()
    event.stopPropagation()
    const heir = dialog.querySelector<HTMLElement>('.sheet[tabindex], [data-first], button') ?? dialog
    heir.focus()
    pressAgain(event, heir)
  }
  addEventListener('keydown', hear, { capture: true })
  return () => removeEventListener('keydown', hear, { capture: true })
}

const isTextField = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'text'

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
