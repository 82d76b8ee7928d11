import { read } from './keys.ts'
import type { ConsoleModel } from './model.ts'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')

/** Hands every stroke to the key map. Answers how to stop. */
export function listenToKeys(model: ConsoleModel): () => void {
  let menuKeyAt = 0
  const onKey = (event: KeyboardEvent) => {
    const { act, prevent } = read(event, { typing: isField(event.target), dialog: model.question.value !== null })
    if (!prevent) return
    event.preventDefault()
    if (event.key === 'F10') menuKeyAt = event.timeStamp
    if (act !== null && !event.repeat) model.press(act)
  }
  // Shift+F10 is also the keyboard's context menu, which comes as an event of its own.
  const onMenu = (event: Event) => {
    if (event.timeStamp - menuKeyAt < 500) event.preventDefault()
  }
  addEventListener('keydown', onKey)
  addEventListener('contextmenu', onMenu)
  return () => {
    removeEventListener('keydown', onKey)
    removeEventListener('contextmenu', onMenu)
  }
}
