const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey

/** `/` puts the cursor into the search; j, k and the arrows go from row to row from wherever one is, Enter opens as on any link. */
export function onListKey(event: KeyboardEvent, list: HTMLElement) {
  if (!isPlain(event) || document.querySelector('dialog[open]') !== null) return
  const search = list.querySelector<HTMLInputElement>('input[type="search"]')
  const isSearch = event.target === search
  if (event.key === '/' && !isTyping(event.target)) {
    event.preventDefault()
    return search?.select()
  }
  if (isTyping(event.target) && !(isSearch && event.key === 'ArrowDown')) return
  const rows = [...list.querySelectorAll<HTMLElement>('tbody th a')]
  const to = nextRow(
    event.key,
    rows.findIndex((row) => row === document.activeElement),
    rows.length,
  )
  const row = to === null ? undefined : rows[to]
  if (row === undefined) return
  event.preventDefault()
  row.focus()
  row.scrollIntoView({ block: 'nearest' })
}

/** Which row a key leads to from row `at`, -1 for none; null: the key is not for the list. */
export function nextRow(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1)
    case 'k':
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
