/** A key that was pressed where nobody hears it, pressed again at `heir`. */
export function pressAgain({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent, heir: Element): void {
  heir.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, altKey, metaKey, bubbles: true, cancelable: true }))
}
